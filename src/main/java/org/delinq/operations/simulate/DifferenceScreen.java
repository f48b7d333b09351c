package org.delinq.operations.simulate;

import java.util.List;
import java.util.Locale;
import org.delinq.money.Fen;
import org.delinq.operations.Wording;

/** The difference between two nights on one screen, at most 80 columns wide. */
public final class DifferenceScreen {
  private static final int MOVES_SHOWN = 20;
  private static final int COLUMN = 12;
  private static final int LONGEST_TIER = 11;

  private final StringBuilder text = new StringBuilder(4096);

  private DifferenceScreen() {}

  /**
   * The screen.
   *
   * @param places where the results are
   */
  public static String of(PolicyTrial.Result result, PolicyTrial.Places places) {
    DifferenceScreen screen = new DifferenceScreen();
    NightDifference difference = result.difference();
    screen.head(difference);
    screen.matrix(difference);
    screen.provisions(difference.provisions());
    screen.worklists(difference.worklists());
    screen.moves(difference, places);
    result.notes().forEach(note -> screen.line("warning: %s", note));
    screen.line("results in %s", places.results());
    screen.line(
        "the simulated set is in %s", places.other().out().resolve(difference.businessDate()));
    return screen.text.toString();
  }

  private void head(NightDifference difference) {
    NightDifference.Side before = difference.before();
    line("%s simulated under policy %s", difference.businessDate(), difference.after().policy());
    line(
        "compared with the %s night%s, policy %s",
        before.what(),
        before.attempt() == null ? "" : ", attempt " + before.attempt(),
        before.policy());
  }

  private void matrix(NightDifference difference) {
    List<NightDifference.Cell> cells = difference.tierMatrix();
    List<String> tiers =
        TierCounts.names().stream()
            .filter(
                tier ->
                    !tier.equals(TierCounts.ABSENT)
                        || cells.stream()
                            .anyMatch(
                                cell -> cell.before().equals(tier) || cell.after().equals(tier)))
            .toList();
    line("");
    line("loans by tier; down: now, across: simulated");
    StringBuilder header = new StringBuilder(" ".repeat(COLUMN));
    tiers.forEach(tier -> header.append(right(shortened(tier))));
    line("%s", header);
    for (String row : tiers) {
      StringBuilder line = new StringBuilder(left(shortened(row)));
      for (String column : tiers) {
        long loans =
            cells.stream()
                .filter(cell -> cell.before().equals(row) && cell.after().equals(column))
                .mapToLong(NightDifference.Cell::loans)
                .sum();
        line.append(right(loans == 0 ? "." : Wording.count(loans)));
      }
      line("%s", line);
    }
  }

  private void provisions(List<NightDifference.Provisions> provisions) {
    line("");
    line("%-18s %19s %19s %19s", "provisions in yuan", "now", "simulated", "change");
    for (NightDifference.Provisions line : provisions) {
      line(
          "%-18s %19s %19s %19s",
          line.tier(),
          Wording.yuan(Fen.ofYuan(line.before())),
          Wording.yuan(Fen.ofYuan(line.after())),
          signed(line.change()));
    }
  }

  private void worklists(List<NightDifference.ListSize> sizes) {
    line("");
    line("%-18s %19s %19s %19s", "worklist rows", "now", "simulated", "change");
    for (NightDifference.ListSize size : sizes) {
      line(
          "%-18s %19s %19s %19s",
          size.list(),
          Wording.count(size.before()),
          Wording.count(size.after()),
          plus(Wording.count(size.after() - size.before())));
    }
  }

  private void moves(NightDifference difference, PolicyTrial.Places places) {
    line("");
    line("%s loans move", Wording.count(difference.movedLoans()));
    List<NightDifference.Move> shown =
        difference.moves().subList(0, Math.min(MOVES_SHOWN, difference.moves().size()));
    for (NightDifference.Move move : shown) {
      line(
          "%-22.22s %-11s to %-11s %14s  %s",
          move.loanId(),
          shortened(move.before()),
          shortened(move.after()),
          move.principal(),
          move.ruleAfter());
    }
    if (difference.movedLoans() > shown.size()) {
      line("all of them: %s", places.results().resolve("moves.csv"));
    }
    line("");
  }

  private static String shortened(String tier) {
    return tier.length() <= LONGEST_TIER ? tier : tier.substring(0, tier.indexOf('_'));
  }

  private static String right(String cell) {
    return " ".repeat(Math.max(1, COLUMN - cell.length())) + cell;
  }

  private static String left(String cell) {
    return cell + " ".repeat(Math.max(0, COLUMN - cell.length()));
  }

  private static String signed(String yuan) {
    return plus(Wording.yuan(Fen.ofYuan(yuan)));
  }

  private static String plus(String number) {
    return number.startsWith("-") ? number : "+" + number;
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
