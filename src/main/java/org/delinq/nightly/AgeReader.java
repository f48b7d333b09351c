package org.delinq.nightly;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.delinq.extract.LoanFileReader;
import org.delinq.extract.LoanItem;
import org.delinq.extract.LoanRange;
import org.delinq.report.Basis;
import org.delinq.snapshot.SnapshotRow;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the loans of a range from the extracts, and beside them the previous snapshot, in loan
 * order. Its restart state is the offsets in the extracts and the next loan of the snapshot.
 */
final class AgeReader implements ItemStreamReader<LoanInput> {
  private static final String POSITION = "position";

  private final NightContext night;
  private final LoanRange range;
  private final FormerSnapshot previous;
  private @Nullable LoanFileReader extracts;
  private @Nullable LoanItem waiting;
  private long[] position = {};

  AgeReader(NightContext night, LoanRange range) {
    this.night = night;
    this.range = range;
    this.previous = new FormerSnapshot(night, Basis.DAY, range);
  }

  @Override
  public void open(ExecutionContext context) {
    if (context.containsKey(POSITION)) {
      position =
          Arrays.stream(context.getString(POSITION).split(",", -1))
              .mapToLong(Long::parseLong)
              .toArray();
      extracts = LoanFileReader.open(night.extracts(), range, night.policy(), position);
    } else {
      extracts = LoanFileReader.open(night.extracts(), range, night.policy());
      position = extracts.position();
    }
    previous.open(context);
  }

  @Override
  public @Nullable LoanInput read() {
    if (waiting == null) {
      waiting = reader().read();
    }
    LoanItem item = waiting;
    SnapshotRow row = previous.peek();
    String loanId = item == null ? null : item.loanId();
    if (row != null && (item == null || (loanId != null && row.loanId().compareTo(loanId) < 0))) {
      return new LoanInput(null, previous.takeRow(row.loanId()));
    }
    if (item == null) {
      return null;
    }
    waiting = null;
    position = reader().position();
    return new LoanInput(item, loanId == null ? null : previous.takeRow(loanId));
  }

  private LoanFileReader reader() {
    if (extracts == null) {
      throw new IllegalStateException("not opened");
    }
    return extracts;
  }

  @Override
  public void update(ExecutionContext context) {
    context.putString(
        POSITION,
        LongStream.of(position).mapToObj(Long::toString).collect(Collectors.joining(",")));
    previous.update(context);
  }

  @Override
  public void close() {
    if (extracts != null) {
      extracts.close();
      extracts = null;
    }
    previous.close();
  }
}
