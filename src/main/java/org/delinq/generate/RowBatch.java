package org.delinq.generate;

import org.delinq.storage.ByteArrayOutput;

/** Rows of all extracts, on their way from the thread that makes them up to the files. */
final class RowBatch {
  private static final Extract[] EXTRACTS = Extract.values();

  private final ByteArrayOutput[] bytes = new ByteArrayOutput[EXTRACTS.length];
  private final long[] rows = new long[EXTRACTS.length];
  private final long[] totals = new long[EXTRACTS.length];

  RowBatch() {
    for (Extract extract : EXTRACTS) {
      bytes[extract.ordinal()] = new ByteArrayOutput(1 << 16);
    }
  }

  /** Forgets all rows and keeps the room. */
  void clear() {
    for (Extract extract : EXTRACTS) {
      bytes[extract.ordinal()].truncate(0);
      rows[extract.ordinal()] = 0;
      totals[extract.ordinal()] = 0;
    }
  }

  /** Where to write cells of an extract. */
  ByteArrayOutput bytes(Extract extract) {
    return bytes[extract.ordinal()];
  }

  /** Ends a row that counts with an amount, in fen. */
  void endRow(Extract extract, long amount) {
    bytes[extract.ordinal()].writeByte('\n');
    rows[extract.ordinal()]++;
    totals[extract.ordinal()] += amount;
  }

  long rows(Extract extract) {
    return rows[extract.ordinal()];
  }

  /** The sum of the amounts that the manifest states, in fen. */
  long total(Extract extract) {
    return totals[extract.ordinal()];
  }
}
