package org.delinq.operations.progress;

import org.delinq.nightly.StepFacts;
import org.delinq.operations.progress.RunStatus.StepLine;

/** One way of showing a run. Called by one thread at a time. */
interface ProgressView {
  /** A step begins. */
  void started(StepLine step);

  /** A step goes on; called twice a second. */
  void goesOn(StepLine step);

  /** A step has ended. */
  void ended(StepFacts facts);

  /** One plain sentence. */
  void message(String sentence);

  /** One plain sentence that asks for attention. */
  void warning(String sentence);

  /** The run is over; nothing more is shown. */
  void close();
}
