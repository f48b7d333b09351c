package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import org.delinq.policy.Policy;
import org.delinq.storage.SortedRecords;
import org.jspecify.annotations.Nullable;

/** What a report may read: the night's merged aggregates and sorted rows. */
public interface ReportSource {
  /** The business date as a {@link org.delinq.calendar.Day}. */
  int businessDate();

  /** The policy of the night. */
  Policy policy();

  /** Whether there is a snapshot to compare with. */
  boolean hasPrevious();

  /** Whether there is a snapshot of that basis to compare with. */
  boolean hasBasis(Basis basis);

  /** {@code ALLOWANCE} of {@code balances.csv} in fen, absent where that does not say. */
  @Nullable Long bookedAllowance();

  /** The merged sums of that class; one of {@link Reports#newAggregates()}. */
  <A extends LoanAggregate> A sums(Class<A> type);

  /** The rows a detail report collected, by loan. */
  Iterator<List<String>> collected(DetailReport report);

  /** The records of a worklist in its order, as step {@code worklists} left them. */
  SortedRecords worklist(Worklist list);

  /** The records of a list of the programmes in its order. */
  SortedRecords programmes(ProgrammeList list);

  /** Merges the sums that a list of the programmes holds into others. */
  void merge(ProgrammeList list, LoanAggregate sums);

  /** The rows that {@link CreditBureauRowWriter} wrote, by loan. */
  Iterator<List<String>> creditBureau();
}
