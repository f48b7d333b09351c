package org.delinq.extract.row;

import org.delinq.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one kind of extract, one after the other; each row replaces the one before. For
 * one thread.
 */
public sealed interface ExtractRow
    permits LoanRow, InstalmentRow, RepaymentRow, EventRow, ContactRow, BalanceRow {
  /**
   * Checks and reads the row that the scanner stands on: column by column in the order of
   * extracts.md section 2 (missing, form, range), then what contradicts itself.
   *
   * @param row a scanner of this kind of extract, after a scan without fault
   * @return the first fault, or null if the row is good in itself; only then may its values be
   *     asked for
   */
  @Nullable Fault parse(RowScanner row);

  /** The reader for the rows of an extract; products and programmes are those of the policy. */
  static ExtractRow of(ExtractLayout layout, Policy policy) {
    return switch (layout.kind()) {
      case LOANS -> new LoanRow(layout, policy);
      case INSTALMENTS -> new InstalmentRow(layout);
      case REPAYMENTS -> new RepaymentRow(layout);
      case EVENTS -> new EventRow(layout);
      case CONTACTS -> new ContactRow(layout);
      case BALANCES -> new BalanceRow(layout, policy);
    };
  }
}
