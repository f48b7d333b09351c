package org.delinq.operations.log;

import org.slf4j.MDC;

/**
 * Which run and step a log line belongs to. A process has one run at a time; a thread that works
 * for another step than the one begun last says so in its {@link MDC} under {@value #STEP}.
 */
public final class LogContext {
  /** The key of the step in the {@link MDC} of a thread. */
  public static final String STEP = "step";

  private static final String NONE = "-";

  private static volatile String run = NONE;
  private static volatile String step = NONE;

  private LogContext() {}

  /** From now on lines belong to an attempt, such as {@code 2026-03-20/1}. */
  public static void enterRun(String businessDate, int attempt) {
    run = businessDate + "/" + attempt;
    step = NONE;
  }

  /** From now on lines belong to a step. */
  public static void enterStep(String name) {
    step = name;
  }

  /** From now on lines belong to no run. */
  public static void leave() {
    run = NONE;
    step = NONE;
  }

  static String run() {
    return run;
  }

  static String step() {
    String own = MDC.get(STEP);
    return own == null ? step : own;
  }
}
