package org.delinq.check;

import java.util.List;
import org.delinq.error.ErrorKind;
import org.delinq.nightly.InputTally;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say of the inputs of a date; the JSON of {@code check --json}. No personal data.
 *
 * @param folder of the extracts
 * @param policy its id, absent where it is refused
 * @param previousDate of the snapshot before, absent on the first night
 * @param refusals why the night would be refused or cannot be run; empty if it would go through,
 *     tiers aside
 * @param warnings what the person on duty should look at
 * @param extracts those that could be received
 * @param manifest what it states beside what was found
 * @param loans what the join found, absent where the extracts could not be joined
 */
public record CheckReport(
    String businessDate,
    String folder,
    @Nullable String policy,
    @Nullable String previousDate,
    List<Refusal> refusals,
    List<String> warnings,
    List<ExtractFindings> extracts,
    List<ManifestLine> manifest,
    @Nullable LoanFindings loans) {

  /**
   * A reason for which the night would be refused.
   *
   * @param exitCode of the run
   */
  public record Refusal(String code, int exitCode, String what, String next) {}

  /**
   * What a manifest states of a file beside what was found; blank where it states or has nothing.
   */
  public record ManifestLine(
      String file,
      String rowsStated,
      String rowsFound,
      String amountTotalStated,
      String amountTotalFound,
      String sha256Stated,
      String sha256Found,
      boolean holds) {}

  /**
   * What the join found.
   *
   * @param unknown loans that other extracts name and {@code loans.csv} does not have, or not a
   *     good row
   * @param withoutPlan loans whose plan would be derived from their terms
   * @param incomplete loans to be marked INCOMPLETE_DATA
   * @param gone ACTIVE loans of the previous snapshot that are gone without being CLOSED
   * @param carriedOver loans that would keep their row of the previous snapshot
   */
  public record LoanFindings(
      InputTally.Loans unknown,
      InputTally.Loans withoutPlan,
      InputTally.Loans incomplete,
      InputTally.Loans gone,
      long carriedOver) {}

  /**
   * The exit code: 0 where the night would go through, 2 for wrong configuration, 3 where it would
   * be refused.
   */
  public int exitCode() {
    boolean usage =
        refusals.stream().anyMatch(refusal -> refusal.exitCode() == ErrorKind.USAGE.exitCode());
    if (usage) {
      return ErrorKind.USAGE.exitCode();
    }
    return refusals.isEmpty() ? 0 : ErrorKind.INPUT.exitCode();
  }
}
