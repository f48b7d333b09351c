package org.delinq.report;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.delinq.report.label.Labels.Group;
import org.delinq.worklist.CollectionRow;
import org.delinq.worklist.LastContact;
import org.jspecify.annotations.Nullable;

/** The columns that {@link CollectionList} and {@link SuppressedList} share. */
final class CollectionColumns {
  /** To the second, also where that is 0. */
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  /** In file order. */
  static final List<ReportColumn> ALL =
      List.of(
          ReportColumn.text("officer_id"),
          ReportColumn.text("priority"),
          ReportColumn.code("stage", Group.STAGE),
          ReportColumn.code("movement", Group.MOVEMENT),
          ReportColumn.code("channel", Group.CHANNEL),
          ReportColumn.code("action", Group.ACTION),
          ReportColumn.text("borrower_id"),
          ReportColumn.text("borrower_name"),
          ReportColumn.text("phone"),
          ReportColumn.text("address"),
          ReportColumn.number("loans"),
          ReportColumn.text("loan_ids"),
          ReportColumn.number("max_delinquent_days"),
          ReportColumn.code("tier", Group.TIER),
          ReportColumn.number("total_overdue"),
          ReportColumn.number("penalty_and_compound"),
          ReportColumn.number("next_downgrade_on"),
          ReportColumn.number("last_contact_at"),
          ReportColumn.code("last_outcome", Group.OUTCOME),
          ReportColumn.code("reason", Group.REASON),
          ReportColumn.text("contact_window"));

  private CollectionColumns() {}

  /** The cells of a row, to which more can be added. */
  static List<String> cells(CollectionRow row, String contactWindow) {
    LastContact last = row.lastContact();
    List<String> cells = new ArrayList<>(ALL.size() + 2);
    cells.add(row.officerId());
    cells.add(row.priority().name());
    cells.add(row.stage().name());
    cells.add(row.movement().name());
    cells.add(Cells.code(row.channel()));
    cells.add(row.action());
    cells.add(row.borrowerId());
    cells.add(Cells.text(row.person().name()));
    cells.add(Cells.text(row.person().phone()));
    cells.add(Cells.text(row.person().address()));
    cells.add(Integer.toString(row.loans()));
    cells.add(row.loanIds());
    cells.add(Integer.toString(row.maxDelinquentDays()));
    cells.add(Cells.code(row.tier()));
    cells.add(Cells.yuan(row.totalOverdue()));
    cells.add(Cells.yuan(row.penaltyAndCompound()));
    cells.add(Cells.day(row.nextDowngradeOn()));
    cells.add(at(last == null ? null : last.at()));
    cells.add(last == null ? "" : last.outcome().name());
    cells.add(row.reason());
    cells.add(contactWindow);
    return cells;
  }

  private static String at(@Nullable LocalDateTime moment) {
    return moment == null ? "" : AT.format(moment);
  }
}
