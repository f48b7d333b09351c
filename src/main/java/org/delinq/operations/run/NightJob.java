package org.delinq.operations.run;

import org.delinq.error.DelinqException;
import org.delinq.nightly.NightOutcome;
import org.delinq.nightly.NightRequest;

/** The work of a night, from the extracts to the published set. */
@FunctionalInterface
public interface NightJob {
  /**
   * Begins or goes on with the attempt; asked again for one that is published, tells its outcome.
   *
   * @throws DelinqException when the night was refused or failed
   */
  NightOutcome run(NightRequest request);
}
