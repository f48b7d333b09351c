package org.delinq.operations.progress;

import org.delinq.nightly.RunProgress;
import org.delinq.nightly.StepFacts;

/** Tells nobody what goes on: for what is not a run of a night, or is told elsewhere. */
public final class NoProgress implements RunProgress {
  @Override
  public void stepStarted(String step, long totalRows) {}

  @Override
  public void rowsRead(String step, long more) {}

  @Override
  public void stepEnded(StepFacts facts) {}

  @Override
  public void message(String sentence) {}

  @Override
  public void warning(String sentence) {}

  @Override
  public boolean stopRequested() {
    return false;
  }
}
