package org.delinq.extract;

import java.io.Closeable;

/** The rows of an extract from one place to another, empty lines left out. */
interface RowCursor extends Closeable {
  /** Goes to the next row; false after the last. */
  boolean next();

  /** The array that holds the row until the next {@link #next}. */
  byte[] bytes();

  /** Where the row's line starts in {@link #bytes}. */
  int from();

  /**
   * Where it ends, its line end left out. A line of over 64 KiB is given by its first 65,537 bytes.
   */
  int to();

  /** The physical line of the row in the extract as delivered (header = 1). */
  long line();

  /** The place at which a cursor is opened to find this row first. */
  long position();

  /** Whether the row's key is a duplicate, for keys that are unique in the whole extract. */
  DuplicateVerdict verdict();

  @Override
  void close();
}
