package org.delinq.nightly;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.classification.DebtorGroup;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.Tier;
import org.delinq.report.ClassifiedLoan;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.worklist.BorrowerRecord;
import org.delinq.worklist.CollectionCase;
import org.jspecify.annotations.Nullable;

/** The night of one borrower: the processors of the job on that borrower's loans alone. */
final class BorrowerNight {
  private final NightContext night;
  private final String borrowerId;
  private final SortedMap<String, AgeOutput> aged = new TreeMap<>();
  private final Map<DebtorKind, DebtorGroup> groups = new EnumMap<>(DebtorKind.class);
  private final SortedMap<String, ClassifyOutput> classified = new TreeMap<>();

  /**
   * @param inputs by loan: all loans that are or were the borrower's
   */
  BorrowerNight(NightContext night, String borrowerId, SortedMap<String, LoanInput> inputs) {
    this.night = night;
    this.borrowerId = borrowerId;
    AgeProcessor age = new AgeProcessor(night);
    inputs.forEach((loanId, input) -> aged.put(loanId, age.process(input)));
    for (AgeOutput output : aged.values()) {
      DebtorMember member = output.member();
      if (member != null && member.borrowerId().equals(borrowerId)) {
        groups
            .computeIfAbsent(member.kind(), DebtorGroup::new)
            .add(member.outstandingPrincipal(), member.standing());
      }
    }
    ClassifyProcessor classify = new ClassifyProcessor(night);
    aged.forEach(
        (loanId, output) -> {
          if (output.record() != null) {
            classified.put(
                loanId,
                classify.process(
                    new ClassifyInput(output.record(), ask(output.member()), null, null)));
          }
        });
  }

  private @Nullable Tier ask(@Nullable DebtorMember member) {
    DebtorGroup group = group(member);
    return group == null || member == null
        ? null
        : group.askOf(
            member.standing(), night.policy().product(member.productCode()).classification());
  }

  private @Nullable DebtorGroup group(@Nullable DebtorMember member) {
    return member == null || !member.borrowerId().equals(borrowerId)
        ? null
        : groups.get(member.kind());
  }

  /** What {@code age} makes of a loan. */
  AgeOutput aged(String loanId) {
    AgeOutput output = aged.get(loanId);
    if (output == null) {
      throw new IllegalArgumentException(loanId + " is no loan of " + borrowerId);
    }
    return output;
  }

  /** The loans a loan is compared with, absent where it does not take part in the debtor rule. */
  @Nullable DebtorGroup groupOf(String loanId) {
    return group(aged(loanId).member());
  }

  /** What a loan contributes to the worklists. */
  LoanLists lists(String loanId) {
    ClassifyOutput output = classified.get(loanId);
    return output == null ? LoanLists.NOTHING : output.lists();
  }

  /** A loan's row of the snapshot, absent where it has none. */
  @Nullable SnapshotLoan row(String loanId) {
    ClassifyOutput output = classified.get(loanId);
    ClassifiedLoan loan = output == null ? null : output.loan();
    return loan == null ? null : loan.row();
  }

  /** What the loans say together. */
  LoanAnswer.Borrower together() {
    List<SnapshotLoan> rows = new ArrayList<>();
    List<BorrowerRecord> records = new ArrayList<>();
    classified.forEach(
        (loanId, output) -> {
          SnapshotLoan row = row(loanId);
          if (row != null && row.identity().borrowerId().equals(borrowerId)) {
            rows.add(row);
          }
          output.lists().borrowers().stream()
              .filter(record -> record.borrowerId().equals(borrowerId))
              .forEach(records::add);
        });
    if (records.isEmpty()) {
      return new LoanAnswer.Borrower(rows, null, null);
    }
    CollectionCase found =
        CollectionCase.of(records.iterator(), night.businessDate(), night.policy().worklists());
    return new LoanAnswer.Borrower(rows, found.row(), found.resolved());
  }
}
