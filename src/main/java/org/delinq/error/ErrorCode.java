package org.delinq.error;

/**
 * Every error a person on duty can meet. The names are stable: handbooks, alert rules and scripts
 * refer to them.
 */
public enum ErrorCode {
  /** The command line cannot be understood. */
  BAD_ARGUMENT(ErrorKind.USAGE),
  /** The job file {@code jobs/nightly.yml} is missing or wrong. */
  BAD_CONFIGURATION(ErrorKind.USAGE),
  /** A policy file is missing, incomplete or impossible. */
  BAD_POLICY(ErrorKind.USAGE),
  /** A calendar file is missing or wrong. */
  BAD_CALENDAR(ErrorKind.USAGE),
  /** Nothing is known of what was asked for: no such loan, date or attempt. */
  NOT_FOUND(ErrorKind.USAGE),
  /** The request contradicts what is published or running. */
  REFUSED(ErrorKind.USAGE),

  /** A mandatory extract is not there, or is there twice. */
  MISSING_EXTRACT(ErrorKind.INPUT),
  /** An extract as a whole cannot be read as what it should be. */
  BAD_EXTRACT(ErrorKind.INPUT),
  /** A mandatory column is missing or named twice. */
  BAD_HEADER(ErrorKind.INPUT),
  /** The extracts do not hold what the manifest states. */
  MANIFEST_MISMATCH(ErrorKind.INPUT),
  /** More rows were quarantined than the job file allows. */
  TOO_MANY_QUARANTINED(ErrorKind.INPUT),
  /** The night differs from the previous one by more than the job file allows. */
  IMPLAUSIBLE_NIGHT(ErrorKind.INPUT),
  /** An extract or the policy changed since the attempt began. */
  INPUT_CHANGED(ErrorKind.INPUT),

  /** Stopped on request. */
  STOPPED(ErrorKind.STOPPED),
  /** Another run holds the lock of the output folder. */
  LOCKED(ErrorKind.LOCKED),

  /** A file or folder cannot be read or written. */
  STORAGE(ErrorKind.RESOURCES),
  /** The memory given to the JVM does not suffice. */
  OUT_OF_MEMORY(ErrorKind.RESOURCES),
  /** The database cannot be reached or used. */
  DATABASE(ErrorKind.RESOURCES),
  /** The message broker cannot be reached or used. */
  BROKER(ErrorKind.RESOURCES),

  /** The totals of the night do not tie; nothing is published. */
  NOT_RECONCILED(ErrorKind.INTERNAL),
  /** A fault of the program itself. */
  INTERNAL(ErrorKind.INTERNAL);

  private final ErrorKind kind;

  ErrorCode(ErrorKind kind) {
    this.kind = kind;
  }

  /** Who has to act. */
  public ErrorKind kind() {
    return kind;
  }
}
