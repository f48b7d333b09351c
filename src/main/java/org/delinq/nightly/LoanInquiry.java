package org.delinq.nightly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.delinq.ageing.Ageing;
import org.delinq.ageing.AgeingAccount;
import org.delinq.calendar.Day;
import org.delinq.classification.ClassificationAccount;
import org.delinq.extract.BorrowerSearch;
import org.delinq.extract.LoanFileReader;
import org.delinq.extract.LoanItem;
import org.delinq.extract.PartitionPlanner;
import org.delinq.extract.QuarantinedRow;
import org.delinq.extract.ReceivedExtracts;
import org.delinq.loan.LoanFile;
import org.delinq.report.Basis;
import org.delinq.snapshot.PreviousLoan;
import org.delinq.snapshot.SnapshotColumn;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.snapshot.SnapshotReader;
import org.delinq.snapshot.SnapshotRow;
import org.delinq.snapshot.SnapshotRowWriter;
import org.delinq.storage.ByteArrayOutput;
import org.jspecify.annotations.Nullable;

/**
 * Asks the night about single loans: the extracts are received and ordered as the job does it, then
 * the job's own processors see the loans of one borrower. Nothing is published or remembered.
 * Memory holds that borrower's loans.
 */
public final class LoanInquiry {
  private final NightRequest request;
  private final NightContext night;

  private LoanInquiry(NightRequest request, NightContext night) {
    this.request = request;
    this.night = night;
  }

  /**
   * Receives the extracts of the request's date.
   *
   * @param request its attempt folder is an empty one that the caller removes
   * @throws org.delinq.error.DelinqException if the extracts are refused
   */
  public static LoanInquiry open(NightRequest request) {
    NightContext night = new NightContext(request);
    new ReceiveWork(night).run();
    new OrderWork(night).run();
    return new LoanInquiry(request, night);
  }

  /** The extracts it asks. */
  public ReceivedExtracts extracts() {
    return night.extracts();
  }

  /** What the night makes of a loan. */
  public LoanAnswer ask(String loanId) {
    List<QuarantinedRow> quarantined = new ArrayList<>();
    LoanItem item = read(loanId, quarantined);
    SnapshotRow previous = former(loanId);
    LoanFile file = item == null ? null : item.file();
    if (file == null && previous == null) {
      return withoutNumbers(item, quarantined);
    }
    String borrowerId =
        file != null
            ? file.loan().borrowerId()
            : previous == null ? "" : previous.text(SnapshotColumn.BORROWER_ID);
    SortedMap<String, LoanInput> inputs = inputsOf(borrowerId);
    inputs.put(loanId, new LoanInput(item, previous));
    BorrowerNight borrower = new BorrowerNight(night, borrowerId, inputs);
    SnapshotLoan row = borrower.row(loanId);
    LoanLists lists = borrower.lists(loanId);
    AgeOutput aged = borrower.aged(loanId);
    AgeingAccount ageing = file == null ? null : account(file);
    return new LoanAnswer(
        fate(item, file),
        quarantined,
        file,
        previous == null ? null : previous.toLoan(),
        ageing,
        ageing == null || row == null
            ? null
            : ClassificationAccount.of(
                ageing.loan(),
                previous == null ? null : AgeProcessor.previousStatus(PreviousLoan.of(previous)),
                borrower.groupOf(loanId)),
        row,
        file == null ? null : later(loanId, 1, borrower, borrowerId, inputs),
        row == null || file == null || row.daysToDowngrade() <= 0
            ? null
            : later(loanId, row.daysToDowngrade(), borrower, borrowerId, inputs),
        borrower.together(),
        new LoanAnswer.Lists(
            aged.reminders(), aged.limitation(), lists.warnings(), lists.inspection()));
  }

  private static LoanAnswer withoutNumbers(
      @Nullable LoanItem item, List<QuarantinedRow> quarantined) {
    return new LoanAnswer(
        item == null ? LoanAnswer.Fate.UNKNOWN : LoanAnswer.Fate.QUARANTINED,
        quarantined,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        LoanAnswer.Borrower.NONE,
        LoanAnswer.Lists.NONE);
  }

  private static LoanAnswer.Fate fate(@Nullable LoanItem item, @Nullable LoanFile file) {
    if (file == null) {
      return item == null ? LoanAnswer.Fate.GONE : LoanAnswer.Fate.CARRIED_OVER;
    }
    return switch (file.loan().status()) {
      case ACTIVE -> LoanAnswer.Fate.ACTIVE;
      case WRITTEN_OFF -> LoanAnswer.Fate.WRITTEN_OFF;
      case CLOSED -> LoanAnswer.Fate.CLOSED;
    };
  }

  private AgeingAccount account(LoanFile file) {
    return Ageing.account(
        file, night.businessDate(), night.policy().product(file.loan().productCode()));
  }

  /** The loan's item; absent where {@code loans.csv} does not have it. */
  private @Nullable LoanItem read(String loanId, List<QuarantinedRow> quarantined) {
    LoanItem found = null;
    try (LoanFileReader reader =
        LoanFileReader.open(
            extracts(), PartitionPlanner.only(extracts(), loanId), night.policy())) {
      for (LoanItem item = reader.read(); item != null; item = reader.read()) {
        if (loanId.equals(item.loanId())) {
          found = item;
        }
        item.rows().quarantined().stream()
            .filter(row -> row.loanId().equals(loanId))
            .forEach(quarantined::add);
      }
    }
    return found;
  }

  private @Nullable SnapshotRow former(String loanId) {
    Path snapshot = night.snapshotOf(Basis.DAY);
    if (snapshot == null) {
      return null;
    }
    try (SnapshotReader rows = new SnapshotReader(snapshot, loanId)) {
      SnapshotRow row = rows.peek();
      return row != null && row.loanId().equals(loanId) ? row : null;
    }
  }

  /** All loans that are the borrower's tonight or were in the previous snapshot. */
  private SortedMap<String, LoanInput> inputsOf(String borrowerId) {
    SortedSet<String> loans = new TreeSet<>(BorrowerSearch.loansOf(borrowerId, extracts()));
    Path snapshot = night.snapshotOf(Basis.DAY);
    if (snapshot != null) {
      try (SnapshotReader rows = new SnapshotReader(snapshot, null)) {
        for (SnapshotRow row = rows.read(); row != null; row = rows.read()) {
          if (row.text(SnapshotColumn.BORROWER_ID).equals(borrowerId)) {
            loans.add(row.loanId());
          }
        }
      }
    }
    SortedMap<String, LoanInput> inputs = new TreeMap<>();
    for (String loanId : loans) {
      LoanItem item = read(loanId, new ArrayList<>());
      SnapshotRow previous = former(loanId);
      if (item != null || previous != null) {
        inputs.put(loanId, new LoanInput(item, previous));
      }
    }
    return inputs;
  }

  /** The loan's row so many days later, if nothing happens but what the extracts know already. */
  private @Nullable SnapshotLoan later(
      String loanId,
      int days,
      BorrowerNight today,
      String borrowerId,
      SortedMap<String, LoanInput> inputs) {
    int day = night.businessDate() + days;
    if (day > Day.LAST) {
      return null;
    }
    SortedMap<String, LoanInput> then = new TreeMap<>();
    inputs.forEach(
        (id, input) -> {
          SnapshotLoan row = today.row(id);
          if (input.item() != null || row != null) {
            then.put(id, new LoanInput(input.item(), row == null ? null : written(row)));
          }
        });
    return new BorrowerNight(new NightContext(on(day)), borrowerId, then).row(loanId);
  }

  private static SnapshotRow written(SnapshotLoan row) {
    ByteArrayOutput line = new ByteArrayOutput(512);
    SnapshotRowWriter.write(line, row);
    line.truncate(line.length() - 1);
    return new SnapshotRow("tonight's snapshot", line.toByteArray());
  }

  private NightRequest on(int day) {
    return new NightRequest(
        request.settings(),
        day,
        request.attempt(),
        request.attemptFolder(),
        request.policy(),
        request.previousSet(),
        request.reason(),
        request.acceptJump(),
        request.user(),
        request.programVersion(),
        null,
        request.progress());
  }
}
