package org.delinq.operations.progress;

import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.delinq.nightly.StepFacts;
import org.delinq.operations.progress.RunStatus.StepLine;

/** A progress bar per step with rows per second and time left, for a terminal. */
final class BarView implements ProgressView {
  private static final int REFRESH_MILLISECONDS = 200;
  private static final int NAME_WIDTH = 12;

  private final PrintStream terminal;
  private final Map<String, ProgressBar> bars = new HashMap<>();

  BarView(PrintStream terminal) {
    this.terminal = terminal;
  }

  @Override
  public void started(StepLine step) {
    ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName(padded(step.step()))
            .setInitialMax(step.totalRows())
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" rows", 1)
            .showSpeed()
            .setUpdateIntervalMillis(REFRESH_MILLISECONDS)
            .setConsumer(new ConsoleProgressBarConsumer(terminal))
            .build();
    bar.stepTo(step.rowsRead());
    bars.put(step.step(), bar);
  }

  @Override
  public void goesOn(StepLine step) {
    ProgressBar bar = bars.get(step.step());
    if (bar != null) {
      bar.stepTo(step.rowsRead());
    }
  }

  @Override
  public void ended(StepFacts facts) {
    ProgressBar bar = bars.remove(facts.step());
    if (bar != null) {
      bar.stepTo(facts.rowsRead());
      bar.close();
    }
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
