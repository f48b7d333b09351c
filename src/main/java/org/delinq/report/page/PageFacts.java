package org.delinq.report.page;

import java.util.List;
import org.delinq.money.Percent;
import org.delinq.report.summary.Summary;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a page is made of.
 *
 * @param night the summary of the night
 * @param previous that of the set compared with, absent on the first night
 * @param language of the words
 * @param quarantineLimit percent of an extract's rows above which a night is refused
 * @param nplChangeLimit points of the NPL ratio above which a night is refused, absent for none
 * @param run how the night was run
 */
public record PageFacts(
    Summary night,
    @Nullable Summary previous,
    JobSettings.Labels language,
    Percent quarantineLimit,
    @Nullable Percent nplChangeLimit,
    Run run) {

  /**
   * What may differ between two runs of the same input, besides {@link Summary#run()}.
   *
   * @param user the account the run is under
   * @param reason given for a rerun or an accepted jump, absent otherwise
   * @param previousManifest SHA-256 of the manifest before, absent on the first night
   * @param inputs the extracts as delivered
   */
  public record Run(
      String user,
      @Nullable String reason,
      String policySha256,
      @Nullable String previousManifest,
      List<Input> inputs) {}

  /** An extract as delivered. */
  public record Input(String name, long bytes, String sha256) {}
}
