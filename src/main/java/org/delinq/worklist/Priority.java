package org.delinq.worklist;

/** How soon a row must be worked on, most urgent first (rules.md 6.2). */
public enum Priority {
  A,
  B,
  C
}
