package org.delinq.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.loan.Tier;
import org.delinq.report.Basis;
import org.delinq.report.summary.Figures;

/**
 * The heat map of one basis: from where down, to where across; public for the template.
 *
 * @param basis the name of a {@link Basis}
 * @param columns the five tiers, CLOSED, WRITTEN_OFF
 * @param rows the five tiers, and NEW where loans are new
 */
public record MigrationGrid(
    String basis, List<String> columns, List<Row> rows, List<Figures.RateLine> rates) {
  private static final String NEW = "NEW";
  private static final List<String> TIERS = Arrays.stream(Tier.values()).map(Tier::name).toList();
  private static final List<String> ENDS =
      Stream.concat(TIERS.stream(), Stream.of("CLOSED", "WRITTEN_OFF")).toList();

  /** The loans that stood in one tier. */
  public record Row(String from, List<Cell> cells) {}

  /**
   * The loans of one pair.
   *
   * @param principal in yuan at the start, that of new loans at the end
   * @param shade its style
   */
  public record Cell(long loans, String principal, String shade) {}

  /** The grids of the bases that there is a snapshot for. */
  static List<MigrationGrid> of(Figures figures) {
    List<MigrationGrid> grids = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      List<Figures.RateLine> rates =
          figures.migrationRates().stream()
              .filter(rate -> rate.basis().equals(basis.name()))
              .toList();
      if (!rates.isEmpty()) {
        grids.add(new MigrationGrid(basis.name(), ENDS, rows(figures, basis), rates));
      }
    }
    return grids;
  }

  private static List<Row> rows(Figures figures, Basis basis) {
    List<Row> rows = new ArrayList<>();
    for (String from : Stream.concat(TIERS.stream(), Stream.of(NEW)).toList()) {
      List<Figures.MoveLine> moves =
          figures.migration().stream()
              .filter(move -> move.basis().equals(basis.name()) && move.fromTier().equals(from))
              .toList();
      if (!from.equals(NEW) || !moves.isEmpty()) {
        rows.add(row(from, moves));
      }
    }
    return rows;
  }

  private static Row row(String from, List<Figures.MoveLine> moves) {
    long all = moves.stream().mapToLong(Figures.MoveLine::loans).sum();
    List<Cell> cells = new ArrayList<>();
    for (String to : ENDS) {
      cells.add(
          moves.stream()
              .filter(move -> move.toTier().equals(to))
              .findFirst()
              .map(
                  move ->
                      new Cell(
                          move.loans(),
                          from.equals(NEW) ? move.principalEnd() : move.principalStart(),
                          shade(from, to, move.loans(), all)))
              .orElse(new Cell(0, "0.00", "")));
    }
    return new Row(from, cells);
  }

  private static String shade(String from, String to, long loans, long all) {
    if (from.equals(to) || from.equals(NEW)) {
      return "stay";
    }
    if (to.equals("CLOSED")) {
      return "gone";
    }
    int strength = loans * 100 < all ? 1 : loans * 20 < all ? 2 : loans * 5 < all ? 3 : 4;
    return (ENDS.indexOf(to) > ENDS.indexOf(from) ? "worse" : "better") + strength;
  }
}
