package org.delinq.subsidy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.Receipt;
import org.delinq.policy.SubsidyProgramme;
import org.jspecify.annotations.Nullable;

/**
 * The days on which one loan is subsidised, as stretches of days with one balance, ascending; caps
 * and shares not yet looked at (rules.md 5.1).
 *
 * <p>A day is subsidised when the loan is disbursed and before maturity, no instalment is unpaid
 * beyond grace at its end ({@link LateDays}), and nothing has stopped the subsidy. The day's
 * balance is {@code contract_amount} less the principal paid by its end, never below 0.00; a day
 * with a balance of 0.00 stays a subsidised day. The loan's status plays no part.
 *
 * <table>
 *   <caption>50,000.00 disbursed 2026-01-10, 20,000.00 prepaid on 2026-02-01, period to
 *       2026-03-20</caption>
 *   <tr><th>event</th><th>stretches</th></tr>
 *   <tr><td>none</td><td>01-10 … 01-31 of 50,000.00; 02-01 … 03-20 of 30,000.00</td></tr>
 *   <tr><td>MISUSE 02-15 … 02-20</td><td>… 02-01 … 02-14 of 30,000.00, and no day after</td></tr>
 * </table>
 */
public final class SubsidisedDays {
  private static final int[] NO_DAYS = new int[0];

  /** No day is subsidised. */
  public static final SubsidisedDays NONE = new SubsidisedDays(NO_DAYS, NO_DAYS, new long[0]);

  private final int[] first;
  private final int[] last;
  private final long[] balance;

  private SubsidisedDays(int[] first, int[] last, long[] balance) {
    this.first = first;
    this.last = last;
    this.balance = balance;
  }

  /**
   * The subsidised days of a loan in a period.
   *
   * @param aged a loan of any status, aged to a day not before the period's last
   */
  public static SubsidisedDays of(
      AgedLoan aged, SubsidyProgramme programme, SettlementPeriod period) {
    Loan loan = aged.file().loan();
    if (!isEligible(loan, programme.eligible())) {
      return NONE;
    }
    int from = Math.max(period.from(), loan.disbursedOn());
    int to = Math.min(period.to(), loan.maturesOn() - 1);
    to = Math.min(to, stoppedOn(aged, programme.subsidiseExtension()) - 1);
    return from > to ? NONE : stretches(aged, from, to);
  }

  /**
   * Both ends of {@code disbursed} count; a term of {@code max-months} ends on the same day of the
   * month (or that month's last day) at the latest.
   */
  private static boolean isEligible(Loan loan, SubsidyProgramme.Eligible eligible) {
    return loan.disbursedOn() >= eligible.disbursedFrom()
        && loan.disbursedOn() <= eligible.disbursedTo()
        && loan.contractAmount() <= eligible.maxContract()
        && loan.maturesOn() <= Day.plusMonths(loan.disbursedOn(), eligible.maxMonths());
  }

  /** The first day of an event that ends the subsidy for good, whether or not it has expired. */
  private static int stoppedOn(AgedLoan aged, boolean extensionGoesOn) {
    List<LoanEvent> events = aged.file().events();
    for (int i = 0; i < events.size(); i++) {
      LoanEvent event = events.get(i);
      EventKind kind = event.kind();
      if (kind == EventKind.MISUSE
          || kind == EventKind.SUBSIDY_STOPPED
          || (!extensionGoesOn && (kind == EventKind.EXTENDED || kind == EventKind.RESTRUCTURED))) {
        return event.effectiveOn();
      }
    }
    return Day.NEVER;
  }

  private static SubsidisedDays stretches(AgedLoan aged, int from, int to) {
    BitSet late = LateDays.of(aged, from, to);
    List<Receipt> receipts = aged.file().receipts();
    int next = 0;
    Builder builder = new Builder();
    int day = firstSubsidised(late, from, from);
    while (day <= to) {
      while (next < receipts.size() && receipts.get(next).valueOn() <= day) {
        next++;
      }
      int end = late == null ? to : lastBefore(late.nextSetBit(day - from), from, to);
      if (next < receipts.size()) {
        end = Math.min(end, receipts.get(next).valueOn() - 1);
      }
      long left = aged.file().loan().contractAmount() - aged.principalPaidBy(day);
      builder.add(day, end, Math.max(0, left));
      day = firstSubsidised(late, from, end + 1);
    }
    return builder.build();
  }

  private static int firstSubsidised(@Nullable BitSet late, int from, int day) {
    return late == null ? day : from + late.nextClearBit(day - from);
  }

  private static int lastBefore(int lateBit, int from, int to) {
    return lateBit < 0 ? to : from + lateBit - 1;
  }

  /** How many stretches there are. */
  int size() {
    return first.length;
  }

  /** Whether no day is subsidised. */
  public boolean isEmpty() {
    return first.length == 0;
  }

  int first(int stretch) {
    return first[stretch];
  }

  int last(int stretch) {
    return last[stretch];
  }

  /** The balance on each day of a stretch in fen, 0 or more. */
  long balance(int stretch) {
    return balance[stretch];
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeShort(first.length);
    for (int i = 0; i < first.length; i++) {
      out.writeInt(first[i]);
      out.writeShort(last[i] - first[i]);
      out.writeLong(balance[i]);
    }
  }

  static SubsidisedDays readFrom(DataInput in) throws IOException {
    int size = in.readUnsignedShort();
    if (size == 0) {
      return NONE;
    }
    SubsidisedDays days = new SubsidisedDays(new int[size], new int[size], new long[size]);
    for (int i = 0; i < size; i++) {
      days.first[i] = in.readInt();
      days.last[i] = days.first[i] + in.readUnsignedShort();
      days.balance[i] = in.readLong();
    }
    return days;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubsidisedDays that
        && Arrays.equals(first, that.first)
        && Arrays.equals(last, that.last)
        && Arrays.equals(balance, that.balance);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(first) + Arrays.hashCode(last)) + Arrays.hashCode(balance);
  }

  /** Each stretch as {@code first..last balance}, the balance in fen. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < first.length; i++) {
      text.append(i == 0 ? "" : ", ")
          .append(Day.format(first[i]))
          .append("..")
          .append(Day.format(last[i]))
          .append(' ')
          .append(balance[i]);
    }
    return text.toString();
  }

  private static final class Builder {
    private int size;
    private int[] first = new int[4];
    private int[] last = new int[4];
    private long[] balance = new long[4];

    void add(int from, int to, long fen) {
      if (size > 0 && last[size - 1] + 1 == from && balance[size - 1] == fen) {
        last[size - 1] = to;
        return;
      }
      if (size == first.length) {
        first = Arrays.copyOf(first, 2 * size);
        last = Arrays.copyOf(last, 2 * size);
        balance = Arrays.copyOf(balance, 2 * size);
      }
      first[size] = from;
      last[size] = to;
      balance[size] = fen;
      size++;
    }

    SubsidisedDays build() {
      return size == 0
          ? NONE
          : new SubsidisedDays(
              Arrays.copyOf(first, size), Arrays.copyOf(last, size), Arrays.copyOf(balance, size));
    }
  }
}
