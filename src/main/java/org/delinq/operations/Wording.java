package org.delinq.operations;

import java.util.Locale;
import org.delinq.nightly.StepFacts;
import org.delinq.operations.progress.RunStatus.StepLine;

/** How numbers and states are said to people; the same in every locale. */
public final class Wording {
  private Wording() {}

  /** {@code 1,234,567}. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** {@code 1,234,567.89} for fen. */
  public static String yuan(long fen) {
    long whole = Math.abs(fen) / 100;
    return String.format(Locale.ROOT, "%s%,d.%02d", fen < 0 ? "-" : "", whole, Math.abs(fen) % 100);
  }

  /** {@code 0.4 s}, {@code 2 min 5 s}, {@code 1 h 3 min}. */
  public static String duration(long milliseconds) {
    if (milliseconds < 60_000) {
      return String.format(Locale.ROOT, "%d.%d s", milliseconds / 1000, milliseconds % 1000 / 100);
    }
    long seconds = milliseconds / 1000;
    return seconds < 3600
        ? seconds / 60 + " min " + seconds % 60 + " s"
        : seconds / 3600 + " h " + seconds % 3600 / 60 + " min";
  }

  /** How a step ended, in a word. */
  public static String ended(StepFacts.State state) {
    return switch (state) {
      case COMPLETED -> "done";
      case REUSED -> "reused";
      case STOPPED -> "stopped";
      case FAILED -> "failed";
    };
  }

  /** {@code age: 120,000 of 1,000,000 rows, 60,000/s, 14 s left}. */
  public static String standing(StepLine step) {
    StringBuilder text = new StringBuilder(step.step()).append(": ").append(count(step.rowsRead()));
    if (step.totalRows() >= 0) {
      text.append(" of ").append(count(step.totalRows()));
    }
    text.append(" rows, ").append(count(step.rowsPerSecond())).append("/s");
    if (step.secondsLeft() >= 0) {
      text.append(", ").append(duration(step.secondsLeft() * 1000)).append(" left");
    }
    return text.toString();
  }
}
