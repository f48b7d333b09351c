package org.delinq.operations.purge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.operations.attempt.Attempts;
import org.delinq.storage.WorkFiles;

/** Removes what {@code simulate} left of old business dates; its worklists hold personal data. */
final class SimulationPurge {
  private final Attempts folders;

  SimulationPurge(Path work) {
    folders = new Attempts(work.resolve("simulations"));
  }

  /**
   * Removes the simulations of dates before {@code day}.
   *
   * @return what was removed
   */
  List<String> before(int day) {
    List<String> removed = new ArrayList<>();
    for (int simulated : folders.dates()) {
      if (simulated < day) {
        WorkFiles.deleteFolder(folders.folder(simulated));
        removed.add("simulation " + Day.format(simulated));
      }
    }
    return removed;
  }
}
