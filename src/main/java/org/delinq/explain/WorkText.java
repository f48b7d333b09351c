package org.delinq.explain;

import java.util.List;
import org.delinq.operations.Screen;
import org.jspecify.annotations.Nullable;

/** The worklist decisions on the screen. */
final class WorkText {
  private static final int LOANS_SHOWN = 6;

  private WorkText() {}

  static void write(Explanation told, Screen screen) {
    WorkFacts work = told.work();
    screen.space();
    borrower(told, screen);
    stage(work.stage(), screen);
    if (work.collection() != null) {
      collection(work.collection(), told, screen);
    } else if (work.resolved() != null) {
      screen.entry("collection", "the borrower left the list tonight: " + work.resolved());
    } else {
      screen.entry("collection", "none: no loan of the borrower is delinquent or written off");
    }
    for (WorkFacts.ReminderFacts row : work.reminders()) {
      screen.entry(
          "reminder",
          "%s by %s: %s due on %s, %s left"
              .formatted(
                  row.kind(),
                  row.channel(),
                  row.amountDue(),
                  row.dueOn(),
                  ExplanationText.days(row.daysLeft())));
    }
    if (work.remindersSuppressed()) {
      screen.entry("reminder", "suppressed: DO_NOT_CONTACT or DECEASED holds");
    }
    work.warnings().forEach(warning -> screen.entry("warning", warning));
    if (work.inspection() != null) {
      screen.entry(
          "inspection",
          "%s, due on %s, last visit %s"
              .formatted(
                  work.inspection().kind(),
                  work.inspection().dueOn(),
                  work.inspection().lastVisitOn() == null
                      ? "never"
                      : work.inspection().lastVisitOn()));
    }
    for (WorkFacts.LimitationFacts row : work.limitation()) {
      screen.entry(
          "limitation",
          row.kind()
              + " ends on "
              + row.endsOn()
              + (row.basedOn() == null ? "" : ", counted from " + row.basedOn()));
    }
  }

  private static void stage(WorkFacts.@Nullable StageFacts stage, Screen screen) {
    if (stage == null) {
      return;
    }
    String from =
        switch (stage.basis()) {
          case "DAYS" -> "from " + ExplanationText.days(stage.from()) + " delinquent on";
          case "INSTALMENTS" -> "from " + stage.from() + " overdue instalments on";
          default -> "written off";
        };
    screen.entry(
        "stage",
        "%s: %s, %s every %s"
            .formatted(stage.stage(), from, stage.channel(), ExplanationText.days(stage.every())));
  }

  private static void borrower(Explanation told, Screen screen) {
    List<WorkFacts.BorrowerLoan> others =
        told.work().borrowerLoans().stream()
            .filter(loan -> !loan.loanId().equals(told.loanId()))
            .toList();
    for (WorkFacts.BorrowerLoan loan : others.subList(0, Math.min(LOANS_SHOWN, others.size()))) {
      screen.entry(
          "borrower",
          "also owes %s: %s, %s, %d delinquent%s"
              .formatted(
                  loan.loanId(),
                  loan.outstandingPrincipal(),
                  loan.tier() == null ? loan.status() : loan.tier() + " by " + loan.tierRules(),
                  loan.delinquentDays(),
                  loan.debtorKind().equals("CORPORATE") ? ", CORPORATE" : ""));
    }
    if (others.size() > LOANS_SHOWN) {
      screen.entry("", "… " + (others.size() - LOANS_SHOWN) + " more loans (--json has them)");
    }
  }

  private static void collection(WorkFacts.Collection row, Explanation told, Screen screen) {
    screen.entry(
        "collection",
        "%s (%s), priority %s%s, officer %s%s"
            .formatted(
                row.stage(),
                row.movement(),
                row.priority(),
                row.reason().isEmpty() ? "" : " for " + row.reason(),
                row.officerId(),
                row.loanIds().equals(told.loanId())
                    ? ""
                    : ", for " + row.loanIds().replace("|", ", ")));
    screen.entry(
        "",
        "%s%s; overdue %s, penalty and compound %s%s"
            .formatted(
                row.action(),
                row.channel() == null ? "" : " by " + row.channel(),
                row.totalOverdue(),
                row.penaltyAndCompound(),
                row.lastContactAt() == null ? "" : "; last contact " + row.lastContactAt()));
    screen.entry(
        "",
        row.suppressedBy() == null
            ? "to be worked on"
                + (told.madeFrom().published() == null && !row.priority().equals("A")
                    ? ", if the officer's daily limit leaves room"
                    : "")
            : "not worked on, "
                + row.suppressedBy()
                + ": "
                + why(row.suppressedBy(), row)
                + (row.until() == null ? "" : "; until " + row.until()));
  }

  private static String why(String suppressedBy, WorkFacts.Collection row) {
    return switch (suppressedBy) {
      case "DO_NOT_CONTACT" -> "the event holds";
      case "DECEASED" -> "the debtor has died, the claim goes to the estate";
      case "BANKRUPTCY" -> "the claim is filed with the administrator";
      case "DISPUTED" -> "the debtor disputes the claim";
      case "PROMISE_OPEN" -> "the promised date is still to come";
      case "CADENCE" -> "the last " + row.channel() + " contact is too recent for the stage";
      case "CONTACT_CAP" -> "the debtor was contacted often enough in seven days";
      default -> "the officer's daily limit is reached";
    };
  }
}
