package org.delinq.nightly;

/**
 * What one step of an attempt has done, restarts included.
 *
 * @param step its name in operations.md section 2
 * @param state how it ended
 * @param rowsRead rows read, from the first start on
 * @param rowsWritten rows written, from the first start on
 * @param rowsQuarantined rows set aside, from the first start on
 * @param milliseconds time spent, the sum over restarts
 */
public record StepFacts(
    String step,
    State state,
    long rowsRead,
    long rowsWritten,
    long rowsQuarantined,
    long milliseconds) {

  /** Refuses negative counts. */
  public StepFacts {
    if (rowsRead < 0 || rowsWritten < 0 || rowsQuarantined < 0 || milliseconds < 0) {
      throw new IllegalArgumentException("step " + step + " counts below zero");
    }
  }

  /** How a step ended. */
  public enum State {
    /** Done; a restart does not do it again. */
    COMPLETED,
    /** Taken over from an earlier attempt at the date. */
    REUSED,
    /** Ended at a chunk on request; a restart goes on from there. */
    STOPPED,
    /** Ended by an error; a restart goes on from the last committed chunk. */
    FAILED
  }
}
