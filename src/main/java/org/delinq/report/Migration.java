package org.delinq.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.delinq.loan.Tier;
import org.delinq.provision.MigrationRates;
import org.delinq.provision.Ratio;
import org.delinq.report.label.Labels.Group;
import org.jspecify.annotations.Nullable;

/**
 * {@code reports/migration.csv} (G12): from which tier loans came and where they went since the
 * previous snapshot (DAY), the newest of the previous month (MONTH) and of the previous year
 * (YEAR), if published.
 *
 * <p>Pairs that occur, by {@code from_tier} in tier order then NEW, {@code to_tier} in tier order
 * then CLOSED, WRITTEN_OFF; amounts in yuan, {@code principal_end} 0.00 for the last two. A loan
 * that stood WRITTEN_OFF at the start had no tier and is NEW if it has one again. Then per basis
 * the five rates: {@code RATE}, the scope, percent, denominator and numerator in yuan.
 */
public final class Migration implements Report {
  @Override
  public String name() {
    return "migration";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.code("basis", Group.BASIS),
        ReportColumn.code("from_tier", Group.TIER),
        ReportColumn.code("to_tier", Group.TIER),
        ReportColumn.number("loans"),
        ReportColumn.number("principal_start"),
        ReportColumn.number("principal_end"));
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    MigrationSums sums = source.sums(MigrationSums.class);
    List<List<String>> rows = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      if (source.hasBasis(basis)) {
        addPairs(rows, basis, sums);
        addRates(rows, basis, sums);
      }
    }
    return rows.iterator();
  }

  private static void addPairs(List<List<String>> rows, Basis basis, MigrationSums sums) {
    List<@Nullable Tier> starts = new ArrayList<>(Arrays.asList(Tier.values()));
    starts.add(null);
    for (Tier from : starts) {
      for (Tier to : Tier.values()) {
        addPair(rows, basis, from, to.name(), sums.between(basis, from, to));
      }
      addPair(rows, basis, from, "CLOSED", sums.closed(basis, from));
      addPair(rows, basis, from, "WRITTEN_OFF", sums.writtenOff(basis, from));
    }
  }

  private static void addPair(
      List<List<String>> rows,
      Basis basis,
      @Nullable Tier from,
      String to,
      MigrationSums.Cell cell) {
    if (cell.loans() > 0) {
      rows.add(
          List.of(
              basis.name(),
              from == null ? "NEW" : from.name(),
              to,
              Long.toString(cell.loans()),
              Cells.yuan(cell.principalStart()),
              Cells.yuan(cell.principalEnd())));
    }
  }

  private static void addRates(List<List<String>> rows, Basis basis, MigrationSums sums) {
    MigrationRates rates = new MigrationRates();
    for (Tier from : Tier.values()) {
      for (Tier to : Tier.values()) {
        rates.addMoved(from, to, sums.between(basis, from, to).moved());
      }
    }
    for (MigrationRates.Scope scope : MigrationRates.Scope.values()) {
      Ratio rate = rates.rate(scope);
      rows.add(
          List.of(
              basis.name(),
              "RATE",
              scope.name(),
              rate.percent(),
              Cells.yuan(rate.denominator()),
              Cells.yuan(rate.numerator())));
    }
  }
}
