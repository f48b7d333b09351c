package org.delinq.nightly;

import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.ageing.Arrears;
import org.delinq.classification.Classifier;
import org.delinq.classification.OwnClassification;
import org.delinq.classification.PreviousStatus;
import org.delinq.extract.LoanItem;
import org.delinq.loan.EventKind;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.policy.ProductPolicy;
import org.delinq.provision.ReportedOverdue;
import org.delinq.provision.StageOfLoan;
import org.delinq.snapshot.LoanFlag;
import org.delinq.snapshot.LoanIdentity;
import org.delinq.snapshot.PreviousLoan;
import org.delinq.snapshot.SnapshotColumn;
import org.delinq.snapshot.SnapshotRow;
import org.delinq.worklist.LimitationWatch;
import org.delinq.worklist.LoanWork;
import org.delinq.worklist.LoanWorkFacts;
import org.delinq.worklist.Reminder;
import org.delinq.worklist.Reminders;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/** Ages one loan and takes down everything later steps need of its facts. */
final class AgeProcessor implements ItemProcessor<LoanInput, AgeOutput> {
  private final NightContext night;
  private final Reminders reminders;
  private final LoanWork work;
  private final ProgrammeRecordMaker programmes;

  AgeProcessor(NightContext night) {
    this.night = night;
    this.reminders = new Reminders(night.policy().worklists());
    this.work = new LoanWork(night.policy().worklists(), night.businessDate(), night.previousDay());
    this.programmes = new ProgrammeRecordMaker(night);
  }

  @Override
  public AgeOutput process(LoanInput input) {
    LoanItem item = input.item();
    SnapshotRow previous = input.previous();
    LoanFile file = item == null ? null : item.file();
    if (item == null || file == null) {
      return withoutFacts(item, previous);
    }
    if (file.loan().status() == LoanStatus.CLOSED) {
      return AgeOutput.closed(item, file.loan(), closed(file, previous), programmes.ofClosed(file));
    }
    return age(item, file, previous);
  }

  /** A quarantined loan keeps its former row; a loan that is gone from the extract is closed. */
  private AgeOutput withoutFacts(@Nullable LoanItem item, @Nullable SnapshotRow previous) {
    if (previous == null) {
      return AgeOutput.withoutFacts(item, null);
    }
    if (item == null) {
      return AgeOutput.withoutFacts(
          null, new AgedItem.Departed(previous.loanId(), PreviousLoan.of(previous)));
    }
    return new AgeOutput(
        item.rows(),
        null,
        new AgedItem.CarriedOver(previous.loanId(), previous.bytes()),
        null,
        remindersOfCarriedOver(previous),
        List.of(),
        ProgrammeRecords.NOTHING);
  }

  private Reminders.Due remindersOfCarriedOver(SnapshotRow row) {
    Reminder reminder =
        row.status() == LoanStatus.ACTIVE
            ? reminders.ofCarriedOver(
                row.text(SnapshotColumn.OFFICER_ID),
                row.text(SnapshotColumn.BRANCH_CODE),
                row.loanId(),
                row.text(SnapshotColumn.BORROWER_ID),
                row.number(SnapshotColumn.DELINQUENT_DAYS),
                row.day(SnapshotColumn.NEXT_DUE_ON),
                row.fen(SnapshotColumn.NEXT_DUE_AMOUNT),
                night.businessDate())
            : null;
    return reminder == null ? Reminders.Due.NOTHING : new Reminders.Due(List.of(reminder), false);
  }

  private @Nullable AgedItem closed(LoanFile file, @Nullable SnapshotRow row) {
    PreviousLoan previous = row == null ? null : PreviousLoan.of(row);
    LoanWorkFacts facts = work.ofClosed(file, previous != null && previous.stage() != null);
    return previous == null && facts == null
        ? null
        : new AgedItem.Closed(file.loan().loanId(), file.loan().borrowerId(), previous, facts);
  }

  private AgeOutput age(LoanItem item, LoanFile file, @Nullable SnapshotRow row) {
    Loan loan = file.loan();
    ProductPolicy product = night.policy().product(loan.productCode());
    AgedLoan aged = Ageing.age(file, night.businessDate(), product);
    PreviousLoan previous = row == null ? null : PreviousLoan.of(row);
    OwnClassification own = Classifier.classifyAlone(aged, previousStatus(previous));
    AgedItem.Aged record =
        new AgedItem.Aged(
            LoanIdentity.of(loan),
            loan.outstandingPrincipal(),
            aged.arrears(),
            own,
            own.isActive() ? ReportedOverdue.of(loan, aged.arrears()) : 0,
            StageOfLoan.of(loan.status(), aged.arrears(), product.ladder()),
            flags(aged, previous == null),
            ReportFacts.of(aged),
            previous,
            work.of(aged, previous != null && previous.stage() != null));
    DebtorMember member =
        Classifier.takesPartInDebtorRule(own, loan.debtorKind(), product, night.anyContagion())
            ? DebtorMember.of(loan, own)
            : null;
    return new AgeOutput(
        item.rows(),
        null,
        record,
        member,
        reminders.of(aged),
        LimitationWatch.of(aged),
        programmes.of(aged));
  }

  static @Nullable PreviousStatus previousStatus(@Nullable PreviousLoan previous) {
    return previous == null
        ? null
        : PreviousStatus.ofSnapshot(
            previous.status(), previous.tier(), previous.tierSince(), previous.nplSince());
  }

  /** RESTRUCTURED and CARRIED_OVER are for {@code classify} to add. */
  private int flags(AgedLoan aged, boolean isNew) {
    LoanFile file = aged.file();
    Arrears arrears = aged.arrears();
    int flags = 0;
    if (file.incomplete()) {
      flags |= LoanFlag.INCOMPLETE_DATA.bit();
    }
    if (arrears.unpaidPrincipal() != file.loan().outstandingPrincipal()) {
      flags |= LoanFlag.BALANCE_MISMATCH.bit();
    }
    if (aged.isPlanDerived()) {
      flags |= LoanFlag.DERIVED_PLAN.bit();
    }
    List<LoanEvent> events = file.events();
    for (int i = 0; i < events.size(); i++) {
      LoanEvent event = events.get(i);
      if (event.kind() == EventKind.COMPENSATED && event.hasBegunBy(night.businessDate())) {
        flags |= LoanFlag.COMPENSATED.bit();
      } else if (event.kind() == EventKind.MISUSE && event.holdsOn(night.businessDate())) {
        flags |= LoanFlag.MISUSE.bit();
      }
    }
    return isNew ? flags | LoanFlag.NEW.bit() : flags;
  }
}
