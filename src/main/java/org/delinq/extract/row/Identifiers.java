package org.delinq.extract.row;

/** The forms of identifiers and of region codes (extracts.md sections 1 and 2). */
final class Identifiers {
  private static final int MAX_LENGTH = 40;
  private static final byte OTHER = 0;
  private static final byte INSIDE = 1;
  private static final byte ANYWHERE = 2;
  private static final byte[] PLACES = new byte[256];

  static {
    for (char c = '0'; c <= '9'; c++) {
      PLACES[c] = ANYWHERE;
    }
    for (char c = 'A'; c <= 'Z'; c++) {
      PLACES[c] = ANYWHERE;
      PLACES[c - 'A' + 'a'] = ANYWHERE;
    }
    PLACES['-'] = INSIDE;
    PLACES['_'] = INSIDE;
    PLACES['.'] = INSIDE;
  }

  private Identifiers() {}

  /** Whether the bytes are an identifier. */
  static boolean isIdentifier(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length < 1 || length > MAX_LENGTH || PLACES[bytes[from] & 0xFF] != ANYWHERE) {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      if (PLACES[bytes[i] & 0xFF] == OTHER) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes are an administrative division: 6 to 12 ASCII digits. */
  static boolean isRegion(byte[] bytes, int from, int to) {
    if (to - from < 6 || to - from > 12) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (!Numbers.isDigit(bytes[i])) {
        return false;
      }
    }
    return true;
  }
}
