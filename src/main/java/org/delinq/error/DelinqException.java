package org.delinq.error;

/**
 * A refusal or failure, said for the person on duty: what is wrong and where (file, line, column,
 * value), and what to do next. Never carries personal data.
 */
public final class DelinqException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final String nextStep;

  /**
   * @param code the stable code
   * @param what what is wrong, where, and with which value; one sentence without a full stop
   * @param nextStep what to do about it; one sentence without a full stop
   */
  public DelinqException(ErrorCode code, String what, String nextStep) {
    super(what);
    this.code = code;
    this.nextStep = nextStep;
  }

  /** As above, keeping the cause for the log file. */
  public DelinqException(ErrorCode code, String what, String nextStep, Throwable cause) {
    super(what, cause);
    this.code = code;
    this.nextStep = nextStep;
  }

  /** The stable code. */
  public ErrorCode code() {
    return code;
  }

  /** What to do next. */
  public String nextStep() {
    return nextStep;
  }
}
