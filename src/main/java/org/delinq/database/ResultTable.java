package org.delinq.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.delinq.snapshot.SnapshotColumn;

/** A table of published results, replaced per business date; the date is its first column. */
public enum ResultTable {
  /** Rows of {@code loan-status.csv}. */
  LOAN_STATUS(Arrays.stream(SnapshotColumn.values()).map(SnapshotColumn::header).toList()),

  /** Rows of the worklists: date, list and number, then what may be asked for. */
  WORKLIST_ITEM(
      List.of(
          "business_date",
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
  REPORT_FIGURE(
      List.of("business_date", "report", "row_no", "row_key", "measure", "figure", "words"));

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of strings
  private final List<String> columns;

  ResultTable(List<String> columns) {
    this.columns = columns;
  }

  /** Its columns in the order of a row. */
  public List<String> columns() {
    return columns;
  }

  String table() {
    return name().toLowerCase(Locale.ROOT);
  }
}
