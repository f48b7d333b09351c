package org.delinq.extract.row;

/**
 * Why a row is quarantined (extracts.md section 3). The list is closed, and its order decides which
 * reason is given when several fit: first the physical ones, in this order; then column by column
 * in the order of extracts.md section 2, for each column missing, form, range; then the row as a
 * whole; then the row among others.
 */
public enum QuarantineReason {
  /** The physical line is longer than 64 KiB (65,536 bytes), its line end not counted. */
  LINE_TOO_LONG,
  /** The bytes of the line are no text in the charset of the extract. */
  NOT_DECODABLE,
  /**
   * A quote stands elsewhere than as the first and the last character of a field or doubled between
   * them, or a quoted field does not end on the line.
   */
  MALFORMED_CSV,
  /** The line has more or fewer fields than the header. */
  COLUMN_COUNT,
  /**
   * A mandatory column is blank; also {@code value} of the events OVERRIDE, COMPENSATED, CLAIMED
   * and PROMISE, and {@code expires_on} of PROMISE.
   */
  MISSING_VALUE,
  /**
   * An identifier is not 1 to 40 characters out of ASCII letters, digits, {@code -}, {@code _},
   * {@code .}, the first a letter or digit.
   */
  BAD_IDENTIFIER,
  /**
   * No date in the format of the extract, or a date that does not exist; {@code at}: no instant.
   */
  BAD_DATE,
  /**
   * No plain decimal with at most 13 digits before the point and at most 2 after it; a sign, a
   * grouping mark, an exponent, a bare point.
   */
  BAD_AMOUNT,
  /** No plain decimal with at most 6 decimals. */
  BAD_RATE,
  /**
   * A code that is not in its list, an unknown product, programme, region, industry or balance
   * item, or no whole number where one is asked for.
   */
  BAD_CODE,
  /**
   * A number or date outside its range: a date before 1900-01-01 or after 2199-12-31, a negative
   * amount, a contract or a receipt of 0, {@code months_between} other than 1, 3, 6, 12, a rate
   * above 100, {@code first_due_on} not after disbursement or after maturity.
   */
  OUT_OF_RANGE,
  /**
   * Columns that contradict each other: maturity not after disbursement, components that do not sum
   * to the amount or are half filled, a window that ends before it starts.
   */
  INCONSISTENT,
  /**
   * Another row has the same key. With the same content the first counts and the others are
   * quarantined; with different content all of them are, because no one can say which is right.
   */
  DUPLICATE_ID,
  /** Its loan is not in {@code loans.csv}, or was quarantined. */
  UNKNOWN_LOAN,
  /**
   * A reversal that names no accepted, not yet reversed receipt of the same loan and amount that is
   * not itself a reversal.
   */
  UNKNOWN_REVERSAL;

  /** Whether it concerns the line as such, before any column could be looked at. */
  public boolean isPhysical() {
    return compareTo(COLUMN_COUNT) <= 0;
  }
}
