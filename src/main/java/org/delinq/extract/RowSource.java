package org.delinq.extract;

import org.delinq.extract.row.ExtractKind;

/** Where the rows of an extract are read in loan order: the extract itself, or its ordered copy. */
final class RowSource {
  private final ReceivedExtracts received;
  private final ReceivedExtract extract;
  private final RowFile rows;

  private RowSource(ReceivedExtracts received, ReceivedExtract extract, RowFile rows) {
    this.received = received;
    this.extract = extract;
    this.rows = rows;
  }

  /** The source of a delivered extract, which is in loan order or has been brought into it. */
  static RowSource of(ReceivedExtracts received, ExtractKind kind) {
    ReceivedExtract extract = received.delivered(kind);
    WorkNames work = received.work();
    RowFile rows =
        extract.inLoanOrder()
            ? received.rows(extract)
            : new RowFile(work.ordered(kind), true, BlockIndex.read(work.orderedBlocks(kind)));
    return new RowSource(received, extract, rows);
  }

  BlockIndex index() {
    return rows.index();
  }

  /** Offset of the first row. */
  long start() {
    return extract.inLoanOrder() ? extract.dataStart() : 0;
  }

  /** Offset behind the last row. */
  long end() {
    return rows.index().size();
  }

  /** The rows that start from {@code start} on and before {@code limit}. */
  RowCursor open(long start, long limit) {
    if (!extract.inLoanOrder()) {
      return new OrderedRowCursor(new ExtractBlocks(rows.path(), true, rows.index()), start, limit);
    }
    DuplicateLines duplicates =
        extract.duplicates() == 0
            ? DuplicateLines.none()
            : DuplicateLines.open(received.work().duplicates(extract.kind()));
    return rows.lines(duplicates, start, limit);
  }
}
