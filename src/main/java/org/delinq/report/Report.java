package org.delinq.report;

import java.util.Iterator;
import java.util.List;

/** One published CSV of {@code reports/} or {@code worklists/}; also one step of the job. */
public interface Report {
  /** Its name: the file without {@code .csv}, and the step {@code report-<name>}. */
  String name();

  /** Its folder in the published set. */
  default String folder() {
    return "reports";
  }

  /**
   * Whether each officer's rows are also handed over as {@code
   * worklists/by-officer/<officer_id>-<name>.csv}. The first column of such a report is the
   * officer, and its rows come officer by officer.
   */
  default boolean byOfficer() {
    return false;
  }

  /** Its columns in file order. */
  List<ReportColumn> columns();

  /** Its rows in file order, one cell per column. */
  Iterator<List<String>> rows(ReportSource source);
}
