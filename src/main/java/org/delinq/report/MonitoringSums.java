package org.delinq.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.snapshot.SnapshotLoan;
import org.delinq.subsidy.MonitoredLoan;
import org.delinq.subsidy.MonitoringFigures;

/**
 * The ACTIVE loans of each subsidy programme in each region. Loans carried over are outside: their
 * row does not know the programme. Households and subsidies are added by step {@code subsidy}.
 */
public final class MonitoringSums implements LoanAggregate {
  private final SortedMap<Key, MonitoringFigures> sums = new TreeMap<>();

  /**
   * A programme in a region; ordered by programme bytes, then region bytes.
   *
   * @param region blank where the extract has none
   */
  public record Key(String programme, String region) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = programme.compareTo(other.programme);
      return order == 0 ? region.compareTo(other.region) : order;
    }
  }

  /** All figures in order. */
  public SortedMap<Key, MonitoringFigures> all() {
    return Collections.unmodifiableSortedMap(sums);
  }

  /** The figures of a programme in a region, to add to. */
  public MonitoringFigures figures(String programme, String region) {
    return sums.computeIfAbsent(new Key(programme, region), absent -> new MonitoringFigures());
  }

  @Override
  public void add(ClassifiedLoan loan) {
    MonitoredLoan monitored = loan.extras() == null ? null : loan.extras().monitored();
    if (monitored != null) {
      SnapshotLoan row = loan.row();
      figures(monitored.programme(), monitored.region())
          .addLoan(
              monitored,
              row.outstandingPrincipal(),
              row.arrears().delinquentDays() > 0,
              row.reportedOverdue(),
              row.isNpl());
    }
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeInt(sums.size());
    for (Map.Entry<Key, MonitoringFigures> entry : sums.entrySet()) {
      out.writeUTF(entry.getKey().programme());
      out.writeUTF(entry.getKey().region());
      entry.getValue().writeTo(out);
    }
  }

  @Override
  public void mergeFrom(DataInput in) throws IOException {
    for (int left = in.readInt(); left > 0; left--) {
      figures(in.readUTF(), in.readUTF()).mergeFrom(in);
    }
  }

  @Override
  public void clear() {
    sums.clear();
  }
}
