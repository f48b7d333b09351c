package org.delinq.nightly;

import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.classification.Classification;
import org.delinq.classification.Classifier;
import org.delinq.classification.OwnClassification;
import org.delinq.classification.RestructureWatch;
import org.delinq.loan.Tier;
import org.delinq.policy.ProductPolicy;
import org.delinq.provision.AccrualStatus;
import org.delinq.provision.LoanLossProvision;
import org.delinq.report.Basis;
import org.delinq.report.ClassifiedLoan;
import org.delinq.report.DepartedLoan;
import org.delinq.report.Move;
import org.delinq.snapshot.LoanFlag;
import org.delinq.snapshot.PreviousLoan;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.snapshot.SnapshotRow;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Gives one aged loan its final tier and provisions: its row of the snapshot. */
final class ClassifyProcessor implements ItemProcessor<ClassifyInput, ClassifyOutput> {
  private final NightContext night;
  private final LoanListMaker lists;

  ClassifyProcessor(NightContext night) {
    this.night = night;
    this.lists = new LoanListMaker(night);
  }

  @Override
  public ClassifyOutput process(ClassifyInput input) {
    AgedItem item = input.item();
    if (item instanceof AgedItem.Aged aged) {
      Classification done = Classifier.complete(aged.own(), input.debtorAsk());
      ClassifiedLoan loan =
          new ClassifiedLoan(
              row(aged, done),
              aged.previous(),
              done.overrides(),
              aged.own().restructureWatch(),
              aged.extras());
      return new ClassifyOutput(
          loan,
          null,
          moves(input, aged.previous(), loan.row()),
          lists.of(loan.row(), aged.previous(), aged.work()));
    }
    if (item instanceof AgedItem.CarriedOver carried) {
      SnapshotRow row = new SnapshotRow("the previous snapshot", carried.row());
      PreviousLoan previous = PreviousLoan.of(row);
      SnapshotLoan today = row.toLoan().carriedOver(night.businessDate());
      return new ClassifyOutput(
          new ClassifiedLoan(today, previous, List.of(), null, null),
          null,
          moves(input, previous, today),
          lists.of(today, previous, null));
    }
    if (item instanceof AgedItem.Closed closed) {
      return departed(input, closed.previous(), lists.ofClosed(closed));
    }
    if (item instanceof AgedItem.Departed departed) {
      return departed(input, departed.previous(), lists.ofAbsent(departed));
    }
    return departed(input, null, LoanLists.NOTHING);
  }

  private ClassifyOutput departed(
      ClassifyInput input, @Nullable PreviousLoan previous, LoanLists contributed) {
    return new ClassifyOutput(
        null,
        previous == null || input.item() == null
            ? null
            : new DepartedLoan(input.item().loanId(), previous),
        moves(input, previous, null),
        contributed);
  }

  private List<Move> moves(
      ClassifyInput input, @Nullable PreviousLoan previous, @Nullable SnapshotLoan row) {
    List<Move> moves = new ArrayList<>(3);
    for (Basis basis : night.bases()) {
      FormerStand former =
          switch (basis) {
            case DAY -> previous == null ? null : FormerStand.of(previous);
            case MONTH -> input.month();
            case YEAR -> input.year();
          };
      Tier from = former == null ? null : former.tier();
      long start = former == null ? 0 : former.outstandingPrincipal();
      Move move =
          row == null
              ? Move.gone(basis, from, start)
              : Move.to(basis, former != null, from, start, row);
      if (move != null) {
        moves.add(move);
      }
    }
    return moves;
  }

  private SnapshotLoan row(AgedItem.Aged aged, Classification done) {
    ProductPolicy product = night.policy().product(aged.identity().productCode());
    OwnClassification own = aged.own();
    Tier tier = done.tier();
    RestructureWatch watch = own.restructureWatch();
    LoanLossProvision provision =
        tier == null
            ? LoanLossProvision.NONE
            : LoanLossProvision.of(aged.outstandingPrincipal(), tier, product.provision());
    return new SnapshotLoan(
        night.businessDate(),
        aged.identity(),
        aged.outstandingPrincipal(),
        aged.arrears(),
        own.previousTier(),
        tier,
        done.tierRules(),
        done.tierSince(),
        done.nplSince(),
        done.daysToDowngrade(),
        watch == null ? Day.NONE : watch.until(),
        own.isActive() ? AccrualStatus.of(aged.arrears(), product.nonAccrualAfter()) : null,
        provision.general(),
        provision.special(),
        aged.reportedOverdue(),
        aged.stage(),
        watch == null ? aged.flags() : aged.flags() | LoanFlag.RESTRUCTURED.bit());
  }
}
