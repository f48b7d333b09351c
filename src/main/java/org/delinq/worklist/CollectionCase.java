package org.delinq.worklist;

import java.util.Iterator;
import org.delinq.calendar.Day;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.delinq.policy.WorklistPolicy;
import org.delinq.worklist.FormerLoan.Fate;
import org.delinq.worklist.ResolvedCase.How;
import org.jspecify.annotations.Nullable;

/**
 * Everything the night knows about collecting from one borrower, gathered record by record; only
 * the joined loan_ids grow with the number of loans (rules.md 6.2).
 *
 * <p>What the row says about money, days and tiers is about its delinquent and written-off loans;
 * events and contacts are those of any loan of the borrower, closed ones included.
 */
public final class CollectionCase {
  private final int businessDate;
  private final WorklistPolicy policy;
  private final String borrowerId;

  private @Nullable ListedLoan leading;
  private String leadingId = "";
  private int loans;
  private final StringBuilder loanIds = new StringBuilder();
  private int maxDelinquentDays;
  private @Nullable Tier worst;
  private long totalOverdue;
  private long penaltyAndCompound;
  private int daysToDowngrade = LoanToday.NO_DOWNGRADE;
  private boolean downgraded;
  private DebtorFacts debtor = DebtorFacts.NOTHING;

  private @Nullable FormerLoan formerLeading;
  private String formerLeadingId = "";
  private @Nullable String formerName;
  private boolean anyActive;
  private boolean anyClosed;

  private CollectionCase(int businessDate, WorklistPolicy policy, String borrowerId) {
    this.businessDate = businessDate;
    this.policy = policy;
    this.borrowerId = borrowerId;
  }

  /**
   * The case of one borrower.
   *
   * @param group all records of the borrower and no others, at least one, ascending by loan
   * @throws IllegalArgumentException if they are not
   */
  public static CollectionCase of(
      Iterator<BorrowerRecord> group, int businessDate, WorklistPolicy policy) {
    BorrowerRecord last = group.next();
    CollectionCase found = new CollectionCase(businessDate, policy, last.borrowerId());
    found.add(last);
    while (group.hasNext()) {
      BorrowerRecord next = group.next();
      if (!next.borrowerId().equals(last.borrowerId()) || last.compareTo(next) >= 0) {
        throw new IllegalArgumentException(
            "loan " + next.loanId() + " does not follow " + last.loanId() + " of one borrower");
      }
      found.add(next);
      last = next;
    }
    return found;
  }

  private void add(BorrowerRecord loan) {
    if (loan.debtor() != null) {
      debtor = debtor.and(loan.debtor());
    }
    if (loan.listed() != null) {
      addListed(loan.loanId(), loan.listed());
    }
    if (loan.former() != null) {
      addFormer(loan.loanId(), loan.former());
    }
  }

  private void addListed(String loanId, ListedLoan loan) {
    if (leading == null || loan.leads(loanId, leading, leadingId)) {
      leading = loan;
      leadingId = loanId;
    }
    loans++;
    loanIds.append(loans == 1 ? "" : "|").append(loanId);
    maxDelinquentDays = Math.max(maxDelinquentDays, loan.delinquentDays());
    if (loan.tier() != null) {
      worst = worst == null ? loan.tier() : Tier.worst(worst, loan.tier());
    }
    totalOverdue = Math.addExact(totalOverdue, loan.overdueTotal());
    penaltyAndCompound = Math.addExact(penaltyAndCompound, loan.penaltyAndCompound());
    int days = loan.daysToDowngrade();
    if (days != LoanToday.NO_DOWNGRADE
        && (daysToDowngrade == LoanToday.NO_DOWNGRADE || days < daysToDowngrade)) {
      daysToDowngrade = days;
    }
    downgraded |= loan.downgraded();
  }

  private void addFormer(String loanId, FormerLoan loan) {
    boolean leads = formerLeading == null || loan.leads(loanId, formerLeading, formerLeadingId);
    if (leads) {
      formerLeading = loan;
      formerLeadingId = loanId;
    }
    if (loan.name() != null && (leads || formerName == null)) {
      formerName = loan.name();
    }
    anyActive |= loan.fate() == Fate.ACTIVE;
    anyClosed |= loan.fate() == Fate.CLOSED;
  }

  /**
   * The borrower's row, suppressed or not; capacity is looked at later by {@link CapacityFilter}.
   * Absent where no loan is delinquent or written off.
   */
  public @Nullable CollectionRow row() {
    if (leading == null) {
      return null;
    }
    Movement movement = movement(leading.stage());
    String reason = reasonForA();
    Priority priority = Priority.A;
    if (reason.isEmpty()) {
      reason = reasonForB(movement);
      priority = reason.isEmpty() ? Priority.C : Priority.B;
    }
    SuppressionRule.Finding finding =
        SuppressionRule.of(leading.approach(), priority, movement, debtor, businessDate, policy);
    return new CollectionRow(
        leading.officerId(),
        priority,
        leading.stage(),
        movement,
        leading.approach().channel(),
        SuppressionRule.action(finding.by(), leading.approach().action()),
        borrowerId,
        leading.person(),
        loans,
        loanIds.toString(),
        maxDelinquentDays,
        worst,
        totalOverdue,
        penaltyAndCompound,
        daysToDowngrade == LoanToday.NO_DOWNGRADE ? Day.NONE : businessDate + daysToDowngrade,
        debtor.lastContact(),
        reason,
        finding.by(),
        finding.until());
  }

  /** The borrower's row of {@code resolved.csv}, absent where the borrower did not leave. */
  public @Nullable ResolvedCase resolved() {
    if (leading != null || formerLeading == null) {
      return null;
    }
    How how = anyActive ? How.PAID : anyClosed ? How.CLOSED : How.NOT_IN_EXTRACT;
    return new ResolvedCase(
        formerLeading.officerId(), borrowerId, formerName, formerLeading.stage(), how);
  }

  private Movement movement(CollectionStage stage) {
    if (formerLeading == null) {
      return Movement.NEW;
    }
    int order = stage.compareTo(formerLeading.stage());
    if (order == 0) {
      return Movement.SAME;
    }
    return order > 0 ? Movement.ESCALATED : Movement.DEESCALATED;
  }

  private String reasonForA() {
    StringBuilder codes = new StringBuilder();
    boolean near =
        daysToDowngrade != LoanToday.NO_DOWNGRADE && daysToDowngrade <= policy.downgradeAlertDays();
    addCode(codes, near, "DOWNGRADE_NEAR");
    addCode(codes, debtor.promiseBroken(), "PROMISE_BROKEN");
    addCode(codes, downgraded, "TIER_WORSENED");
    return codes.toString();
  }

  private String reasonForB(Movement movement) {
    StringBuilder codes = new StringBuilder();
    addCode(codes, worst != null && worst.isNpl(), "NPL");
    addCode(codes, movement == Movement.ESCALATED, "STAGE_ROSE");
    return codes.toString();
  }

  private static void addCode(StringBuilder codes, boolean holds, String code) {
    if (holds) {
      codes.append(codes.isEmpty() ? "" : "|").append(code);
    }
  }
}
