package org.delinq.operations.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delinq.nightly.NightOutcome;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.publish.PublishedSet;
import org.jspecify.annotations.Nullable;

/**
 * How the run of a date ended without an error.
 *
 * @param set the set that stands for the date
 * @param outcome what the night did; null where the date was published before
 * @param warnings what should be looked at in the morning
 */
public record NightEnd(PublishedSet set, @Nullable NightOutcome outcome, List<String> warnings) {
  /** Keeps a copy. */
  public NightEnd {
    warnings = List.copyOf(warnings);
  }

  /** {@code summary.json} of the set. */
  public String summary() {
    Path file = set.folder().resolve("summary.json");
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw StorageFaults.of("read", file, e);
    }
  }
}
