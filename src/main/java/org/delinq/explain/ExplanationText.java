package org.delinq.explain;

import java.util.List;
import java.util.Map;
import org.delinq.classification.RuleFinding;
import org.delinq.loan.Tier;
import org.delinq.nightly.LoanAnswer.Fate;
import org.delinq.operations.Screen;
import org.jspecify.annotations.Nullable;

/** An explanation as one or two screens for a person. */
public final class ExplanationText {
  private static final int CODE = 16;
  private static final int YUAN = 11;

  private final Explanation told;
  private final boolean all;
  private final Screen screen = new Screen();

  private ExplanationText(Explanation told, boolean all) {
    this.told = told;
    this.all = all;
  }

  /**
   * The screens.
   *
   * @param all whether every instalment, receipt and stretch of nights is shown, not only those
   *     that matter today
   */
  public static String of(Explanation told, boolean all) {
    return new ExplanationText(told, all).text();
  }

  private String text() {
    screen.line(told.loanId() + " at the end of " + told.businessDate());
    screen.wrapped("", headline());
    screen.space();
    madeFrom();
    told.warnings().forEach(warning -> screen.entry("! look", warning));
    SetAsideText.write(told.quarantined(), screen);
    if (told.terms() != null) {
      terms(told.terms());
    }
    if (told.plan() != null) {
      PlanText.write(told.plan(), all, screen);
      ReceiptText.write(told.receipts(), all, screen);
    }
    if (told.ageing() != null) {
      AgeingText.write(told.ageing(), screen);
    }
    if (told.penalty() != null) {
      PenaltyText.write(told.penalty(), all, screen);
    }
    rules();
    if (told.row() != null) {
      row(told.row());
    }
    if (told.ahead() != null) {
      screen.space();
      ahead(told.ahead());
    }
    WorkText.write(told, screen);
    return screen.toString();
  }

  private String headline() {
    return switch (told.fate()) {
      case ACTIVE, WRITTEN_OFF -> standing();
      case CLOSED -> "CLOSED: it has no tier and no row in the snapshot";
      case CARRIED_OVER ->
          "CARRIED_OVER: its row was set aside, so it keeps its row of "
              + told.madeFrom().previousDate();
      case QUARANTINED ->
          "its row was set aside and no earlier snapshot knows it: it has no numbers tonight";
      case GONE ->
          "gone from the extracts since "
              + told.madeFrom().previousDate()
              + " without being CLOSED; it counts as closed";
      case UNKNOWN -> "unknown";
    };
  }

  private String standing() {
    AgeingFacts ageing = told.ageing();
    String days =
        ageing == null || ageing.daysPastDue() == 0
            ? "nothing past due"
            : days(ageing.daysPastDue())
                + " past due"
                + (ageing.inGrace()
                    ? ", in grace"
                    : ", " + ageing.delinquentDays() + " delinquent");
    return told.fate() == Fate.WRITTEN_OFF
        ? "WRITTEN_OFF: it has no tier; " + days
        : cell("tier") + " by " + cell("tier_rules") + "; " + days;
  }

  private String cell(String column) {
    Map<String, String> row = told.row();
    return row == null ? "" : row.getOrDefault(column, "");
  }

  static String days(int days) {
    return days == 1 ? "1 day" : days + " days";
  }

  private void madeFrom() {
    Explanation.MadeFrom from = told.madeFrom();
    screen.entry(
        "made from",
        from.extracts()
            + ", policy "
            + from.policy()
            + (from.previousDate() == null
                ? ", no snapshot before"
                : ", the snapshot of " + from.previousDate()));
    screen.entry(
        "published",
        from.published() == null
            ? "not yet; a run might still find other extracts or another policy"
            : from.published() + " (attempt " + from.attempt() + ")");
  }

  private void terms(Terms terms) {
    screen.space();
    screen.entry(
        "loan",
        terms.status()
            + ", borrower "
            + terms.borrowerId()
            + " ("
            + terms.debtorKind()
            + "), officer "
            + terms.officerId()
            + ", branch "
            + terms.branchCode());
    screen.entry(
        "",
        terms.productCode()
            + " "
            + terms.productName()
            + ", "
            + terms.guaranteeType()
            + ", rated "
            + terms.creditRating());
    screen.entry(
        "",
        terms.contractAmount()
            + " at "
            + terms.annualRate()
            + " % from "
            + terms.disbursedOn()
            + " to "
            + terms.maturesOn()
            + ", "
            + terms.repaymentMethod()
            + (terms.monthsBetween() == 1 ? "" : " every " + terms.monthsBetween() + " months")
            + ", outstanding "
            + terms.outstandingPrincipal());
    if (terms.writtenOffOn() != null) {
      screen.entry("", "written off on " + terms.writtenOffOn());
    }
  }

  private void rules() {
    if (told.rules().isEmpty()) {
      if (told.fate() == Fate.WRITTEN_OFF) {
        screen.space();
        screen.entry("rules", "none: only ACTIVE loans have a tier");
      }
      return;
    }
    screen.space();
    screen.entry("rules", "the worst tier asked for counts; * those that decide (tier_rules)");
    for (RuleFinding rule : told.rules()) {
      String asked = rule.asked() == Tier.NORMAL && !rule.decides() ? "" : rule.asked() + ": ";
      screen.wrapped(
          (rule.decides() ? "* " : "  ") + Screen.pad(rule.code(), CODE) + " ",
          asked + rule.why() + " [" + rule.source() + "]");
    }
  }

  private void row(Map<String, String> row) {
    if (!row.getOrDefault("tier", "").isEmpty()) {
      screen.space();
      screen.entry(
          "tier",
          cell("tier")
              + since("since", "tier_since")
              + (cell("previous_tier").isEmpty()
                  ? ", none before"
                  : ", previous " + cell("previous_tier"))
              + since("NPL since", "npl_since")
              + since("watched until", "restructured_until"));
      screen.entry(
          "books",
          "provisions "
              + cell("provision_general")
              + " general, "
              + cell("provision_special")
              + " special; "
              + cell("accrual_status")
              + "; reported overdue "
              + cell("reported_overdue"));
    }
    if (told.fate() == Fate.CARRIED_OVER) {
      screen.entry(
          "carried",
          "%s days past due, %s delinquent; overdue %s principal, %s interest, %s fee"
              .formatted(
                  cell("days_past_due"),
                  cell("delinquent_days"),
                  cell("overdue_principal"),
                  cell("overdue_interest"),
                  cell("overdue_fee")));
    }
    if (!cell("flags").isEmpty()) {
      screen.entry("flags", cell("flags").replace("|", " | "));
    }
  }

  private String since(String word, String column) {
    return cell(column).isEmpty() ? "" : ", " + word + " " + cell(column);
  }

  private void ahead(Ahead ahead) {
    Ahead.Tomorrow tomorrow = ahead.tomorrow();
    if (tomorrow != null) {
      screen.entry(
          "tomorrow",
          "if nothing is paid, on "
              + tomorrow.on()
              + ": "
              + (tomorrow.tier() == null
                  ? "no tier"
                  : tomorrow.tier() + " by " + tomorrow.tierRules())
              + ", "
              + days(tomorrow.daysPastDue())
              + " past due, overdue "
              + tomorrow.overdue()
              + ", penalty "
              + tomorrow.penaltyDue()
              + ", compound "
              + tomorrow.compoundDue());
    }
    screen.entry("downgrade", downgrade(ahead.downgrade()));
    if (!cell("next_due_on").isEmpty()) {
      screen.entry("next due", cell("next_due_amount") + " on " + cell("next_due_on"));
    }
  }

  private static String downgrade(Ahead.@Nullable Downgrade next) {
    if (next == null) {
      return "none by days past due is in sight";
    }
    if (next.days() == 0) {
      return "the days past due ask for a worse tier already; only the override holds it off";
    }
    return "in "
        + days(next.days())
        + ", on "
        + next.on()
        + (next.tier() == null ? "" : ", to " + next.tier() + " by " + next.tierRules());
  }

  /** The head of a list with what was left out told in the middle. */
  static void elided(Screen screen, int left, String what) {
    if (left > 0) {
      screen.entry("", "… " + left + " " + what + " (--all shows them)");
    }
  }

  static String yuanColumns(List<String> amounts) {
    StringBuilder line = new StringBuilder();
    for (String amount : amounts) {
      line.append(" ").append(" ".repeat(Math.max(0, YUAN - amount.length()))).append(amount);
    }
    return line.toString();
  }
}
