package org.delinq.nightly;

/**
 * What a night tells its surroundings while it goes on: the terminal, the log and the status file
 * that {@code delinq status} reads. Every method may be called from any thread and returns at once.
 */
public interface RunProgress {
  /** A row total that is not known. */
  long UNKNOWN = -1;

  /**
   * A step begins, or goes on after a restart.
   *
   * @param step its name in operations.md section 2
   * @param totalRows how many rows this start has to read, or {@link #UNKNOWN}
   */
  void stepStarted(String step, long totalRows);

  /**
   * A step has read more rows; called once per chunk and partition, not once per row. What was read
   * before a restart is told neither here nor in the total.
   *
   * @param more rows read since the last call, not the sum
   */
  void rowsRead(String step, long more);

  /**
   * A step whose rows are not known before they are read says how much it has to read in bytes.
   *
   * @param total 0 or more
   */
  default void bytesToRead(String step, long total) {}

  /**
   * More of those bytes were read; called as often as {@link #rowsRead}.
   *
   * @param more bytes read since the last call, not the sum
   */
  default void bytesRead(String step, long more) {}

  /** A step has ended: well, stopped or failed. */
  void stepEnded(StepFacts facts);

  /** One plain sentence for the person on duty, without personal data: what the night found. */
  void message(String sentence);

  /** Like {@link #message}, for what should be looked at in the morning; repeated at the end. */
  void warning(String sentence);

  /**
   * Whether {@code delinq stop} or the operating system asked the run to end. Costs a volatile
   * read; ask before every chunk, and then end with the work of the last chunk committed.
   */
  boolean stopRequested();
}
