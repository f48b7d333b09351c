package org.delinq.operations.run;

import org.delinq.nightly.RunProgress;
import org.delinq.nightly.StepFacts;

/** For a request that is only compared with an earlier one: nothing goes on, nobody listens. */
final class Unheard implements RunProgress {
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
