package org.delinq.worklist;

import java.util.List;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Person;
import org.delinq.policy.CollectionLadder;
import org.delinq.policy.CollectionStage;
import org.delinq.policy.Policy;
import org.delinq.policy.ProductPolicy;
import org.delinq.worklist.FormerLoan.Fate;
import org.delinq.worklist.ListedLoan.Approach;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records that meet again borrower by borrower; for use in the {@code classify} step. A
 * loan has none unless it is listed, was listed, or has events or contacts that count.
 */
public final class BorrowerRecords {
  private final Policy policy;

  /** Stages are approached as that policy says. */
  public BorrowerRecords(Policy policy) {
    this.policy = policy;
  }

  /**
   * The records of an ACTIVE or WRITTEN_OFF loan: none, one, or two if it was listed under another
   * borrower before.
   *
   * @param before absent where the previous snapshot does not know the loan
   * @param facts absent where {@code age} found none, and for loans that are carried over
   */
  public List<BorrowerRecord> of(
      LoanToday today, @Nullable LoanBefore before, @Nullable LoanWorkFacts facts) {
    ListedLoan listed = today.isListed() ? listed(today, facts) : null;
    Fate fate = today.status() == LoanStatus.ACTIVE ? Fate.ACTIVE : Fate.WRITTEN_OFF;
    return records(today.loanId(), today.borrowerId(), listed, before, fate, facts);
  }

  /** The records of a loan that the extract lists as CLOSED. */
  public List<BorrowerRecord> ofClosed(
      String loanId,
      String borrowerId,
      @Nullable LoanBefore before,
      @Nullable LoanWorkFacts facts) {
    return records(loanId, borrowerId, null, before, Fate.CLOSED, facts);
  }

  /** The record of a loan that the extract no longer has, absent if it was not listed. */
  public @Nullable BorrowerRecord ofAbsent(LoanBefore before) {
    FormerLoan former = former(before, Fate.ABSENT, null);
    return former == null
        ? null
        : new BorrowerRecord(before.borrowerId(), before.loanId(), null, former, null);
  }

  private static List<BorrowerRecord> records(
      String loanId,
      String borrowerId,
      @Nullable ListedLoan listed,
      @Nullable LoanBefore before,
      Fate fate,
      @Nullable LoanWorkFacts facts) {
    DebtorFacts debtor = facts == null ? null : facts.debtor();
    boolean sameBorrower = before != null && before.borrowerId().equals(borrowerId);
    String name = facts != null && sameBorrower ? facts.person().name() : null;
    FormerLoan former = before == null ? null : former(before, fate, name);
    if (former == null || before == null || sameBorrower) {
      return listed == null && former == null && debtor == null
          ? List.of()
          : List.of(new BorrowerRecord(borrowerId, loanId, listed, former, debtor));
    }
    BorrowerRecord then = new BorrowerRecord(before.borrowerId(), loanId, null, former, null);
    return listed == null && debtor == null
        ? List.of(then)
        : List.of(then, new BorrowerRecord(borrowerId, loanId, listed, null, debtor));
  }

  private static @Nullable FormerLoan former(LoanBefore before, Fate fate, @Nullable String name) {
    return before.stage() == null
        ? null
        : new FormerLoan(
            before.stage(),
            before.delinquentDays(),
            before.overdueTotal(),
            before.officerId(),
            fate,
            name);
  }

  private ListedLoan listed(LoanToday today, @Nullable LoanWorkFacts facts) {
    CollectionStage stage = today.stage();
    if (stage == null) {
      throw new IllegalArgumentException(
          "loan " + today.loanId() + " is to be collected but has no collection stage");
    }
    boolean compensationOpen = facts != null && facts.compensationOpen();
    String action = CollectionActions.of(stage, today.guaranteeType(), compensationOpen);
    return new ListedLoan(
        stage,
        today.delinquentDays(),
        today.overdueTotal(),
        today.penaltyAndCompound(),
        today.tier(),
        today.isDowngraded(),
        today.daysToDowngrade(),
        today.officerId(),
        facts == null ? Person.UNKNOWN : facts.person(),
        approach(stage, today.productCode(), action));
  }

  private Approach approach(CollectionStage stage, String productCode, String action) {
    if (stage == CollectionStage.RECOVERY) {
      return new Approach(
          policy.worklists().recovery().channel(), policy.worklists().recovery().every(), action);
    }
    ProductPolicy product = policy.products().get(productCode);
    if (product != null) {
      for (CollectionLadder.Step step : product.ladderSteps()) {
        if (step.stage() == stage) {
          return new Approach(step.channel(), step.every(), action);
        }
      }
    }
    return new Approach(null, 0, action);
  }
}
