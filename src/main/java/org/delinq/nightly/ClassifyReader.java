package org.delinq.nightly;

import java.io.IOException;
import org.delinq.extract.LoanRange;
import org.delinq.loan.Tier;
import org.delinq.report.Basis;
import org.delinq.snapshot.Codes;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.RecordFileReader;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the aged loans of a partition, beside each what the debtor rule asks of it and where it
 * stood in the snapshots that migration is measured from. Its restart state is an offset or the
 * next loan of each.
 */
final class ClassifyReader implements ItemStreamReader<ClassifyInput> {
  private static final String AGED = "position.aged";
  private static final String ASKS = "position.asks";

  private final NightContext night;
  private final int partition;
  private final ByteArrayInput input = new ByteArrayInput(new byte[0]);
  private final FormerSnapshot month;
  private final FormerSnapshot year;
  private @Nullable RecordFileReader aged;
  private @Nullable RecordFileReader asks;
  private @Nullable DebtorAsk ask;
  private @Nullable AgedItem waiting;
  private long agedRead;
  private long asksRead;

  ClassifyReader(NightContext night, int partition) {
    this.night = night;
    this.partition = partition;
    LoanRange range = night.ranges().get(partition);
    this.month = new FormerSnapshot(night, Basis.MONTH, range);
    this.year = new FormerSnapshot(night, Basis.YEAR, range);
  }

  @Override
  public void open(ExecutionContext context) {
    agedRead = context.getLong(AGED, 0);
    aged =
        new RecordFileReader(
            night.folder().partition("age", partition).resolve(AgeWriter.AGED), agedRead);
    asksRead = context.getLong(ASKS, 0);
    asks = new RecordFileReader(night.folder().debtorAsks(partition), asksRead);
    ask = nextAsk(asks);
    month.open(context);
    year.open(context);
  }

  @Override
  public @Nullable ClassifyInput read() throws IOException {
    AgedItem item = peek();
    String formerId = month.firstLoan(year);
    if (formerId != null && (item == null || formerId.compareTo(item.loanId()) < 0)) {
      return new ClassifyInput(null, null, month.take(formerId), year.take(formerId));
    }
    if (item == null) {
      return null;
    }
    waiting = null;
    agedRead = aged().position();
    String loanId = item.loanId();
    return new ClassifyInput(item, takeAsk(loanId), month.take(loanId), year.take(loanId));
  }

  private @Nullable AgedItem peek() throws IOException {
    if (waiting == null && aged().next()) {
      aged().readValue(input);
      waiting = AgedItemCodec.read(input, night.businessDate());
    }
    return waiting;
  }

  private RecordFileReader aged() {
    if (aged == null) {
      throw new IllegalStateException("not opened");
    }
    return aged;
  }

  private @Nullable Tier takeAsk(String loanId) {
    DebtorAsk current = ask;
    if (asks == null || current == null || !current.loanId().equals(loanId)) {
      return null;
    }
    asksRead = asks.position();
    ask = nextAsk(asks);
    return current.tier();
  }

  private @Nullable DebtorAsk nextAsk(RecordFileReader file) {
    if (!file.next()) {
      return null;
    }
    file.readValue(input);
    try {
      return new DebtorAsk(input.readUTF(), Codes.require(Codes.read(input, Tier.values())));
    } catch (IOException damaged) {
      throw DiskFailure.at(night.folder().debtorAsks(partition), damaged);
    }
  }

  @Override
  public void update(ExecutionContext context) {
    context.putLong(AGED, agedRead);
    context.putLong(ASKS, asksRead);
    month.update(context);
    year.update(context);
  }

  @Override
  public void close() {
    if (aged != null) {
      aged.close();
      aged = null;
    }
    if (asks != null) {
      asks.close();
      asks = null;
    }
    month.close();
    year.close();
  }
}
