package org.delinq.subsidy;

import java.util.List;
import org.delinq.policy.Policy;
import org.delinq.policy.SubsidyProgramme;

/**
 * What one period of one programme is computed under: tonight's policy for the period of the
 * business date, the policy archived with the filing for a filed one (rules.md 5.1).
 */
public record SubsidyTerms(Policy policy, SubsidyProgramme programme, SettlementPeriod period) {

  /** A programme's period that ends with a business date, under the policy of that date. */
  public static SubsidyTerms of(Policy policy, SubsidyProgramme programme, int businessDate) {
    return new SubsidyTerms(policy, programme, SettlementPeriod.of(programme, businessDate));
  }

  /** For each day of the period the index of its share, −1 before the first share. */
  int[] shareByDay() {
    List<SubsidyProgramme.Share> shares = programme.shares();
    int[] index = new int[period.days()];
    int current = -1;
    for (int i = 0; i < index.length; i++) {
      while (current + 1 < shares.size() && shares.get(current + 1).from() <= period.from() + i) {
        current++;
      }
      index[i] = current;
    }
    return index;
  }
}
