package org.delinq.error;

/** What is said when the memory of the JVM does not suffice. */
public final class MemoryFailure {
  private static final int MEBIBYTE = 1 << 20;

  private MemoryFailure() {}

  /** The {@link ErrorCode#OUT_OF_MEMORY} error of a failure that an OutOfMemoryError caused. */
  public static DelinqException of(Throwable failure) {
    return new DelinqException(
        ErrorCode.OUT_OF_MEMORY,
        "the memory of the JVM did not suffice ("
            + Runtime.getRuntime().maxMemory() / MEBIBYTE
            + " MiB)",
        "give it more, as in DELINQ_JAVA_OPTS=-Xmx1g, and call the same command again",
        failure);
  }
}
