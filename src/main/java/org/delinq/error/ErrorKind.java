package org.delinq.error;

/** Who has to act on an error; decides the exit code of the process (operations.md section 1). */
public enum ErrorKind {
  /** Wrong command line, job file or policy; mend it and call again. */
  USAGE(2),
  /** The extracts were refused; correct or re-deliver them and call again. */
  INPUT(3),
  /** Stopped on request; call again to go on. */
  STOPPED(4),
  /** Another run holds the lock; wait for it. */
  LOCKED(5),
  /** Disk, database or file permissions; mend them and call again. */
  RESOURCES(1),
  /** A fault of the program itself; report it with the log. */
  INTERNAL(1);

  private final int exitCode;

  ErrorKind(int exitCode) {
    this.exitCode = exitCode;
  }

  /** The exit code of a process that ends with an error of this kind. */
  public int exitCode() {
    return exitCode;
  }
}
