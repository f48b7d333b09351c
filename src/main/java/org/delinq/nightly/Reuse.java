package org.delinq.nightly;

import java.nio.file.Path;

/**
 * What a rerun takes over from an earlier attempt at its date, whose inputs are the same.
 *
 * @param attempt the earlier attempt, from 1
 * @param attemptFolder its work folder
 * @param set its published set
 * @param from the first step that is done anew; those before it are taken over
 */
public record Reuse(int attempt, Path attemptFolder, Path set, String from) {
  /** Whether a step is taken over. */
  boolean covers(String step) {
    return StepNames.indexOf(step) < StepNames.indexOf(from);
  }
}
