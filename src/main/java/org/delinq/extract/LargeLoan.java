package org.delinq.extract;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.ExtractRow;
import org.delinq.extract.row.Fault;
import org.delinq.extract.row.InstalmentRow;
import org.delinq.extract.row.LoanRow;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanFile;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;

/**
 * A loan with more rows than {@link SmallLoan} takes, most of them bad as a rule. Its rows are read
 * several times: to find the duplicates, to bring the good rows together, and to set the others
 * aside a piece at a time. The outcome is that of {@link SmallLoan}, whatever its size.
 */
final class LargeLoan implements Closeable {
  private static final int MEMORY = 1 << 22;

  private final WorkNames work;
  private final ExtractHeads heads;
  private final JoinLimits limits;
  private final SetAside aside;
  private final IdBytes loanId = new IdBytes();
  private final long[] start = new long[ExtractKind.values().length];
  private final Map<ExtractKind, DuplicateLines> duplicates = new EnumMap<>(ExtractKind.class);
  private final AcceptedRows rows = new AcceptedRows();
  private final boolean named;
  private @Nullable Loan loan;
  private @Nullable LoanFile file;
  private long[] unresolved = {};
  private boolean incomplete;
  private int goodRows;
  private int nextHead;
  private long toSkip;
  private long handedOut;

  /**
   * @param heads stand at the loan's first rows
   * @param handedOut rows of the loan that were set aside in items before, by a run that is now
   *     resumed
   */
  LargeLoan(
      ReceivedExtracts received,
      ExtractHeads heads,
      JoinLimits limits,
      SetAside aside,
      IdBytes loanId,
      long handedOut) {
    this.work = received.work();
    this.heads = heads;
    this.limits = limits;
    this.aside = aside;
    this.loanId.set(loanId);
    this.toSkip = handedOut;
    this.handedOut = handedOut;
    ExtractHead<LoanRow> loans = heads.loans();
    this.named = loans != null && loans.isOf(loanId);
    heads.positions(start);
  }

  /**
   * Finds out what is good of the loan; to be called once, before {@link #next}.
   *
   * @throws DelinqException BAD_EXTRACT if it has more good rows than the limits allow
   */
  void gather() {
    findDuplicates();
    goToStart();
    gatherLoan();
    goToStart();
  }

  private void findDuplicates() {
    ByteArrayOutput key = new ByteArrayOutput();
    ExtractHead<LoanRow> loans = heads.loans();
    if (loans != null && loans.isOf(loanId)) {
      findDuplicates(loans, key, () -> {});
    }
    ExtractHead<InstalmentRow> instalments = heads.instalments();
    if (instalments != null && instalments.isOf(loanId)) {
      findDuplicates(instalments, key, () -> key.writeLong(instalments.row().key()));
    }
  }

  private void findDuplicates(ExtractHead<?> head, ByteArrayOutput key, Runnable writeKey) {
    ExtractKind kind = head.kind();
    Path target = target(kind);
    try (DuplicateRows found = new DuplicateRows(work, kind, name(kind), MEMORY)) {
      for (; head.isOf(loanId); advance(head)) {
        if (head.fault() == null) {
          key.truncate(0);
          writeKey.run();
          found.add(key.array(), 0, key.length(), head.cursor().line(), head.scanner().content());
        }
      }
      found.write(target);
    }
    duplicates.put(kind, DuplicateLines.open(target));
  }

  private String name(ExtractKind kind) {
    return ".loan" + start[kind.ordinal()];
  }

  private Path target(ExtractKind kind) {
    return work.scratch(kind, name(kind).substring(1) + ".duplicates");
  }

  private void goToStart() {
    heads.goTo(start);
    duplicates.values().forEach(lines -> lines.seek(0));
  }

  /** Leaves a row behind, and those that name no loan. */
  private static void advance(ExtractHead<?> head) {
    head.advance();
    while (head.hasRow() && !head.namesLoan()) {
      head.advance();
    }
  }

  private DuplicateVerdict verdict(ExtractHead<?> head) {
    DuplicateLines lines = duplicates.get(head.kind());
    return lines == null ? head.cursor().verdict() : lines.verdictOf(head.cursor().line());
  }

  /** What is wrong with a row in itself or for its key. */
  private @Nullable Fault fault(ExtractHead<?> head) {
    Fault fault = head.fault();
    return fault == null && verdict(head) != DuplicateVerdict.NONE
        ? head.scanner().duplicateFault()
        : fault;
  }

  private void gatherLoan() {
    ExtractHead<LoanRow> loans = heads.loans();
    if (loans != null) {
      for (; loans.isOf(loanId); advance(loans)) {
        if (fault(loans) == null) {
          loan = loans.row().loan(loans.scanner());
        }
      }
    }
    Loan found = loan;
    if (found != null) {
      gather(heads.instalments(), head -> rows.add(head.row().instalment(found.disbursedOn())));
      gather(heads.repayments(), head -> rows.receipts().add(head, false));
      gather(heads.events(), rows::addEvent);
      unresolved = rows.receipts().settle();
      boolean whole = !incomplete && unresolved.length == 0;
      gather(heads.contacts(), rows::addContact);
      file = rows.file(found, !whole);
    }
  }

  /** Takes a good row. */
  private interface Taker<R extends ExtractRow> {
    void take(ExtractHead<R> head);
  }

  private <R extends ExtractRow> void gather(@Nullable ExtractHead<R> head, Taker<R> taker) {
    if (head == null) {
      return;
    }
    for (; head.isOf(loanId); advance(head)) {
      Fault fault = fault(head);
      if (fault == null) {
        countGoodRow(head);
        taker.take(head);
      } else {
        incomplete |=
            fault.reason() != QuarantineReason.DUPLICATE_ID
                || verdict(head) != DuplicateVerdict.REPEATED;
      }
    }
  }

  private void countGoodRow(ExtractHead<?> head) {
    goodRows++;
    if (goodRows > limits.goodRows()) {
      throw new DelinqException(
          ErrorCode.BAD_EXTRACT,
          "loan %s has more than %,d good rows, counted up to line %d of %s"
              .formatted(
                  loanId.text(), limits.goodRows(), head.cursor().line(), head.kind().fileName()),
          "have the extract delivered with the rows of real loans");
    }
  }

  /**
   * Where to go on behind the item that {@link #next} gave last, unless it was the last.
   *
   * @param into the place of each extract by its ordinal, then the rows handed out
   */
  void position(long[] into) {
    System.arraycopy(start, 0, into, 0, start.length);
    into[start.length] = handedOut;
  }

  /**
   * The next item: rows set aside as long as there are too many for one, then the loan with the
   * last of them. Afterwards the heads stand behind the loan.
   */
  LoanItem next() {
    for (; nextHead < heads.all().size(); nextHead++) {
      ExtractHead<?> head = heads.all().get(nextHead);
      while (head.hasRow() && (!head.namesLoan() || head.isOf(loanId))) {
        if (aside.isFull()) {
          return new LoanItem(null, null, new LoanRows(aside.take(), new int[start.length]));
        }
        setAsideIfBad(head);
        head.advance();
      }
    }
    return new LoanItem(
        file,
        named ? loanId.text() : null,
        new LoanRows(aside.take(), loan == null ? new int[start.length] : rows.accepted()));
  }

  /** Whether {@link #next} has given its last item. */
  boolean isDone() {
    return nextHead == heads.all().size();
  }

  private void setAsideIfBad(ExtractHead<?> head) {
    Fault fault = head.namesLoan() ? finalFault(head) : head.namelessFault();
    if (fault == null) {
      return;
    }
    if (toSkip > 0) {
      toSkip--;
    } else {
      aside.add(head.quarantined(fault));
      handedOut++;
    }
  }

  private @Nullable Fault finalFault(ExtractHead<?> head) {
    Fault fault = fault(head);
    if (fault != null) {
      return fault;
    }
    if (loan == null) {
      return head.loanFault(QuarantineReason.UNKNOWN_LOAN);
    }
    return head.kind() == ExtractKind.REPAYMENTS
            && Arrays.binarySearch(unresolved, head.cursor().line()) >= 0
        ? ReceiptRows.unresolved(head)
        : null;
  }

  @Override
  public void close() {
    duplicates.forEach(
        (kind, lines) -> {
          lines.close();
          WorkFiles.delete(target(kind));
        });
  }
}
