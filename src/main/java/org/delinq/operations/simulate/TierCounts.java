package org.delinq.operations.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.report.CsvFile;
import org.delinq.report.CsvLanguage;
import org.delinq.report.ReportColumn;
import org.delinq.snapshot.SnapshotColumn;
import org.delinq.snapshot.SnapshotReader;
import org.delinq.snapshot.SnapshotRow;
import org.jspecify.annotations.Nullable;

/**
 * Two snapshots of one date side by side, loan by loan in one pass: the tier matrix, the provisions
 * and the loans that move. Memory does not grow with the portfolio.
 */
final class TierCounts {
  /** What the tier of a loan is called that one of the snapshots does not have. */
  static final String ABSENT = "ABSENT";

  private static final int MOVES_KEPT = 1_000;
  private static final int ROWS = Tier.values().length + 1;
  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.text("loan_id"),
          ReportColumn.text("tier_before"),
          ReportColumn.text("tier_after"),
          ReportColumn.text("rules_before"),
          ReportColumn.text("rules_after"),
          ReportColumn.number("outstanding_principal"),
          ReportColumn.number("provision_before"),
          ReportColumn.number("provision_after"));

  private final long[][] loans = new long[ROWS][ROWS];
  private final long[][] principal = new long[ROWS][ROWS];
  private final long[] provisionsBefore = new long[ROWS];
  private final long[] provisionsAfter = new long[ROWS];
  private final List<NightDifference.Move> moves = new ArrayList<>();
  private long moved;

  /**
   * Compares two snapshots.
   *
   * @param movesFile where every loan that moves is written
   */
  static TierCounts of(Path before, Path after, Path movesFile) throws IOException {
    TierCounts counts = new TierCounts();
    try (SnapshotReader old = new SnapshotReader(before, null);
        SnapshotReader other = new SnapshotReader(after, null);
        CsvFile csv = new CsvFile(movesFile, COLUMNS, CsvLanguage.MACHINE, false)) {
      while (old.peek() != null || other.peek() != null) {
        SnapshotRow left = old.peek();
        SnapshotRow right = other.peek();
        int order = left == null ? 1 : right == null ? -1 : left.loanId().compareTo(right.loanId());
        counts.add(order <= 0 ? old.read() : null, order >= 0 ? other.read() : null, csv);
      }
    }
    return counts;
  }

  private void add(@Nullable SnapshotRow before, @Nullable SnapshotRow after, CsvFile csv) {
    Tier old = before == null ? null : before.tier();
    Tier other = after == null ? null : after.tier();
    if (old == null && other == null) {
      return;
    }
    SnapshotRow known = after == null ? before : after;
    long amount = known == null ? 0 : known.fen(SnapshotColumn.OUTSTANDING_PRINCIPAL);
    int row = index(old);
    int column = index(other);
    loans[row][column]++;
    principal[row][column] += amount;
    provisionsBefore[row] += provisions(before);
    provisionsAfter[column] += provisions(after);
    if (old != other) {
      move(before, after, amount, csv);
    }
  }

  private void move(
      @Nullable SnapshotRow before, @Nullable SnapshotRow after, long amount, CsvFile csv) {
    SnapshotRow known = before == null ? after : before;
    NightDifference.Move move =
        new NightDifference.Move(
            known == null ? "" : known.loanId(),
            name(index(before == null ? null : before.tier())),
            name(index(after == null ? null : after.tier())),
            before == null ? "" : before.text(SnapshotColumn.TIER_RULES),
            after == null ? "" : after.text(SnapshotColumn.TIER_RULES),
            Fen.toYuan(amount),
            Fen.toYuan(provisions(before)),
            Fen.toYuan(provisions(after)));
    csv.write(
        List.of(
            move.loanId(),
            move.before(),
            move.after(),
            move.ruleBefore(),
            move.ruleAfter(),
            move.principal(),
            move.provisionBefore(),
            move.provisionAfter()));
    moved++;
    if (moves.size() < MOVES_KEPT) {
      moves.add(move);
    }
  }

  /** The pairs of tiers that occur. */
  List<NightDifference.Cell> matrix() {
    List<NightDifference.Cell> cells = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < ROWS; column++) {
        if (loans[row][column] > 0) {
          cells.add(
              new NightDifference.Cell(
                  name(row), name(column), loans[row][column], Fen.toYuan(principal[row][column])));
        }
      }
    }
    return cells;
  }

  /** By tier, and all of them. */
  List<NightDifference.Provisions> provisions() {
    List<NightDifference.Provisions> lines = new ArrayList<>();
    for (Tier tier : Tier.values()) {
      lines.add(line(tier.name(), provisionsBefore[index(tier)], provisionsAfter[index(tier)]));
    }
    lines.add(
        line("ALL", Arrays.stream(provisionsBefore).sum(), Arrays.stream(provisionsAfter).sum()));
    return lines;
  }

  /** How many loans move. */
  long moved() {
    return moved;
  }

  /** The first of them. */
  List<NightDifference.Move> moves() {
    return List.copyOf(moves);
  }

  /** The tiers in their order, and {@link #ABSENT}. */
  static List<String> names() {
    return Stream.concat(Stream.of(Tier.values()).map(Tier::name), Stream.of(ABSENT)).toList();
  }

  private static NightDifference.Provisions line(String tier, long before, long after) {
    return new NightDifference.Provisions(
        tier, Fen.toYuan(before), Fen.toYuan(after), Fen.toYuan(after - before));
  }

  private static long provisions(@Nullable SnapshotRow row) {
    return row == null
        ? 0
        : row.fen(SnapshotColumn.PROVISION_GENERAL) + row.fen(SnapshotColumn.PROVISION_SPECIAL);
  }

  private static int index(@Nullable Tier tier) {
    return tier == null ? ROWS - 1 : tier.ordinal();
  }

  private static String name(int index) {
    return names().get(index);
  }
}
