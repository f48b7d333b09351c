package org.delinq.operations.progress;

import org.delinq.nightly.StepFacts;
import org.delinq.operations.Wording;
import org.delinq.operations.progress.RunStatus.StepLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Log lines: when a step has ended, and for a long one when it begins and every ten seconds. */
final class LogView implements ProgressView {
  private static final Logger LOG = LoggerFactory.getLogger("org.delinq.run");
  private static final long MILLISECONDS_BETWEEN_LINES = 10_000;

  private static final long NONE = -1;

  private long lastLine = NONE;

  @Override
  public void started(StepLine step) {
    lastLine = NONE;
  }

  @Override
  public void goesOn(StepLine step) {
    if (lastLine == NONE) {
      LOG.info("{} begins{}", step.step(), total(step));
      lastLine = 0;
    }
    if (step.milliseconds() - lastLine >= MILLISECONDS_BETWEEN_LINES) {
      LOG.info("{}", Wording.standing(step));
      lastLine = step.milliseconds();
    }
  }

  private static String total(StepLine step) {
    return step.totalRows() < 0 ? "" : ", " + Wording.count(step.totalRows()) + " rows";
  }

  @Override
  public void ended(StepFacts facts) {
    LOG.info(
        "{} {}: {} read, {} written, {} quarantined, {}",
        facts.step(),
        Wording.ended(facts.state()),
        Wording.count(facts.rowsRead()),
        Wording.count(facts.rowsWritten()),
        Wording.count(facts.rowsQuarantined()),
        Wording.duration(facts.milliseconds()));
  }

  @Override
  public void message(String sentence) {
    LOG.info("{}", sentence);
  }

  @Override
  public void warning(String sentence) {
    LOG.warn("{}", sentence);
  }

  @Override
  public void close() {}
}
