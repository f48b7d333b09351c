package org.delinq.extract;

/**
 * Told how far a long read has come; called from several threads, a few times per second. Whoever
 * wants to know how much is left listens to the bytes, which are known beforehand.
 */
@FunctionalInterface
public interface ReadProgress {
  /** Nobody wants to know. */
  ReadProgress NONE = rows -> {};

  /**
   * More rows were read. To stop the read, throw {@link org.delinq.error.DelinqException} with
   * {@link org.delinq.error.ErrorCode#STOPPED}.
   *
   * @param more rows since the last call, 0 or more
   */
  void rowsRead(long more);

  /**
   * The read begins.
   *
   * @param total how many bytes there are to read
   */
  default void bytesToRead(long total) {}

  /**
   * More of those bytes were read.
   *
   * @param more bytes since the last call, 0 or more
   */
  default void bytesRead(long more) {}
}
