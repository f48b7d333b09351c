package org.delinq.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.jspecify.annotations.Nullable;

/**
 * A loan in observation after a restructure: its row in {@code reports/restructured.csv}, and
 * {@code restructured_until} of the snapshot. Of several observations the one that ends last, of
 * those that end together the newest restructure's.
 *
 * @param restructuredOn the event's first day
 * @param observationFrom the day the observation counts from: the first due date after the event,
 *     or the due date of the latest instalment in it that became delinquent; may lie after D
 * @param until the first day that is free again
 * @param times all restructures of the loan that have begun by D, watched or not; 1 or more
 */
public record RestructureWatch(int restructuredOn, int observationFrom, int until, int times) {
  /** What holds at the end of the business date, absent outside observation. */
  static @Nullable RestructureWatch of(AgedLoan loan) {
    List<Observation> observations = Observation.of(loan);
    Observation last = null;
    for (Observation observation : observations) {
      if (observation.covers(loan.businessDate())
          && (last == null || observation.end() >= last.end())) {
        last = observation;
      }
    }
    return last == null
        ? null
        : new RestructureWatch(
            last.restructuredOn(), last.start(), last.end(), observations.size());
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(restructuredOn);
    out.writeInt(observationFrom);
    out.writeInt(until);
    out.writeInt(times);
  }

  static RestructureWatch readFrom(DataInput in) throws IOException {
    return new RestructureWatch(in.readInt(), in.readInt(), in.readInt(), in.readInt());
  }
}
