package org.delinq.generate;

import org.delinq.storage.ByteArrayOutput;

/** The bad rows of the sample, below one in a hundred of each extract. */
final class SpoiltRows {
  /** A letter O for a zero, mended on the second date. */
  private static final String LETTER_FOR_DIGIT =
      "R000001024-006,L000001024,2026-03-18,3O0.00,,,,,,";

  private static final String NO_SUCH_OUTCOME =
      "K000001004-901,L000001004,2026-03-19T10:00:00,PHONE,SPOKE,DEBTOR,,";
  private static final String NO_SUCH_DAY = "L000001036,13,2026-02-30,0.00,0.00,,,";
  private static final String NO_SUCH_LOAN =
      "E000009999-001,L000009999,DUNNING_RECEIPT,2026-03-02,,,,";
  private static final String NOTHING_TO_REVERSE =
      "R000001003-901,L000001003,2026-03-21,100.00,,,,,,R000001003-777";
  private static final String NO_T_IN_TIME =
      "K000001004-902,L000001004,2026-03-20 10:00:00,PHONE,NO_ANSWER,DEBTOR,,";

  private SpoiltRows() {}

  /** How many rows of an extract are bad on a date; those of unknown loans do not count. */
  static long countedAgainstTheLimit(Extract extract, int day) {
    return switch (extract) {
      case LOANS -> day == SampleData.FRI_2026_03_20 ? 1 : 0;
      case INSTALMENTS, REPAYMENTS -> 1;
      case EVENTS -> 0;
      case CONTACTS -> day == SampleData.FRI_2026_03_20 ? 0 : 1;
    };
  }

  /** Appends the bad rows of a date that stand behind the rows of a loan. */
  static void writeAfter(RowBatch batch, MadeUpLoan loan, int day) {
    if (loan.number() == 1003 && day == SampleData.SAT_2026_03_21) {
      write(batch, Extract.REPAYMENTS, NOTHING_TO_REVERSE, 100_00);
    }
    if (loan.number() == 1004 && day == SampleData.THU_2026_03_19) {
      write(batch, Extract.CONTACTS, NO_SUCH_OUTCOME, 0);
    }
    if (loan.number() == 1004 && day == SampleData.SAT_2026_03_21) {
      write(batch, Extract.CONTACTS, NO_T_IN_TIME, 0);
    }
    if (loan.number() == 1020 && day == SampleData.FRI_2026_03_20) {
      repeatLast(batch, Extract.REPAYMENTS, 800_00);
    }
    if (loan.number() == 1024 && day == SampleData.THU_2026_03_19) {
      write(batch, Extract.REPAYMENTS, LETTER_FOR_DIGIT, 0);
    }
    if (loan.number() == 1036) {
      write(batch, Extract.INSTALMENTS, NO_SUCH_DAY, 0);
    }
    if (loan.number() == 1050) {
      write(batch, Extract.EVENTS, NO_SUCH_LOAN, 0);
    }
  }

  private static void write(RowBatch batch, Extract extract, String row, long amount) {
    batch.bytes(extract).writeText(row);
    batch.endRow(extract, amount);
  }

  private static void repeatLast(RowBatch batch, Extract extract, long amount) {
    ByteArrayOutput bytes = batch.bytes(extract);
    int start = bytes.length() - 1;
    while (bytes.array()[start - 1] != '\n') {
      start--;
    }
    byte[] row = java.util.Arrays.copyOfRange(bytes.array(), start, bytes.length() - 1);
    bytes.write(row);
    batch.endRow(extract, amount);
  }
}
