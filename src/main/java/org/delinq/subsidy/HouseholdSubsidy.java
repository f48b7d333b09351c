package org.delinq.subsidy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.policy.SubsidyProgramme;
import org.jspecify.annotations.Nullable;

/**
 * Gives each day's cap of a household to its loans that are subsidised that day, in the order of
 * their records, and says what each loan gets (rules.md 5.1). Memory holds one number per day of
 * the period, however many loans a household has. For one thread.
 *
 * <p>Amount = Σ capped balance × rate/100 × share/100 / basis, each day with its own share, exact,
 * rounded once. Before the programme's first share the share is 0.
 *
 * <table>
 *   <caption>Cap 50,000.00; 90 days, both loans subsidised on all of them; 3.45 % of 360, share
 *       100</caption>
 *   <tr><th>loan</th><th>balance</th><th>average</th><th>amount</th></tr>
 *   <tr><td>disbursed first</td><td>30,000.00</td><td>30,000.00</td><td>258.75</td></tr>
 *   <tr><td>disbursed later</td><td>40,000.00</td><td>20,000.00</td><td>172.50</td></tr>
 * </table>
 */
public final class HouseholdSubsidy {
  private static final long WHOLE = 100_000_000L;
  private static final int NO_SHARE = -1;

  private final SubsidyNight night;
  private @Nullable SubsidyRecord last;
  private @Nullable SubsidyTerms terms;

  /** By day of the period: what of the household's cap is left, in fen. */
  private long[] left = {};

  /** By day of the period: index of its share. */
  private int[] share = {};

  HouseholdSubsidy(SubsidyNight night) {
    this.night = night;
  }

  /**
   * The line of the next loan, absent if it has no subsidised day: TO_DATE or FINAL; that of a
   * filed period is what its FINAL line would be if it were filed today.
   *
   * @throws IllegalArgumentException if the record does not follow the one before
   */
  public @Nullable SubsidyLine next(SubsidyRecord record) {
    SubsidyTerms current = open(record);
    last = record;
    return record.days().isEmpty() ? null : line(record, current);
  }

  private SubsidyTerms open(SubsidyRecord record) {
    SubsidyRecord before = last;
    if (before != null && before.compareTo(record) >= 0) {
      throw new IllegalArgumentException(
          "loan " + record.place().loanId() + " does not follow " + before.place().loanId());
    }
    SubsidyTerms current = terms;
    if (before == null
        || current == null
        || before.periodTo() != record.periodTo()
        || !before.place().programme().equals(record.place().programme())) {
      current = night.terms(record.place().programme(), record.periodTo());
      terms = current;
      share = current.shareByDay();
      left = new long[share.length];
      Arrays.fill(left, current.programme().cap());
    } else if (!before.place().isInHouseholdOf(record.place())) {
      Arrays.fill(left, current.programme().cap());
    }
    return current;
  }

  private SubsidyLine line(SubsidyRecord record, SubsidyTerms current) {
    SettlementPeriod period = current.period();
    List<SubsidyProgramme.Share> shares = current.programme().shares();
    SubsidisedDays subsidised = record.days();
    BigInteger shared = BigInteger.ZERO;
    long total = 0;
    long ofShare = 0;
    int days = 0;
    int shareIndex = NO_SHARE;
    for (int i = 0; i < subsidised.size(); i++) {
      long balance = subsidised.balance(i);
      int end = subsidised.last(i) - period.from();
      days += subsidised.last(i) - subsidised.first(i) + 1;
      for (int day = subsidised.first(i) - period.from(); day <= end; day++) {
        if (share[day] != shareIndex) {
          shared = shared.add(times(ofShare, shareAt(shares, shareIndex)));
          shareIndex = share[day];
          ofShare = 0;
        }
        long capped = Math.min(balance, left[day]);
        left[day] -= capped;
        ofShare += capped;
        total += capped;
      }
    }
    Percent lastShare = shareAt(shares, shareIndex);
    shared = shared.add(times(ofShare, lastShare));
    return new SubsidyLine(
        current.programme().key(),
        period.from(),
        period.to(),
        period.settled() ? SubsidyKind.FINAL : SubsidyKind.TO_DATE,
        record.regionCode(),
        record.borrowerId(),
        record.place().householdId(),
        record.place().loanId(),
        days,
        Fen.proportion(total, 1, days),
        record.rate(),
        lastShare,
        Fen.rounded(
            shared.multiply(BigInteger.valueOf(record.rate().millionths())),
            BigInteger.valueOf(WHOLE * WHOLE).multiply(BigInteger.valueOf(record.basis()))));
  }

  private static BigInteger times(long fen, Percent percent) {
    return BigInteger.valueOf(fen).multiply(BigInteger.valueOf(percent.millionths()));
  }

  private static Percent shareAt(List<SubsidyProgramme.Share> shares, int index) {
    return index == NO_SHARE ? Percent.ZERO : shares.get(index).percent();
  }
}
