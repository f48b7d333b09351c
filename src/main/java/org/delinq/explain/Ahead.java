package org.delinq.explain;

import org.delinq.calendar.Day;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.nightly.LoanAnswer;
import org.delinq.snapshot.SnapshotLoan;
import org.jspecify.annotations.Nullable;

/**
 * What is to come if nothing happens but what the extracts know already.
 *
 * @param tomorrow the night after, absent behind the last day there is
 * @param downgrade the next downgrade by days past due, absent where none is in sight
 */
public record Ahead(@Nullable Tomorrow tomorrow, @Nullable Downgrade downgrade) {
  /** The loan's row of the night after. */
  public record Tomorrow(
      String on,
      int daysPastDue,
      int delinquentDays,
      @Nullable Tier tier,
      String tierRules,
      String overdue,
      String penaltyDue,
      String compoundDue) {}

  /**
   * The next downgrade.
   *
   * @param days until then; 0 where only a signature holds it off
   * @param tier that it will have then, absent where that is not known
   */
  public record Downgrade(int days, String on, @Nullable Tier tier, String tierRules) {}

  static Ahead of(LoanAnswer answer, SnapshotLoan row) {
    SnapshotLoan next = answer.tomorrow();
    return new Ahead(
        next == null ? null : tomorrow(next),
        row.daysToDowngrade() == SnapshotLoan.NO_DOWNGRADE
            ? null
            : downgrade(row, answer.downgraded()));
  }

  private static Tomorrow tomorrow(SnapshotLoan next) {
    return new Tomorrow(
        Day.format(next.businessDate()),
        next.arrears().daysPastDue(),
        next.arrears().delinquentDays(),
        next.tier(),
        next.tierRules(),
        Fen.toYuan(next.arrears().overdueTotal()),
        Fen.toYuan(next.arrears().penaltyDue()),
        Fen.toYuan(next.arrears().compoundDue()));
  }

  private static Downgrade downgrade(SnapshotLoan row, @Nullable SnapshotLoan then) {
    return new Downgrade(
        row.daysToDowngrade(),
        Day.format(row.businessDate() + row.daysToDowngrade()),
        then == null ? null : then.tier(),
        then == null ? "" : then.tierRules());
  }
}
