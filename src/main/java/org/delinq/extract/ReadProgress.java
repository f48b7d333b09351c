package org.delinq.extract;

/** Told how far a long read has come; called from several threads, a few times per second. */
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
}
