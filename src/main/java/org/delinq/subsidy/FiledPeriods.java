package org.delinq.subsidy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.delinq.policy.Policy;
import org.delinq.policy.SubsidyProgramme;

/**
 * Which periods have been filed. A period is filed once the report of its settlement date is
 * published; whether a date was one is for the policy archived with that date to say. A filed
 * period is never rewritten: a rerun of that date publishes the programme's lines of the former
 * report again, ADJUSTMENT lines included, and later settlement dates correct them (rules.md 5.1).
 */
public final class FiledPeriods {
  private FiledPeriods() {}

  /**
   * Whether the report published for a date filed a period of a programme.
   *
   * @param archived the policy archived with that report
   */
  public static boolean isFiledBy(Policy archived, String programme, int publishedDate) {
    SubsidyProgramme then = archived.subsidyProgrammes().get(programme);
    return then != null && SettlementPeriod.of(then, publishedDate).settled();
  }

  /**
   * The filed periods that the report of a business date adjusts: none unless the date is a
   * settlement date of the programme, else its newest filed ones, {@code adjust-periods} at most.
   * Periods whose settlement date was never published do not count.
   *
   * @param tonight the programme under tonight's policy
   * @param publishedDates the published dates before the business date, newest first; read until
   *     enough are found
   * @param archivedPolicy the policy archived with a published date
   * @return newest first
   */
  public static List<SubsidyTerms> toAdjust(
      SubsidyProgramme tonight,
      int businessDate,
      Iterable<Integer> publishedDates,
      IntFunction<Policy> archivedPolicy) {
    List<SubsidyTerms> filed = new ArrayList<>();
    if (tonight.adjustPeriods() == 0 || !SettlementPeriod.of(tonight, businessDate).settled()) {
      return filed;
    }
    for (int date : publishedDates) {
      Policy archived = archivedPolicy.apply(date);
      SubsidyProgramme then = archived.subsidyProgrammes().get(tonight.key());
      if (then != null && isFiledBy(archived, tonight.key(), date)) {
        filed.add(SubsidyTerms.of(archived, then, date));
        if (filed.size() == tonight.adjustPeriods()) {
          break;
        }
      }
    }
    return filed;
  }
}
