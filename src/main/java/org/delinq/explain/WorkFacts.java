package org.delinq.explain;

import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.nightly.LoanAnswer;
import org.delinq.policy.CollectionLadder;
import org.delinq.policy.CollectionStage;
import org.delinq.policy.Policy;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.WorklistPolicy;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.worklist.CollectionRow;
import org.delinq.worklist.EarlyWarning;
import org.delinq.worklist.Inspection;
import org.delinq.worklist.LimitationRow;
import org.delinq.worklist.Reminder;
import org.delinq.worklist.ResolvedCase;
import org.delinq.worklist.WarningSignal;
import org.jspecify.annotations.Nullable;

/**
 * What the worklists have of the loan and its borrower, people left out.
 *
 * @param stage the step of the ladder that this loan has reached, absent where it has not
 * @param borrowerLoans all loans of the borrower that are on the books
 * @param collection the borrower's row, absent where nobody is to be collected from
 * @param resolved how the borrower left the list, absent unless it left tonight
 * @param reminders the loan's
 * @param remindersSuppressed whether it would have had some but must be left alone
 * @param warnings signals of the loan, LARGE_DELINQUENT aside, which depends on all other loans
 * @param inspection absent if none is due
 * @param limitation the loan's rows of the limitation watch
 */
public record WorkFacts(
    @Nullable StageFacts stage,
    List<BorrowerLoan> borrowerLoans,
    @Nullable Collection collection,
    @Nullable String resolved,
    List<ReminderFacts> reminders,
    boolean remindersSuppressed,
    List<String> warnings,
    @Nullable InspectionFacts inspection,
    List<LimitationFacts> limitation) {
  /**
   * A step of a ladder.
   *
   * @param from of what the basis counts
   * @param basis DAYS (delinquent ones), INSTALMENTS (overdue ones), or WRITTEN_OFF
   * @param every days between two contacts
   */
  public record StageFacts(String stage, int from, String basis, String channel, int every) {}

  /** One of the borrower's loans. */
  public record BorrowerLoan(
      String loanId,
      String status,
      String debtorKind,
      String outstandingPrincipal,
      int delinquentDays,
      @Nullable Tier tier,
      String tierRules) {}

  /**
   * The borrower's row of {@code collections.csv} or {@code suppressed.csv}.
   *
   * @param loanIds the loans it is about
   * @param suppressedBy absent where it is to be worked on
   * @param until as in the list, absent where there is none
   */
  public record Collection(
      String officerId,
      String priority,
      String reason,
      String stage,
      String movement,
      @Nullable String channel,
      String action,
      String loanIds,
      int maxDelinquentDays,
      String totalOverdue,
      String penaltyAndCompound,
      @Nullable String nextDowngradeOn,
      @Nullable String lastContactAt,
      @Nullable String suppressedBy,
      @Nullable String until) {}

  /** A reminder. */
  public record ReminderFacts(
      String kind, String channel, String dueOn, String amountDue, int daysLeft) {}

  /** An inspection. */
  public record InspectionFacts(String kind, String dueOn, @Nullable String lastVisitOn) {}

  /** A row of the limitation watch. */
  public record LimitationFacts(
      String kind, String endsOn, int daysLeft, @Nullable String basedOn) {}

  static WorkFacts of(LoanAnswer answer, Policy policy, boolean beyondCapacity) {
    LoanAnswer.Borrower borrower = answer.borrower();
    LoanAnswer.Lists lists = answer.lists();
    ResolvedCase resolved = borrower.resolved();
    CollectionRow row = borrower.collection();
    Inspection inspection = lists.inspection();
    List<String> warnings = new ArrayList<>();
    for (EarlyWarning warning : lists.warnings()) {
      if (warning.signal() != WarningSignal.LARGE_DELINQUENT) {
        warnings.add(warning.signal() + " " + warning.detail());
      }
    }
    return new WorkFacts(
        answer.row() == null ? null : stage(answer.row(), policy),
        borrower.loans().stream().map(WorkFacts::loan).toList(),
        row == null ? null : collection(row, beyondCapacity),
        resolved == null ? null : resolved.how().name(),
        lists.reminders().rows().stream().map(WorkFacts::reminder).toList(),
        lists.reminders().suppressed(),
        warnings,
        inspection == null
            ? null
            : new InspectionFacts(
                inspection.kind().name(),
                Day.format(inspection.dueOn()),
                Dates.orNull(inspection.lastVisitOn())),
        lists.limitation().stream().map(WorkFacts::limitation).toList());
  }

  private static @Nullable StageFacts stage(SnapshotLoan row, Policy policy) {
    if (row.stage() == CollectionStage.RECOVERY) {
      WorklistPolicy.Recovery recovery = policy.worklists().recovery();
      return new StageFacts(
          row.stage().name(), 0, "WRITTEN_OFF", recovery.channel().name(), recovery.every());
    }
    ProductPolicy product = policy.products().get(row.identity().productCode());
    if (product == null) {
      return null;
    }
    for (CollectionLadder.Step step : product.ladderSteps()) {
      if (step.stage() == row.stage()) {
        return new StageFacts(
            step.stage().name(),
            step.from(),
            product.ladder().basis().name(),
            step.channel().name(),
            step.every());
      }
    }
    return null;
  }

  private static BorrowerLoan loan(SnapshotLoan loan) {
    return new BorrowerLoan(
        loan.identity().loanId(),
        loan.identity().status().name(),
        loan.identity().debtorKind().name(),
        Fen.toYuan(loan.outstandingPrincipal()),
        loan.arrears().delinquentDays(),
        loan.tier(),
        loan.tierRules());
  }

  private static Collection collection(CollectionRow row, boolean beyondCapacity) {
    String suppressedBy = row.suppressedBy() == null ? null : row.suppressedBy().name();
    return new Collection(
        row.officerId(),
        row.priority().name(),
        row.reason(),
        row.stage().name(),
        row.movement().name(),
        row.channel() == null ? null : row.channel().name(),
        row.action(),
        row.loanIds(),
        row.maxDelinquentDays(),
        Fen.toYuan(row.totalOverdue()),
        Fen.toYuan(row.penaltyAndCompound()),
        Dates.orNull(row.nextDowngradeOn()),
        row.lastContact() == null ? null : row.lastContact().at().toString(),
        beyondCapacity ? "CAPACITY" : suppressedBy,
        Dates.orNull(row.until()));
  }

  private static ReminderFacts reminder(Reminder row) {
    return new ReminderFacts(
        row.kind().name(),
        row.channel().name(),
        Day.format(row.dueOn()),
        Fen.toYuan(row.amountDue()),
        row.daysLeft());
  }

  private static LimitationFacts limitation(LimitationRow row) {
    return new LimitationFacts(
        row.kind().name(),
        Day.format(row.endsOn()),
        row.daysLeft(),
        row.basedOn() == null ? null : row.basedOn().name());
  }
}
