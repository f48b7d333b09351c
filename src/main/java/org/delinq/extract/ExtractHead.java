package org.delinq.extract;

import java.io.Closeable;
import java.util.Arrays;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.ExtractRow;
import org.delinq.extract.row.Fault;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.extract.row.RowScanner;
import org.jspecify.annotations.Nullable;

/** An extract in the merge join: the next row that is not yet dealt with. */
final class ExtractHead<R extends ExtractRow> implements Closeable {
  private final ExtractKind kind;
  private final RowSource source;
  private final RowScanner scanner;
  private final R row;
  private final int loanIdColumn;
  private final long end;
  private final IdBytes lastNamed = new IdBytes();
  private RowCursor cursor;
  private boolean more;
  private boolean named;
  private @Nullable Fault physical;

  /**
   * @param start where the first row lies
   * @param end no row that starts here or later is read
   */
  ExtractHead(ExtractKind kind, RowSource source, RowScanner scanner, R row, long start, long end) {
    this.kind = kind;
    this.source = source;
    this.scanner = scanner;
    this.row = row;
    this.loanIdColumn = kind.indexOf("loan_id");
    this.end = end;
    this.cursor = source.open(start, end);
    advance();
  }

  ExtractKind kind() {
    return kind;
  }

  /** A fault of the row's loan. */
  Fault loanFault(QuarantineReason reason) {
    return scanner.fault(reason, loanIdColumn);
  }

  /** Leaves the current row behind. */
  void advance() {
    more = cursor.next();
    physical = more ? scanner.scan(cursor.bytes(), cursor.from(), cursor.to()) : null;
    named = more && (repeatsLoan() || findsLoan());
  }

  /** Rows of one loan follow one another: equal bytes need not be looked at again. */
  private boolean repeatsLoan() {
    return physical == null
        && !lastNamed.isEmpty()
        && lastNamed.matches(
            scanner.bytes(loanIdColumn), scanner.from(loanIdColumn), scanner.to(loanIdColumn));
  }

  private boolean findsLoan() {
    if (!scanner.namesLoan()) {
      return false;
    }
    lastNamed.set(
        scanner.bytes(loanIdColumn), scanner.from(loanIdColumn), scanner.to(loanIdColumn));
    return true;
  }

  /** Whether there is a row. */
  boolean hasRow() {
    return more;
  }

  /** Whether there is a row, and it names a loan. */
  boolean namesLoan() {
    return named;
  }

  /** Where to go on with the current row. */
  long position() {
    return more ? cursor.position() : end;
  }

  /** Goes to where {@link #position} stood. */
  void goTo(long position) {
    cursor.close();
    cursor = source.open(position, end);
    advance();
  }

  /** Length of the current row in bytes. */
  int length() {
    return cursor.to() - cursor.from();
  }

  RowCursor cursor() {
    return cursor;
  }

  RowScanner scanner() {
    return scanner;
  }

  R row() {
    return row;
  }

  /** Whether the row is of that loan. */
  boolean isOf(IdBytes loanId) {
    return named
        && loanId.matches(
            scanner.bytes(loanIdColumn), scanner.from(loanIdColumn), scanner.to(loanIdColumn));
  }

  /** Takes the loan id if it is smaller than the one remembered or none is. */
  void offerTo(IdBytes smallest) {
    if (named) {
      byte[] bytes = scanner.bytes(loanIdColumn);
      int from = scanner.from(loanIdColumn);
      int to = scanner.to(loanIdColumn);
      if (smallest.isEmpty() || smallest.compare(bytes, from, to) > 0) {
        smallest.set(bytes, from, to);
      }
    }
  }

  /**
   * What is wrong with the row in itself, or with its key in the whole extract; null if nothing.
   */
  @Nullable Fault fault() {
    Fault fault = physical == null ? row.parse(scanner) : physical;
    return fault == null && cursor.verdict() != DuplicateVerdict.NONE
        ? scanner.duplicateFault()
        : fault;
  }

  /** The fault of a row that names no loan. */
  Fault namelessFault() {
    Fault fault = fault();
    if (fault == null) {
      throw new IllegalStateException("a row without a loan id is good");
    }
    return fault;
  }

  /** Whether the row repeats an earlier one word by word. */
  boolean isRepeated() {
    return cursor.verdict() == DuplicateVerdict.REPEATED;
  }

  /** The row set aside for a fault. */
  QuarantinedRow quarantined(Fault fault) {
    return new QuarantinedRow(kind, cursor.line(), scanner.shownLoanId(), fault, line());
  }

  private byte[] line() {
    return Arrays.copyOfRange(cursor.bytes(), cursor.from(), cursor.to());
  }

  @Override
  public void close() {
    cursor.close();
  }
}
