package org.delinq.nightly;

import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.compensation.ClaimCandidate;
import org.delinq.compensation.Recovery;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanFile;
import org.delinq.policy.CompensationProgramme;
import org.delinq.policy.Policy;
import org.delinq.subsidy.PresentLoan;
import org.delinq.subsidy.SubsidyNight;
import org.delinq.subsidy.SubsidyRecord;
import org.jspecify.annotations.Nullable;

/** Finds what a loan brings to the subsidy and compensation programmes. */
final class ProgrammeRecordMaker {
  private final Policy policy;
  private final int businessDate;
  private final SubsidyNight subsidy;

  ProgrammeRecordMaker(NightContext night) {
    this.policy = night.policy();
    this.businessDate = night.businessDate();
    this.subsidy = night.filings().night();
  }

  /** Of a loan on the books, aged under tonight's rules. */
  ProgrammeRecords of(AgedLoan aged) {
    Loan loan = aged.file().loan();
    CompensationProgramme programme = compensation(loan);
    return records(
        aged.file(),
        loan.subsidyProgram() == null ? List.of() : subsidy.of(aged),
        programme == null ? null : ClaimCandidate.of(aged, programme));
  }

  /** Of a CLOSED loan, which is aged only where a period may have a day of it. */
  ProgrammeRecords ofClosed(LoanFile file) {
    Loan loan = file.loan();
    List<SubsidyRecord> subsidies =
        subsidy.concerns(loan)
            ? subsidy.of(Ageing.age(file, businessDate, policy.product(loan.productCode())))
            : List.of();
    return records(file, subsidies, null);
  }

  private ProgrammeRecords records(
      LoanFile file, List<SubsidyRecord> subsidies, @Nullable ClaimCandidate claim) {
    CompensationProgramme programme = compensation(file.loan());
    List<Recovery> recoveries =
        programme == null ? List.of() : Recovery.of(file, programme, businessDate);
    PresentLoan present = subsidy.adjusts() ? PresentLoan.of(file.loan()) : null;
    return subsidies.isEmpty() && claim == null && recoveries.isEmpty() && present == null
        ? ProgrammeRecords.NOTHING
        : new ProgrammeRecords(subsidies, present, claim, recoveries);
  }

  private @Nullable CompensationProgramme compensation(Loan loan) {
    String programme = loan.compensationProgram();
    return programme == null ? null : policy.compensationProgrammes().get(programme);
  }
}
