package org.delinq.nightly;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.delinq.report.LoanAggregate;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;

/**
 * The sums of the night as {@code classify} left them, a delta per chunk. Several reports ask for
 * the same sums: the deltas are merged once, and what they come to is kept as one more delta.
 */
final class MergedSums {
  private final NightContext night;
  private final Map<Class<?>, byte[]> merged = new HashMap<>();

  MergedSums(NightContext night) {
    this.night = night;
  }

  /** Adds the sums of its kind to fresh sums; not before {@code classify} is done. */
  synchronized void addTo(LoanAggregate fresh) throws IOException {
    byte[] known = merged.get(fresh.getClass());
    if (known != null) {
      fresh.mergeFrom(new ByteArrayInput(known));
      return;
    }
    night.merge(StepNames.CLASSIFY, ClassifyWriter.sumsFile(fresh.getClass()), fresh::mergeFrom);
    ByteArrayOutput all = new ByteArrayOutput();
    fresh.writeTo(all);
    merged.put(fresh.getClass(), all.toByteArray());
  }
}
