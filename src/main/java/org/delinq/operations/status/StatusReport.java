package org.delinq.operations.status;

import java.util.Locale;
import org.delinq.calendar.Day;
import org.delinq.nightly.StepFacts;
import org.delinq.operations.ScreenText;
import org.delinq.operations.Wording;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.progress.RunStatus;
import org.delinq.operations.progress.RunStatus.StepLine;

/** What {@code status} says of a date: where it stands, what failed, and what to type next. */
public final class StatusReport {
  private final DateStanding standing;
  private final String date;
  private final StringBuilder text = new StringBuilder(2048);

  private StatusReport(DateStanding standing) {
    this.standing = standing;
    date = Day.format(standing.day());
  }

  /** The report, with a line feed at its end. */
  public static String of(DateStanding standing) {
    return new StatusReport(standing).report();
  }

  private String report() {
    DateStanding.State state = standing.state();
    switch (state) {
      case RUNNING -> {
        line("%s, attempt %d: RUNNING", date, status().attempt());
        line("  %s", status().process());
        steps();
        next(
            status().stopRequested()
                ? "it was asked to stop and ends at the next chunk"
                : "wait, or 'delinq stop --date " + date + "'");
      }
      case KILLED -> {
        line("%s, attempt %d: KILLED, its process is gone", date, attempt().attempt());
        standing.status().ifPresent(status -> line("  it was %s", status.process()));
        steps();
        next("'delinq run --date " + date + "' goes on from the last chunk");
      }
      case STOPPED -> {
        line("%s, attempt %d: STOPPED at %s", date, attempt().attempt(), attempt().updatedAt());
        steps();
        next("'delinq run --date " + date + "' goes on from the last chunk");
      }
      case FAILED -> failed();
      case ABANDONED -> {
        line("%s, attempt %d: ABANDONED", date, attempt().attempt());
        line("%s", ScreenText.wrapped("reason: " + attempt().reason(), 2));
        next("'delinq run --date " + date + "' begins a new attempt");
      }
      case PUBLISHED -> published();
      case UNKNOWN -> {
        line("%s: not begun", date);
        next("'delinq run --date " + date + "'");
      }
    }
    return text.toString();
  }

  private void failed() {
    Attempt.Failure failure = attempt().failure();
    line("%s, attempt %d: FAILED at %s", date, attempt().attempt(), attempt().updatedAt());
    steps();
    if (failure != null) {
      line("%s", ScreenText.wrapped(failure.code() + ": " + failure.what(), 2));
      next(failure.next());
    }
    line("%s 'delinq run --date %s' goes on from there", failure == null ? "Next:" : "Then:", date);
  }

  private void published() {
    var set = standing.published().orElseThrow();
    line("%s, attempt %d: PUBLISHED in %s", date, set.attempt(), set.folder());
    if (standing.status().filter(status -> status.attempt() == set.attempt()).isPresent()) {
      steps();
      status()
          .warnings()
          .forEach(warning -> line("%s", ScreenText.wrapped("warning: " + warning, 2)));
    }
  }

  private void steps() {
    standing.status().ifPresent(status -> status.steps().forEach(this::step));
  }

  private void step(StepLine step) {
    if (step.state().equals(StepLine.RUNNING)) {
      line("  %s", Wording.standing(step));
    } else {
      line(
          "  %-32s %-8s %13s rows %14s",
          step.step(),
          Wording.ended(StepFacts.State.valueOf(step.state())),
          Wording.count(step.rowsRead()),
          Wording.duration(step.milliseconds()));
    }
  }

  private RunStatus status() {
    return standing.status().orElseThrow();
  }

  private Attempt attempt() {
    return standing.attempt().orElseThrow();
  }

  private void next(String step) {
    line("Next: %s", step);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
