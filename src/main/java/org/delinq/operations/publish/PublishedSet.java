package org.delinq.operations.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.delinq.calendar.Day;

/**
 * The set that stands for a business date.
 *
 * @param businessDate as a {@link Day}
 * @param attempt the attempt that made it, from 1
 * @param folder where its files are: the folder behind the link, which later reruns do not touch
 */
public record PublishedSet(int businessDate, int attempt, Path folder) {
  /** What a manifest of a later set says of this one. */
  public SetReference reference() throws IOException {
    return new SetReference(Day.format(businessDate), attempt, FileDigest.of(manifest()).sha256());
  }

  /** {@code manifest.json} of the set. */
  public Path manifest() {
    return folder.resolve(Manifest.FILE_NAME);
  }
}
