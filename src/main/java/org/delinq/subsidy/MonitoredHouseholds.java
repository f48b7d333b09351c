package org.delinq.subsidy;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the households of {@code monitoring-monthly.csv} while the records pass: each once per
 * programme and region in which it has an ACTIVE loan. Memory holds the regions of one household.
 * For one thread.
 */
public final class MonitoredHouseholds {
  private final Set<String> regions = new HashSet<>();
  private @Nullable SubsidyRecord last;

  /** Nothing has been counted yet. */
  public MonitoredHouseholds() {}

  /**
   * Whether this loan is the one its household is counted for in its region.
   *
   * @param record of the current period, in the order of {@link SubsidyRecord#compareTo}
   */
  public boolean isCounted(SubsidyRecord record) {
    if (last == null || !last.place().isInHouseholdOf(record.place())) {
      regions.clear();
    }
    last = record;
    return record.active() && regions.add(record.regionCode() == null ? "" : record.regionCode());
  }
}
