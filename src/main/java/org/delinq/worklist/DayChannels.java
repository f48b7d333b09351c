package org.delinq.worklist;

import java.util.Map;
import java.util.SortedMap;
import org.delinq.loan.Channel;
import org.jspecify.annotations.Nullable;

/** The policy's table "so many days before: that channel", asked once per loan without boxing. */
final class DayChannels {
  private final int[] days;
  private final Channel[] channels;

  DayChannels(SortedMap<Integer, Channel> table) {
    days = new int[table.size()];
    channels = new Channel[table.size()];
    int next = 0;
    for (Map.Entry<Integer, Channel> entry : table.entrySet()) {
      days[next] = entry.getKey();
      channels[next] = entry.getValue();
      next++;
    }
  }

  @Nullable Channel at(long daysLeft) {
    for (int i = 0; i < days.length; i++) {
      if (days[i] == daysLeft) {
        return channels[i];
      }
    }
    return null;
  }
}
