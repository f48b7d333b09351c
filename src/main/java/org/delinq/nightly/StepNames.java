package org.delinq.nightly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.delinq.report.Report;
import org.delinq.report.Reports;

/** The steps of a night by name, in the order in which they are done. */
public final class StepNames {
  static final String RECEIVE = "receive";
  static final String ORDER = "order";
  static final String AGE = "age";
  static final String QUARANTINE = "quarantine";
  static final String CLASSIFY = "classify";
  static final String RECONCILE = "reconcile";
  static final String PUBLISH = "publish";

  private static final List<String> ALL = names();

  private StepNames() {}

  /** Every name, in order. */
  public static List<String> all() {
    return ALL;
  }

  /** Whether a night has a step of that name. */
  public static boolean isKnown(String step) {
    return ALL.contains(step);
  }

  /** The first of the steps that write a report or a worklist. */
  static String firstReport() {
    return nameOf(Reports.all().get(0));
  }

  /** The step that writes a report. */
  static String nameOf(Report report) {
    return "report-" + report.name();
  }

  /** Its place in the order, from 0. */
  static int indexOf(String step) {
    int index = ALL.indexOf(step);
    if (index < 0) {
      throw new IllegalArgumentException("no step " + step);
    }
    return index;
  }

  /** Refuses a job whose steps are others: a rerun would take over the wrong ones. */
  static void requireSame(Collection<String> stepsOfTheJob) {
    if (!ALL.equals(List.copyOf(stepsOfTheJob))) {
      throw new IllegalStateException(
          "the job has the steps " + stepsOfTheJob + ", but StepNames says " + ALL);
    }
  }

  private static List<String> names() {
    List<String> names =
        new ArrayList<>(
            List.of(
                RECEIVE,
                ORDER,
                AGE,
                QUARANTINE,
                "borrowers",
                CLASSIFY,
                "snapshot",
                "worklists",
                "subsidy",
                "compensation"));
    Reports.all().forEach(report -> names.add(nameOf(report)));
    names.addAll(List.of(RECONCILE, "summary", "page", PUBLISH));
    return List.copyOf(names);
  }
}
