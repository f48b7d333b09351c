package org.delinq.worklist;

import java.util.ArrayList;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.EventKind;
import org.delinq.loan.Instalment;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.policy.WorklistPolicy;
import org.jspecify.annotations.Nullable;

/**
 * Reminders for ACTIVE loans with delinquent_days 0 (rules.md 6.1). D is the business date, E an
 * effective due date, g the loan's grace days.
 *
 * <table>
 * <caption>Kinds, with the policy's default days</caption>
 * <tr><th>kind</th><th>when</th><th>channel</th></tr>
 * <tr><td>UPCOMING</td><td>first unpaid instalment with E ≥ D has E − D = 7, 3, 1</td>
 *     <td>SMS, SMS, PHONE</td></tr>
 * <tr><td>MATURITY</td><td>matures_on − D = 30, 15 and anything of the plan is unpaid</td>
 *     <td>LETTER</td></tr>
 * <tr><td>GRACE</td><td>g &gt; 0 and an instalment with E = D is unpaid</td>
 *     <td>SMS; PHONE where g = 1</td></tr>
 * <tr><td>GRACE</td><td>days_past_due = g − 1 &gt; 0: tomorrow is the last day of grace</td>
 *     <td>PHONE</td></tr>
 * </table>
 *
 * <p>A loan gets one row of a kind: where both lines of GRACE hold it is the call. Unpaid penalty
 * is not part of any amount.
 */
public final class Reminders {
  private final DayChannels upcomingDays;
  private final DayChannels maturityDays;

  /** Reminders by that policy. */
  public Reminders(WorklistPolicy policy) {
    upcomingDays = new DayChannels(policy.reminderDays());
    maturityDays = new DayChannels(policy.maturityDays());
  }

  /**
   * What is due for one loan.
   *
   * @param rows in the order of the list; empty for most loans
   * @param suppressed whether the loan would have had rows but DO_NOT_CONTACT or DECEASED holds; it
   *     then counts once under suppressed, however many rows it would have had
   */
  public record Due(List<Reminder> rows, boolean suppressed) {
    /** No reminder. */
    public static final Due NOTHING = new Due(List.of(), false);

    /** Would have been reminded, must be left alone. */
    public static final Due SUPPRESSED = new Due(List.of(), true);

    /** Copies the rows. */
    public Due {
      rows = List.copyOf(rows);
    }
  }

  /** The reminders of a loan aged to the business date. */
  public Due of(AgedLoan aged) {
    Loan loan = aged.file().loan();
    Arrears arrears = aged.arrears();
    if (loan.status() != LoanStatus.ACTIVE || arrears.delinquentDays() > 0) {
      return Due.NOTHING;
    }
    int businessDate = aged.businessDate();
    int nextDueOn = arrears.nextDueOn();
    int untilMaturity = loan.maturesOn() - businessDate;
    Channel upcoming = nextDueOn == Day.NONE ? null : upcomingDays.at(nextDueOn - businessDate);
    Channel maturity = arrears.unpaidTotal() > 0 ? maturityDays.at(untilMaturity) : null;
    Channel grace = graceChannel(aged.graceDays(), arrears, businessDate);
    if (upcoming == null && maturity == null && grace == null) {
      return Due.NOTHING;
    }
    if (isLeftAlone(aged.file(), businessDate)) {
      return Due.SUPPRESSED;
    }
    List<Reminder> rows = new ArrayList<>(3);
    if (grace != null) {
      int dueOn = arrears.daysPastDue() > 0 ? arrears.delinquentSince() : businessDate;
      int daysLeft = aged.graceDays() - arrears.daysPastDue();
      rows.add(row(loan, ReminderKind.GRACE, grace, dueOn, unpaidDue(aged), daysLeft));
    }
    if (maturity != null) {
      long amount = arrears.unpaidTotal();
      rows.add(row(loan, ReminderKind.MATURITY, maturity, loan.maturesOn(), amount, untilMaturity));
    }
    if (upcoming != null) {
      long amount = arrears.nextDueAmount();
      int daysLeft = nextDueOn - businessDate;
      rows.add(row(loan, ReminderKind.UPCOMING, upcoming, nextDueOn, amount, daysLeft));
    }
    return new Due(rows, false);
  }

  /**
   * The UPCOMING reminder of an ACTIVE loan that is carried over: its snapshot row says when the
   * next instalment is due, but neither when it matures nor its grace, nor a name or phone.
   *
   * @param nextDueOn of that row, {@link Day#NONE} if blank
   * @param nextDueAmount of that row, in fen
   */
  public @Nullable Reminder ofCarriedOver(
      String officerId,
      String branchCode,
      String loanId,
      String borrowerId,
      int delinquentDays,
      int nextDueOn,
      long nextDueAmount,
      int businessDate) {
    if (delinquentDays > 0 || nextDueOn == Day.NONE) {
      return null;
    }
    int daysLeft = nextDueOn - businessDate;
    Channel channel = upcomingDays.at(daysLeft);
    if (channel == null) {
      return null;
    }
    return new Reminder(
        officerId,
        branchCode,
        ReminderKind.UPCOMING,
        channel,
        loanId,
        borrowerId,
        null,
        null,
        nextDueOn,
        nextDueAmount,
        daysLeft);
  }

  private static @Nullable Channel graceChannel(int graceDays, Arrears arrears, int businessDate) {
    if (graceDays == 0) {
      return null;
    }
    int daysPastDue = arrears.daysPastDue();
    if (daysPastDue > 0 && daysPastDue == graceDays - 1) {
      return Channel.PHONE;
    }
    // The first unpaid instalment with E >= D lies on D exactly when any unpaid one does.
    if (arrears.nextDueOn() != businessDate) {
      return null;
    }
    return graceDays == 1 ? Channel.PHONE : Channel.SMS;
  }

  private static long unpaidDue(AgedLoan aged) {
    int businessDate = aged.businessDate();
    List<Instalment> instalments = aged.instalments();
    long unpaid = 0;
    for (int i = 0; i < instalments.size(); i++) {
      if (aged.effectiveDueOn(i) <= businessDate && instalments.get(i).isInForceOn(businessDate)) {
        unpaid += aged.unpaidPrincipal(i) + aged.unpaidInterest(i) + aged.unpaidFee(i);
      }
    }
    return unpaid;
  }

  private static boolean isLeftAlone(LoanFile file, int businessDate) {
    for (LoanEvent event : file.events()) {
      if ((event.kind() == EventKind.DO_NOT_CONTACT || event.kind() == EventKind.DECEASED)
          && event.holdsOn(businessDate)) {
        return true;
      }
    }
    return false;
  }

  private static Reminder row(
      Loan loan, ReminderKind kind, Channel channel, int dueOn, long amountDue, int daysLeft) {
    return new Reminder(
        loan.officerId(),
        loan.branchCode(),
        kind,
        channel,
        loan.loanId(),
        loan.borrowerId(),
        loan.person().name(),
        loan.person().phone(),
        dueOn,
        amountDue,
        daysLeft);
  }
}
