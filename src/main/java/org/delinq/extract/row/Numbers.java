package org.delinq.extract.row;

/**
 * Reads amounts, rates and whole numbers from bytes (extracts.md sections 1 and 3). All answer 0 or
 * more, or one of {@link #BAD_FORM} and {@link #OUT_OF_RANGE}.
 */
final class Numbers {
  /** Not written as the contract asks. */
  static final long BAD_FORM = -1;

  /** Written well, but a minus stands before it, or it is too large. */
  static final long OUT_OF_RANGE = -2;

  /** 100 %, in millionths of a percent. */
  static final long MAX_RATE = 100_000_000;

  private static final int MAX_AMOUNT_DIGITS = 13;
  private static final int MAX_RATE_DECIMALS = 6;
  private static final long SATURATED = 1_000_000_000_000L;

  private Numbers() {}

  /** Yuan as fen: {@code "1234.5"} is 123,450. */
  static long amount(byte[] bytes, int from, int to) {
    int start = from < to && bytes[from] == '-' ? from + 1 : from;
    int at = start;
    long yuan = 0;
    while (at < to && isDigit(bytes[at])) {
      yuan = yuan * 10 + bytes[at] - '0';
      at++;
    }
    int digits = at - start;
    if (digits == 0 || digits > MAX_AMOUNT_DIGITS) {
      return BAD_FORM;
    }
    long fen = yuan * 100;
    if (at < to) {
      int decimals = to - at - 1;
      if (bytes[at] != '.' || decimals < 1 || decimals > 2 || !isDigit(bytes[at + 1])) {
        return BAD_FORM;
      }
      fen += (bytes[at + 1] - '0') * 10L;
      if (decimals == 2) {
        if (!isDigit(bytes[at + 2])) {
          return BAD_FORM;
        }
        fen += bytes[at + 2] - '0';
      }
    }
    return start == from ? fen : OUT_OF_RANGE;
  }

  /** Percent as millionths of a percent: {@code "3.45"} is 3,450,000; at most {@link #MAX_RATE}. */
  static long rate(byte[] bytes, int from, int to) {
    int start = from < to && bytes[from] == '-' ? from + 1 : from;
    int at = start;
    long value = 0;
    while (at < to && isDigit(bytes[at])) {
      value = appended(value, bytes[at]);
      at++;
    }
    if (at == start) {
      return BAD_FORM;
    }
    int missing = MAX_RATE_DECIMALS;
    if (at < to) {
      int decimals = to - at - 1;
      if (bytes[at] != '.' || decimals < 1 || decimals > MAX_RATE_DECIMALS) {
        return BAD_FORM;
      }
      for (at++; at < to; at++) {
        if (!isDigit(bytes[at])) {
          return BAD_FORM;
        }
        value = appended(value, bytes[at]);
        missing--;
      }
    }
    for (; missing > 0; missing--) {
      value = appended(value, (byte) '0');
    }
    return start != from || value > MAX_RATE ? OUT_OF_RANGE : value;
  }

  /** A whole number up to {@link Integer#MAX_VALUE}. */
  static long integer(byte[] bytes, int from, int to) {
    int start = from < to && bytes[from] == '-' ? from + 1 : from;
    long value = 0;
    for (int at = start; at < to; at++) {
      if (!isDigit(bytes[at])) {
        return BAD_FORM;
      }
      value = appended(value, bytes[at]);
    }
    if (start == to) {
      return BAD_FORM;
    }
    return start != from || value > Integer.MAX_VALUE ? OUT_OF_RANGE : value;
  }

  /** Appends a digit; a number too large for every range stays too large, however long it is. */
  private static long appended(long value, byte digit) {
    return Math.min(value * 10 + digit - '0', SATURATED);
  }

  static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
