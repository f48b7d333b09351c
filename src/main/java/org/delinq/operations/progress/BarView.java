package org.delinq.operations.progress;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.delinq.nightly.StepFacts;
import org.delinq.operations.Wording;
import org.delinq.operations.progress.RunStatus.StepLine;

/**
 * A progress bar per step with rows per second and time left, for a terminal. Where only bytes are
 * known beforehand the bar and the time left go by them.
 */
final class BarView implements ProgressView {
  private static final int REFRESH_MILLISECONDS = 200;
  private static final int NAME_WIDTH = 12;
  private static final int MEGABYTE = 1_000_000;

  private final PrintStream terminal;
  private final Map<String, ProgressBar> bars = new HashMap<>();

  BarView(PrintStream terminal) {
    this.terminal = terminal;
  }

  /** Where the rows are not known the bar waits for what is told first of the step. */
  @Override
  public void started(StepLine step) {
    if (step.totalRows() >= 0) {
      goesOn(step);
    }
  }

  @Override
  public void goesOn(StepLine step) {
    ProgressBar bar = bars.computeIfAbsent(step.step(), name -> open(step));
    RunStatus.Bytes bytes = step.bytes();
    if (bytes == null) {
      bar.stepTo(atMost(step.totalRows(), step.rowsRead()));
    } else {
      bar.stepTo(atMost(bytes.total(), bytes.read()));
      bar.setExtraMessage(" " + Wording.count(step.rowsPerSecond()) + " rows/s");
    }
  }

  private ProgressBar open(StepLine step) {
    ProgressBarBuilder bar =
        new ProgressBarBuilder()
            .setTaskName(padded(step.step()))
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
            .setConsumer(new ConsoleProgressBarConsumer(terminal));
    RunStatus.Bytes bytes = step.bytes();
    return bytes == null
        ? bar.setInitialMax(step.totalRows()).setUnit(" rows", 1).showSpeed().build()
        : bar.setInitialMax(bytes.total()).setUnit(" MB", MEGABYTE).build();
  }

  /** A loan that is gone since long is read although it was not foreseen. */
  private static long atMost(long total, long read) {
    return total < 0 ? read : Math.min(total, read);
  }

  @Override
  public void ended(StepFacts facts) {
    ProgressBar bar = bars.remove(facts.step());
    if (bar == null) {
      return;
    }
    if (facts.state() == StepFacts.State.COMPLETED) {
      if (bar.getMax() <= 0) {
        bar.maxHint(facts.rowsRead());
      }
      bar.stepTo(bar.getMax());
    }
    bar.close();
  }

  @Override
  public void message(String sentence) {
    terminal.println(sentence);
  }

  @Override
  public void warning(String sentence) {
    terminal.println("warning: " + sentence);
  }

  @Override
  public void close() {
    bars.values().forEach(ProgressBar::close);
    bars.clear();
  }

  private static String padded(String step) {
    return step + " ".repeat(Math.max(0, NAME_WIDTH - step.length()));
  }
}
