package org.delinq.report;

/** The lists whose records step {@code worklists} brings into order, all of {@code worklists/}. */
public enum Worklist {
  /** Records of {@link org.delinq.worklist.Reminder}. */
  REMINDERS,
  /** Records of {@link org.delinq.worklist.CollectionRow}, to be worked on. */
  COLLECTIONS,
  /** Records of {@link org.delinq.worklist.CollectionRow}, suppressed. */
  SUPPRESSED,
  /** Records of {@link org.delinq.worklist.ResolvedCase}. */
  RESOLVED,
  /** Records of {@link org.delinq.worklist.EarlyWarning}. */
  EARLY_WARNINGS,
  /** Records of {@link org.delinq.worklist.Inspection}. */
  INSPECTIONS,
  /** Records of {@link org.delinq.worklist.LimitationRow}. */
  LIMITATION
}
