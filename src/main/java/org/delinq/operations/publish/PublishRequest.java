package org.delinq.operations.publish;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished night, ready to be published.
 *
 * @param out the output folder
 * @param businessDate as a {@link org.delinq.calendar.Day}
 * @param attempt from 1
 * @param set the folder with every file of the set except {@code manifest.json} and {@code
 *     policy.yml}; on the file system of {@code out}
 * @param policyId the policy's name without {@code .yml}
 * @param inputs the extracts, in the order they were read
 * @param earlierFiles every file of earlier sets that was read
 * @param user the account the run is under
 * @param reason given for a rerun or an accepted jump
 * @param publishedAt with offset, from the machine's clock
 * @param programVersion of this program
 * @param threads how many files are digested at once, at least 1
 */
public record PublishRequest(
    Path out,
    int businessDate,
    int attempt,
    Path set,
    String policyId,
    List<Manifest.InputFile> inputs,
    List<Manifest.EarlierFile> earlierFiles,
    String user,
    @Nullable String reason,
    String publishedAt,
    String programVersion,
    int threads) {

  /** Keeps copies. */
  public PublishRequest {
    inputs = List.copyOf(inputs);
    earlierFiles = List.copyOf(earlierFiles);
    if (attempt < 1 || threads < 1) {
      throw new IllegalArgumentException("attempt " + attempt + ", threads " + threads);
    }
  }
}
