package org.delinq.worklist;

import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.loan.Contact;
import org.delinq.loan.EventKind;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Person;
import org.delinq.policy.WorklistPolicy;
import org.jspecify.annotations.Nullable;

/** Finds, loan by loan, what the worklists will need; for use in the {@code age} step. */
public final class LoanWork {
  private final int businessDate;
  private final int previousSnapshotOn;
  private final int firstInspectionDays;
  private final int shortestInspectionDays;

  /**
   * For the loans of one night.
   *
   * @param previousSnapshotOn date of the newest published snapshot before the business date,
   *     {@link Day#NONE} without one; major events are then those begun on the business date
   */
  public LoanWork(WorklistPolicy policy, int businessDate, int previousSnapshotOn) {
    this.businessDate = businessDate;
    this.previousSnapshotOn =
        previousSnapshotOn == Day.NONE ? businessDate - 1 : previousSnapshotOn;
    firstInspectionDays = policy.firstInspectionDays();
    int shortest = Integer.MAX_VALUE;
    for (int days : policy.inspectionDays().values()) {
      shortest = Math.min(shortest, days);
    }
    shortestInspectionDays = shortest;
  }

  /**
   * The facts of a loan of the extract, absent where no list needs any.
   *
   * @param formerlyListed whether it had a collection stage in the previous snapshot
   */
  public @Nullable LoanWorkFacts of(AgedLoan aged, boolean formerlyListed) {
    LoanFile file = aged.file();
    Loan loan = file.loan();
    if (loan.status() == LoanStatus.CLOSED) {
      return ofClosed(file, formerlyListed);
    }
    boolean active = loan.status() == LoanStatus.ACTIVE;
    boolean listed = !active || aged.arrears().delinquentDays() > 0;
    int lastVisitOn = active ? lastVisitOn(file.contacts()) : Day.NONE;
    boolean inspectable = active && mayBeInspected(loan.disbursedOn(), lastVisitOn);
    WarningFacts warnings = active ? WarningFacts.of(aged, previousSnapshotOn) : null;
    DebtorFacts debtor = DebtorFacts.of(file, businessDate);
    boolean named = listed || formerlyListed || inspectable;
    if (!named && warnings == null && debtor == null) {
      return null;
    }
    return new LoanWorkFacts(
        named ? loan.person() : Person.UNKNOWN,
        listed && loan.compensationProgram() != null && !isCompensated(file.events()),
        inspectable,
        inspectable ? loan.disbursedOn() : Day.NONE,
        inspectable ? lastVisitOn : Day.NONE,
        warnings,
        debtor);
  }

  /**
   * The facts of a CLOSED loan, which need no ageing: its events and contacts are still those of
   * the borrower, and it may just have left the list.
   */
  public @Nullable LoanWorkFacts ofClosed(LoanFile file, boolean formerlyListed) {
    DebtorFacts debtor = DebtorFacts.of(file, businessDate);
    if (debtor == null && !formerlyListed) {
      return null;
    }
    Person person = formerlyListed ? file.loan().person() : Person.UNKNOWN;
    return new LoanWorkFacts(person, false, false, Day.NONE, Day.NONE, null, debtor);
  }

  /** Whether an inspection is due by some tier. */
  private boolean mayBeInspected(int disbursedOn, int lastVisitOn) {
    int earliest =
        lastVisitOn == Day.NONE
            ? disbursedOn + firstInspectionDays
            : lastVisitOn + shortestInspectionDays;
    return earliest <= businessDate + Inspections.DAYS_AHEAD;
  }

  private int lastVisitOn(List<Contact> contacts) {
    int last = Day.NONE;
    for (Contact contact : contacts) {
      if (contact.channel() == Channel.VISIT) {
        int day = contact.day();
        if (day <= businessDate) {
          last = day;
        }
      }
    }
    return last;
  }

  private boolean isCompensated(List<LoanEvent> events) {
    for (LoanEvent event : events) {
      if (event.kind() == EventKind.COMPENSATED && event.hasBegunBy(businessDate)) {
        return true;
      }
    }
    return false;
  }
}
