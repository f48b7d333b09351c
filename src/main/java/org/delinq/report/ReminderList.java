package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.report.label.Labels.Group;
import org.delinq.worklist.Reminder;

/**
 * {@code worklists/reminders.csv}: borrowers to be reminded, none of them delinquent (rules.md
 * 6.1).
 *
 * <p>One row per loan and reminder, ordered by officer, loan, kind. {@code amount_due} in yuan,
 * {@code days_left} in days.
 */
public final class ReminderList implements Report {
  @Override
  public String folder() {
    return "worklists";
  }

  @Override
  public String name() {
    return "reminders";
  }

  @Override
  public List<ReportColumn> columns() {
    return List.of(
        ReportColumn.text("officer_id"),
        ReportColumn.text("branch_code"),
        ReportColumn.code("kind", Group.REMINDER),
        ReportColumn.code("channel", Group.CHANNEL),
        ReportColumn.text("loan_id"),
        ReportColumn.text("borrower_id"),
        ReportColumn.text("borrower_name"),
        ReportColumn.text("phone"),
        ReportColumn.number("due_on"),
        ReportColumn.number("amount_due"),
        ReportColumn.number("days_left"),
        ReportColumn.text("contact_window"));
  }

  @Override
  public boolean byOfficer() {
    return true;
  }

  @Override
  public Iterator<List<String>> rows(ReportSource source) {
    String contactWindow = source.policy().worklists().contactWindow();
    return new RecordRows<>(
        source.worklist(Worklist.REMINDERS),
        Reminder::readFrom,
        reminder -> cells(reminder, contactWindow));
  }

  private static List<String> cells(Reminder reminder, String contactWindow) {
    return List.of(
        reminder.officerId(),
        reminder.branchCode(),
        reminder.kind().name(),
        reminder.channel().name(),
        reminder.loanId(),
        reminder.borrowerId(),
        Cells.text(reminder.borrowerName()),
        Cells.text(reminder.phone()),
        Cells.day(reminder.dueOn()),
        Cells.yuan(reminder.amountDue()),
        Integer.toString(reminder.daysLeft()),
        contactWindow);
  }
}
