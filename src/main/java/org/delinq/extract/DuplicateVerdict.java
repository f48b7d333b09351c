package org.delinq.extract;

/** What is known of a row whose key is unique in the whole extract. */
enum DuplicateVerdict {
  /** No other row has its key, or it is the first of several with the same content. */
  NONE,
  /** An earlier row has its key and its content. */
  REPEATED,
  /** Another row has its key and another content: no one can say which is right. */
  CONTRADICTED;

  private static final DuplicateVerdict[] VALUES = values();

  /** The verdict of that ordinal. */
  static DuplicateVerdict of(int ordinal) {
    return VALUES[ordinal];
  }
}
