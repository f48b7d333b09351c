package org.delinq.explain;

import java.util.ArrayList;
import java.util.List;
import org.delinq.explain.Plan.Row;
import org.delinq.explain.Plan.Standing;
import org.delinq.operations.Screen;

/** The repayment plan on the screen: what is overdue and what is next, the rest in numbers. */
final class PlanText {
  private static final int OVERDUE_SHOWN = 5;
  private static final int PAID_SHOWN = 1;
  private static final int TO_COME_SHOWN = 2;

  private PlanText() {}

  static void write(Plan plan, boolean all, Screen screen) {
    screen.space();
    screen.entry("plan", summary(plan));
    if (plan.instalments().isEmpty()) {
      return;
    }
    boolean fees = plan.instalments().stream().anyMatch(row -> !row.fee().equals("0.00"));
    screen.entry(
        "",
        "  no  due       "
            + ExplanationText.yuanColumns(
                fees
                    ? List.of("principal", "interest", "fee", "unpaid")
                    : List.of("principal", "interest", "unpaid")));
    List<Row> left = new ArrayList<>();
    for (Row row : plan.instalments()) {
      if (all || isShown(row, plan)) {
        ExplanationText.elided(screen, left.size(), kinds(left));
        left.clear();
        line(row, fees, screen);
      } else {
        left.add(row);
      }
    }
    ExplanationText.elided(screen, left.size(), kinds(left));
  }

  private static String summary(Plan plan) {
    List<String> parts = new ArrayList<>();
    for (Standing standing : Standing.values()) {
      long count = plan.instalments().stream().filter(row -> row.standing() == standing).count();
      if (count > 0) {
        parts.add(count + " " + said(standing));
      }
    }
    return (plan.derived() ? "derived from the terms: " : "as in the extract: ")
        + String.join(", ", parts);
  }

  private static String said(Standing standing) {
    return switch (standing) {
      case PAID -> "paid";
      case OVERDUE -> "overdue";
      case TO_COME -> "to come";
      case NOT_IN_FORCE -> "not in force";
    };
  }

  private static String kinds(List<Row> rows) {
    List<String> kinds = rows.stream().map(row -> said(row.standing())).distinct().toList();
    return String.join(" or ", kinds);
  }

  private static boolean isShown(Row row, Plan plan) {
    if (row.anchor()) {
      return true;
    }
    List<Row> alike =
        plan.instalments().stream().filter(other -> other.standing() == row.standing()).toList();
    int at = alike.indexOf(row);
    return switch (row.standing()) {
      case PAID -> at >= alike.size() - PAID_SHOWN;
      case OVERDUE -> at < OVERDUE_SHOWN;
      case TO_COME -> at < TO_COME_SHOWN;
      case NOT_IN_FORCE -> false;
    };
  }

  private static void line(Row row, boolean fees, Screen screen) {
    screen.wrapped(
        Screen.pad(row.anchor() ? "  anchor >" : "", Screen.LABEL)
            + "%4d  %s%s "
                .formatted(
                    row.no(),
                    row.dueOn(),
                    ExplanationText.yuanColumns(
                        fees
                            ? List.of(row.principal(), row.interest(), row.fee(), row.unpaid())
                            : List.of(row.principal(), row.interest(), row.unpaid()))),
        fees ? "" : standing(row));
    String more = more(row, fees);
    if (!more.isEmpty()) {
      screen.entry("", "      " + more);
    }
  }

  private static String standing(Row row) {
    return switch (row.standing()) {
      case PAID -> row.paidOffOn() == null ? "nothing due" : "paid " + row.paidOffOn();
      case OVERDUE -> ExplanationText.days(row.daysPastDue());
      case TO_COME -> "";
      case NOT_IN_FORCE -> "not in force";
    };
  }

  private static String more(Row row, boolean fees) {
    List<String> parts = new ArrayList<>();
    if (fees && row.standing() != Standing.TO_COME) {
      parts.add(standing(row));
    }
    if (!row.effectiveDueOn().equals(row.dueOn())) {
      parts.add("rolled to " + row.effectiveDueOn());
    }
    if (row.agreedOn() != null) {
      parts.add("agreed on " + row.agreedOn());
    }
    if (row.replacedOn() != null) {
      parts.add("replaced on " + row.replacedOn());
    }
    return String.join(", ", parts);
  }
}
