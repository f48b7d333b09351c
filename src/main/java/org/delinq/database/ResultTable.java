package org.delinq.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.delinq.snapshot.SnapshotColumn;

/**
 * A table of results by its name in queries, where it is a view: every business date shows the rows
 * of the load that is published for it.
 */
public enum ResultTable {
  /** Rows of {@code loan-status.csv}. */
  LOAN_STATUS(
      Arrays.stream(SnapshotColumn.values())
          .filter(column -> column != SnapshotColumn.BUSINESS_DATE)
          .map(SnapshotColumn::header)
          .toList()),

  /** Rows of the worklists: list and number, then what may be asked for. */
  WORKLIST_ITEM(
      List.of(
          "worklist",
          "item_no",
          "officer_id",
          "branch_code",
          "kind",
          "channel",
          "loan_id",
          "borrower_id",
          "due_on",
          "amount_due",
          "days_left",
          "contact_window",
          "priority",
          "stage",
          "movement",
          "action",
          "loans",
          "loan_ids",
          "max_delinquent_days",
          "tier",
          "total_overdue",
          "penalty_and_compound",
          "next_downgrade_on",
          "last_contact_at",
          "last_outcome",
          "reason",
          "suppressed_by",
          "until",
          "previous_stage",
          "how",
          "signal",
          "previous_tier",
          "detail",
          "ends_on",
          "based_on",
          "outstanding_principal",
          "last_visit_on")),

  /** Cells of the reports of sums. */
  REPORT_FIGURE(List.of("report", "row_no", "row_key", "measure", "figure", "words"));

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of strings
  private final List<String> columns;

  ResultTable(List<String> columns) {
    this.columns = columns;
  }

  /**
   * Its columns, those that every table has left out: the business date and the number of the row.
   */
  public List<String> columns() {
    return columns;
  }

  /** Where its rows are, those of every load. */
  String rows() {
    return name().toLowerCase(Locale.ROOT) + "_row";
  }
}
