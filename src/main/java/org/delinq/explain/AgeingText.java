package org.delinq.explain;

import org.delinq.operations.Screen;

/** The days past due on the screen. */
final class AgeingText {
  private static final String NOTHING = "0.00";

  private AgeingText() {}

  static void write(AgeingFacts ageing, Screen screen) {
    screen.space();
    screen.entry("ageing", anchor(ageing));
    if (ageing.daysPastDue() > 0) {
      screen.entry("", grace(ageing));
      screen.entry(
          "",
          "principal %s, interest %s past due"
              .formatted(
                  ExplanationText.days(ageing.principalDpd()),
                  ExplanationText.days(ageing.interestDpd())));
    }
    if (isAnythingOverdue(ageing)) {
      screen.entry(
          "",
          "overdue: principal %s, interest %s, fee %s; %d instalments from the anchor on"
              .formatted(
                  ageing.overduePrincipal(),
                  ageing.overdueInterest(),
                  ageing.overdueFee(),
                  ageing.overdueInstalments()));
    }
    if (!ageing.unapplied().equals(NOTHING)) {
      screen.entry("", ageing.unapplied() + " received found nothing to pay");
    }
    screen.entry(
        "history",
        "%s, worst %s in 12 months, %s, %d clean periods"
            .formatted(
                ageing.paymentHistory(),
                ExplanationText.days(ageing.worstDpd12m()),
                ageing.curedOn() == null ? "no cure" : "cured on " + ageing.curedOn(),
                ageing.cleanPeriods()));
  }

  private static boolean isAnythingOverdue(AgeingFacts ageing) {
    return !ageing.overduePrincipal().equals(NOTHING)
        || !ageing.overdueInterest().equals(NOTHING)
        || !ageing.overdueFee().equals(NOTHING);
  }

  private static String anchor(AgeingFacts ageing) {
    String tolerance =
        ageing.arrearsTolerance().equals(NOTHING)
            ? ""
            : " (tolerance " + ageing.arrearsTolerance() + ")";
    if (ageing.anchorNo() == null) {
      return "no anchor: nothing that counts is overdue" + tolerance;
    }
    String paused = ageing.pausedDays() == 0 ? "" : ", less " + ageing.pausedDays() + " in a PAUSE";
    return "anchor: no %d of %s%s; %s since%s: %s past due"
        .formatted(
            ageing.anchorNo(),
            ageing.anchorDueOn(),
            tolerance,
            ExplanationText.days(ageing.calendarDays()),
            paused,
            ExplanationText.days(ageing.daysPastDue()));
  }

  private static String grace(AgeingFacts ageing) {
    if (ageing.graceDays() == 0) {
      return "no grace: " + ageing.delinquentDays() + " delinquent";
    }
    String grace = "grace " + ExplanationText.days(ageing.graceDays());
    return ageing.inGrace()
        ? grace + ", not over: 0 delinquent"
        : "%s, over (%s): %d delinquent"
            .formatted(grace, ageing.graceMode(), ageing.delinquentDays());
  }
}
