package org.delinq.nightly;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.delinq.policy.Policy;
import org.delinq.report.Basis;
import org.delinq.report.DetailReport;
import org.delinq.report.LoanAggregate;
import org.delinq.report.ProgrammeList;
import org.delinq.report.PublishedRows;
import org.delinq.report.ReportSource;
import org.delinq.report.Reports;
import org.delinq.report.Worklist;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.RecordFiles;
import org.delinq.storage.SortedRecords;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;

/**
 * Gives one report step what it may read of the night; records of lists also to several threads.
 */
final class NightReportSource implements ReportSource, Closeable {
  private final NightContext night;
  private final List<Runnable> closing = Collections.synchronizedList(new ArrayList<>());

  NightReportSource(NightContext night) {
    this.night = night;
  }

  @Override
  public int businessDate() {
    return night.businessDate();
  }

  @Override
  public Policy policy() {
    return night.policy();
  }

  @Override
  public boolean hasPrevious() {
    return hasBasis(Basis.DAY);
  }

  @Override
  public boolean hasBasis(Basis basis) {
    return night.snapshotOf(basis) != null;
  }

  @Override
  public @Nullable Long bookedAllowance() {
    return night.balances().allowance();
  }

  @Override
  public <A extends LoanAggregate> A sums(Class<A> type) {
    for (LoanAggregate aggregate : Reports.newAggregates()) {
      if (type.isInstance(aggregate)) {
        try {
          night.sums().addTo(aggregate);
        } catch (IOException failure) {
          throw DiskFailure.at(night.folder().path(), failure);
        }
        return type.cast(aggregate);
      }
    }
    throw new IllegalArgumentException("no aggregate " + type.getSimpleName());
  }

  @Override
  public Iterator<List<String>> collected(DetailReport report) {
    return new Collected(sorted(report.name(), "classify", ClassifyWriter.rowsFile(report)));
  }

  @Override
  public SortedRecords worklist(Worklist list) {
    return opened(List.of(night.folder().worklist(list)));
  }

  @Override
  public SortedRecords programmes(ProgrammeList list) {
    return opened(List.of(night.folder().programmes(list)));
  }

  @Override
  public void merge(ProgrammeList list, LoanAggregate sums) {
    SortedRecords records = programmes(list);
    ByteArrayInput input = new ByteArrayInput(new byte[0]);
    while (records.next()) {
      records.readValue(input);
      try {
        sums.mergeFrom(input);
      } catch (IOException failure) {
        throw DiskFailure.at(night.folder().programmes(list), failure);
      }
    }
  }

  @Override
  public Iterator<List<String>> creditBureau() {
    WorkFiles.createFolder(night.folder().sort());
    Path joined = night.folder().sort().resolve(ClassifyWriter.CREDIT_BUREAU);
    try {
      CreditBureauWork.join(night, joined);
    } catch (IOException failure) {
      throw DiskFailure.at(night.folder().path(), failure);
    }
    PublishedRows rows = new PublishedRows(joined);
    closing.add(rows::close);
    closing.add(() -> WorkFiles.delete(joined));
    return rows;
  }

  private SortedRecords opened(List<Path> paths) {
    RecordFiles records = new RecordFiles(paths);
    closing.add(records::close);
    return records;
  }

  private SortedRecords sorted(String name, String step, String file) {
    ExternalSort sort = night.sort(name);
    closing.add(sort::close);
    try {
      night.addAll(sort, step, file);
    } catch (IOException failure) {
      throw DiskFailure.at(night.folder().path(), failure);
    }
    return sort.sorted();
  }

  @Override
  public void close() {
    closing.forEach(Runnable::run);
  }

  /** Rows that {@link ClassifyWriter} stored. */
  private static final class Collected implements Iterator<List<String>> {
    private final SortedRecords records;
    private final ByteArrayInput input = new ByteArrayInput(new byte[0]);
    private boolean more;

    Collected(SortedRecords records) {
      this.records = records;
      this.more = records.next();
    }

    @Override
    public boolean hasNext() {
      return more;
    }

    @Override
    public List<String> next() {
      if (!more) {
        throw new NoSuchElementException();
      }
      records.readValue(input);
      List<String> cells = new ArrayList<>();
      try {
        for (int left = input.readShort(); left > 0; left--) {
          cells.add(input.readUTF());
        }
      } catch (IOException damaged) {
        throw new UncheckedIOException(damaged);
      }
      more = records.next();
      return cells;
    }
  }
}
