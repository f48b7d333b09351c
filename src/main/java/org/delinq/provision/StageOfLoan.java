package org.delinq.provision;

import java.util.List;
import org.delinq.ageing.Arrears;
import org.delinq.loan.LoanStatus;
import org.delinq.policy.CollectionLadder;
import org.delinq.policy.CollectionStage;
import org.jspecify.annotations.Nullable;

/** The step of its product's ladder that a loan has reached (rules.md 6.2). */
public final class StageOfLoan {
  private StageOfLoan() {}

  /**
   * The loan's own stage: RECOVERY when WRITTEN_OFF, whatever the days; absent when not delinquent
   * or below the ladder's first step.
   */
  public static @Nullable CollectionStage of(
      LoanStatus status, Arrears arrears, CollectionLadder ladder) {
    if (status == LoanStatus.WRITTEN_OFF) {
      return CollectionStage.RECOVERY;
    }
    if (arrears.delinquentDays() == 0) {
      return null;
    }
    int reached =
        switch (ladder.basis()) {
          case DAYS -> arrears.delinquentDays();
          case INSTALMENTS -> arrears.overdueInstalments();
        };
    List<CollectionLadder.Step> steps = ladder.steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (reached >= steps.get(i).from()) {
        return steps.get(i).stage();
      }
    }
    return null;
  }
}
