package org.delinq.nightly;

import org.delinq.extract.ExtractSorter;

/** Step {@code order}: brings extracts into loan order where they are not. */
record OrderWork(NightContext night) implements StepFactory.Work {
  @Override
  public StepFactory.Counts run() {
    long rows = ExtractSorter.rowsToOrder(night.extracts());
    new ExtractSorter(night.settings().threads(), more -> night.progress().rowsRead("order", more))
        .order(night.extracts());
    return new StepFactory.Counts(rows, rows);
  }
}
