package org.delinq.storage;

/**
 * Records in the order of their keys, one at a time. Before the first {@link #next} and after the
 * last there is no record. Not for several threads.
 */
public interface SortedRecords {
  /** Goes to the next record; false after the last. What the other methods said is then void. */
  boolean next();

  /** The array that holds the record until the next {@link #next}. */
  byte[] array();

  /** Where the key starts in {@link #array}. */
  int keyOffset();

  /** Length of the key in bytes. */
  int keyLength();

  /** Where the value starts in {@link #array}. */
  int valueOffset();

  /** Length of the value in bytes. */
  int valueLength();

  /** Points an input at the key. */
  default void readKey(ByteArrayInput input) {
    input.reset(array(), keyOffset(), keyLength());
  }

  /** Points an input at the value. */
  default void readValue(ByteArrayInput input) {
    input.reset(array(), valueOffset(), valueLength());
  }
}
