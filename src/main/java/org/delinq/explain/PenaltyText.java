package org.delinq.explain;

import java.util.List;
import org.delinq.operations.Screen;

/** Penalty and compound interest on the screen, stretch by stretch. */
final class PenaltyText {
  private static final int SHOWN = 6;

  private PenaltyText() {}

  static void write(PenaltyFacts penalty, boolean all, Screen screen) {
    screen.space();
    screen.entry(
        "penalty",
        "%s %% a year and %s %% of it on top (misused: %s %%), basis %d%s"
            .formatted(
                penalty.annualRate(),
                penalty.uplift(),
                penalty.misuseUplift(),
                penalty.basis(),
                penalty.compounded() ? "" : ", no compound interest"));
    List<PenaltyFacts.Nights> nights = penalty.nights();
    if (nights.isEmpty()) {
      screen.entry("", "no night has added anything, " + penalty.paid() + " paid");
      return;
    }
    screen.line(
        "   no  from       to         nights"
            + ExplanationText.yuanColumns(List.of("principal", "interest"))
            + (penalty.compounded() ? " penalty + compound" : " penalty"));
    int from = all ? 0 : Math.max(0, nights.size() - SHOWN);
    ExplanationText.elided(screen, from, "earlier stretches of nights");
    for (PenaltyFacts.Nights stretch : nights.subList(from, nights.size())) {
      screen.wrapped(
          " %4d  %s %s %6d%s "
              .formatted(
                  stretch.instalmentNo(),
                  stretch.from(),
                  stretch.to(),
                  stretch.nights(),
                  ExplanationText.yuanColumns(List.of(stretch.principal(), stretch.interest()))),
          added(stretch, penalty));
    }
    screen.entry("", sum("penalty", penalty.accrued(), penalty.paid(), penalty.due()));
    if (penalty.compounded()) {
      screen.entry(
          "",
          sum(
              "compound",
              penalty.compoundAccrued(),
              penalty.compoundPaid(),
              penalty.compoundDue()));
    }
  }

  private static String added(PenaltyFacts.Nights stretch, PenaltyFacts penalty) {
    return stretch.penalty()
        + (penalty.compounded() ? " + " + stretch.compound() : "")
        + (stretch.kind().equals("OVERDUE")
            ? ""
            : " (" + stretch.kind() + " at " + stretch.rate() + " %)");
  }

  private static String sum(String what, String accrued, String paid, String due) {
    return "%s: %s accrued (rounded once), %s paid, %s due".formatted(what, accrued, paid, due);
  }
}
