package org.delinq.report;

import java.util.Iterator;
import java.util.List;

/**
 * A report with a row for each loan it concerns. The rows are collected while {@code classify} has
 * the loan in hand, and sorted by loan.
 */
public interface DetailReport extends Report {
  /** Adds the loan's rows, if it has any. */
  void collect(ClassifiedLoan loan, Rows rows);

  /** Takes the rows of a loan. */
  interface Rows {
    /** Adds a row; those of one loan are kept in the order they are added. */
    void add(String loanId, List<String> cells);
  }

  @Override
  default Iterator<List<String>> rows(ReportSource source) {
    return source.collected(this);
  }
}
