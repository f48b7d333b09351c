package org.delinq.extract;

import java.io.Closeable;
import org.delinq.extract.row.ExtractKind;
import org.delinq.policy.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Joins the extracts of a range of loans: reads each front to back and hands out loan after loan
 * with its rows, and the rows that are set aside on the way. Every row of the range is accepted or
 * set aside, exactly one of them. Memory holds the good rows of one loan, at most 1,048,576, and a
 * bounded number of rows set aside. Not for several threads.
 */
public final class LoanFileReader implements Closeable {
  private static final int EXTRACTS = ExtractKind.values().length;

  private final ReceivedExtracts received;
  private final JoinLimits limits;
  private final ExtractHeads heads;
  private final SetAside aside;
  private final SmallLoan small;
  private final IdBytes loanId = new IdBytes();
  private final long[] loanStart = new long[EXTRACTS];
  private @Nullable LargeLoan large;
  private long handedOut;

  private LoanFileReader(
      ReceivedExtracts received,
      LoanRange range,
      Policy policy,
      long @Nullable [] position,
      JoinLimits limits) {
    this.received = received;
    this.limits = limits;
    this.heads = new ExtractHeads(received, range, policy, position);
    this.aside = new SetAside(limits);
    this.small = new SmallLoan(received, heads, limits, aside);
    this.handedOut = position == null ? 0 : position[EXTRACTS];
  }

  /** Opens a range at its start. */
  public static LoanFileReader open(ReceivedExtracts received, LoanRange range, Policy policy) {
    return open(received, range, policy, null, JoinLimits.STANDARD);
  }

  /** Opens a range where {@link #position} stood. */
  public static LoanFileReader open(
      ReceivedExtracts received, LoanRange range, Policy policy, long[] position) {
    return open(received, range, policy, position, JoinLimits.STANDARD);
  }

  static LoanFileReader open(
      ReceivedExtracts received,
      LoanRange range,
      Policy policy,
      long @Nullable [] position,
      JoinLimits limits) {
    return new LoanFileReader(received, range, policy, position, limits);
  }

  /**
   * Where to go on behind the item that {@link #read} gave last: the place in each extract, then
   * how many rows of a loan begun there were set aside in items before.
   */
  public long[] position() {
    long[] position = new long[EXTRACTS + 1];
    if (large == null) {
      heads.positions(position);
      position[EXTRACTS] = handedOut;
    } else {
      large.position(position);
    }
    return position;
  }

  /**
   * The next item, absent at the end of the range.
   *
   * @throws org.delinq.error.DelinqException BAD_EXTRACT if a loan has more than 1,048,576 good
   *     rows
   */
  public @Nullable LoanItem read() {
    if (large != null) {
      return nextOf(large);
    }
    setAsideNameless();
    heads.smallestLoan(loanId);
    if (aside.isFull() || loanId.isEmpty()) {
      return aside.size() == 0 ? null : rowsSetAside();
    }
    if (handedOut > 0) {
      return nextOf(begin());
    }
    heads.positions(loanStart);
    int before = aside.size();
    LoanItem item = small.read(loanId);
    if (item != null) {
      return item;
    }
    aside.truncate(before);
    heads.goTo(loanStart);
    return before == 0 ? nextOf(begin()) : rowsSetAside();
  }

  private void setAsideNameless() {
    for (ExtractHead<?> head : heads.all()) {
      while (head.hasRow() && !head.namesLoan() && !aside.isFull()) {
        aside.add(head.quarantined(head.namelessFault()));
        head.advance();
      }
    }
  }

  private LoanItem rowsSetAside() {
    return new LoanItem(null, null, new LoanRows(aside.take(), new int[EXTRACTS]));
  }

  private LargeLoan begin() {
    LargeLoan begun = new LargeLoan(received, heads, limits, aside, loanId, handedOut);
    large = begun;
    handedOut = 0;
    begun.gather();
    return begun;
  }

  private LoanItem nextOf(LargeLoan open) {
    LoanItem item = open.next();
    if (open.isDone()) {
      open.close();
      large = null;
    }
    return item;
  }

  @Override
  public void close() {
    heads.close();
    if (large != null) {
      large.close();
      large = null;
    }
  }
}
