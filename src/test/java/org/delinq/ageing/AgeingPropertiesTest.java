package org.delinq.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.delinq.ageing.AgeingAccount.NightStretch;
import org.delinq.ageing.AgeingAccount.Payment;
import org.delinq.ageing.AgeingAccount.ReceiptAccount;
import org.delinq.ageing.AgeingAccount.Standing;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Receipt;
import org.delinq.naive.Facts;
import org.delinq.naive.NastyLoans;

/** What holds for every loan, shown on nasty ones. */
class AgeingPropertiesTest {
  private static final int TRIES = 500;

  @Property(tries = TRIES)
  void orderOfRowsIsIrrelevant(@ForAll @LongRange(min = 1) long seed) {
    NastyLoans.Case nasty = NastyLoans.of(seed);
    LoanFile file = nasty.file();
    List<Instalment> rows = new ArrayList<>(file.instalments());
    List<Receipt> receipts = new ArrayList<>(file.receipts());
    List<LoanEvent> events = new ArrayList<>(file.events());
    Collections.shuffle(rows, new Random(seed));
    Collections.shuffle(receipts, new Random(seed));
    Collections.shuffle(events, new Random(seed));
    Facts shuffled = new Facts();
    rows.forEach(shuffled::row);
    receipts.forEach(shuffled::receipt);
    events.forEach(shuffled::event);
    LoanFile again = shuffled.file();

    assertThat(
            Ageing.age(
                    new LoanFile(
                        file.loan(),
                        again.instalments(),
                        again.receipts(),
                        again.events(),
                        List.of(),
                        false),
                    nasty.businessDate(),
                    nasty.policy())
                .arrears())
        .isEqualTo(Ageing.age(file, nasty.businessDate(), nasty.policy()).arrears());
  }

  @Property(tries = TRIES)
  void everyFenReceivedIsAllocatedOrUnapplied(@ForAll @LongRange(min = 1) long seed) {
    NastyLoans.Case nasty = NastyLoans.of(seed);

    AgeingAccount account = Ageing.account(nasty.file(), nasty.businessDate(), nasty.policy());

    long unapplied = 0;
    long penalty = 0;
    long[] paid = new long[account.loan().instalments().size()];
    for (ReceiptAccount receipt : account.receipts()) {
      long spent = receipt.penalty() + receipt.compound() + receipt.unapplied();
      for (Payment payment : receipt.payments()) {
        assertThat(payment.amount()).isPositive();
        paid[payment.instalment()] += payment.amount();
        spent += payment.amount();
      }
      assertThat(spent)
          .isEqualTo(receipt.standing() == Standing.COUNTED ? receipt.receipt().amount() : 0);
      unapplied += receipt.unapplied();
      penalty += receipt.penalty();
    }
    AgedLoan aged = account.loan();
    for (int j = 0; j < paid.length; j++) {
      long unpaid = aged.unpaidFee(j) + aged.unpaidInterest(j) + aged.unpaidPrincipal(j);
      assertThat(unpaid).isNotNegative();
      assertThat(paid[j] + unpaid).isEqualTo(aged.instalments().get(j).total());
    }
    assertThat(aged.arrears().unapplied()).isEqualTo(unapplied);
    assertThat(aged.arrears().penaltyDue()).isEqualTo(account.penaltyAccrued() - penalty);
  }

  @Property(tries = TRIES)
  void theAccountTellsWhatTheNightComputes(@ForAll @LongRange(min = 1) long seed) {
    NastyLoans.Case nasty = NastyLoans.of(seed);

    AgeingAccount account = Ageing.account(nasty.file(), nasty.businessDate(), nasty.policy());

    assertThat(account.loan().arrears())
        .isEqualTo(Ageing.age(nasty.file(), nasty.businessDate(), nasty.policy()).arrears());
    BigDecimal penalty = BigDecimal.ZERO;
    BigDecimal compound = BigDecimal.ZERO;
    for (NightStretch stretch : account.nights()) {
      BigDecimal nights = stretch.rate().multiply(BigDecimal.valueOf(stretch.nights()));
      penalty = penalty.add(nights.multiply(BigDecimal.valueOf(stretch.principal())));
      compound = compound.add(nights.multiply(BigDecimal.valueOf(stretch.interest())));
    }
    BigDecimal unit = BigDecimal.valueOf(100L * nasty.policy().basis());
    assertThat(account.penaltyAccrued())
        .isEqualTo(penalty.divide(unit, 0, RoundingMode.HALF_UP).longValueExact());
    assertThat(account.compoundAccrued())
        .isEqualTo(
            nasty.policy().penalty().compound()
                ? compound.divide(unit, 0, RoundingMode.HALF_UP).longValueExact()
                : 0);
  }

  @Property(tries = TRIES)
  void daysPastDueNeverFallWhileNothingIsPaidNorChanged(@ForAll @LongRange(min = 1) long seed) {
    NastyLoans.Case nasty = NastyLoans.of(seed);

    AgedLoan aged = Ageing.age(nasty.file(), nasty.businessDate(), nasty.policy());

    for (int day = aged.file().loan().disbursedOn(); day < nasty.businessDate() + 60; day++) {
      if (!somethingHappensOn(day, aged)) {
        assertThat(aged.daysPastDueOn(day)).isGreaterThanOrEqualTo(aged.daysPastDueOn(day - 1));
        assertThat(aged.daysPastDueOn(day)).isLessThanOrEqualTo(pastDueAtMost(day, aged));
      }
    }
  }

  /** A day more, or as long as the oldest row if the tolerance is only now exceeded. */
  private static int pastDueAtMost(int day, AgedLoan aged) {
    int before = aged.daysPastDueOn(day - 1);
    int oldest = 0;
    for (int j = 0; j < aged.instalments().size(); j++) {
      oldest = Math.max(oldest, aged.instalmentDaysPastDue(j, day));
    }
    return before > 0 ? before + 1 : oldest;
  }

  private static boolean somethingHappensOn(int day, AgedLoan aged) {
    for (Instalment row : aged.instalments()) {
      if (row.agreedOn() == day || row.replacedOn() == day) {
        return true;
      }
    }
    for (Receipt receipt : aged.file().receipts()) {
      if (receipt.valueOn() == day) {
        return true;
      }
    }
    return day == aged.file().loan().disbursedOn();
  }

  @Property(tries = TRIES)
  void aLargerLastReceiptNeverMakesArrearsLarger(
      @ForAll @LongRange(min = 1) long seed, @ForAll @IntRange(min = 1, max = 200_000) int more) {
    NastyLoans.Case nasty = NastyLoans.of(seed);
    LoanFile file = nasty.file();
    List<Receipt> receipts = new ArrayList<>(file.receipts());
    int last = receipts.size() - 1;
    while (last >= 0 && receipts.get(last).components() != null) {
      receipts.remove(last--);
    }
    if (last < 0) {
      return;
    }
    Receipt receipt = receipts.get(last);
    Arrears before =
        Ageing.age(with(file, receipts), nasty.businessDate(), nasty.policy()).arrears();
    receipts.set(
        last,
        new Receipt(
            receipt.repaymentId(),
            receipt.valueOn(),
            receipt.amount() + more,
            null,
            receipt.payer(),
            receipt.reversedOn()));

    Arrears after =
        Ageing.age(with(file, receipts), nasty.businessDate(), nasty.policy()).arrears();

    assertThat(after.overdueTotal()).isLessThanOrEqualTo(before.overdueTotal());
    assertThat(after.unpaidTotal()).isLessThanOrEqualTo(before.unpaidTotal());
    assertThat(after.daysPastDue()).isLessThanOrEqualTo(before.daysPastDue());
    assertThat(after.penaltyDue()).isLessThanOrEqualTo(before.penaltyDue());
    assertThat(after.compoundDue()).isLessThanOrEqualTo(before.compoundDue());
  }

  private static LoanFile with(LoanFile file, List<Receipt> receipts) {
    return new LoanFile(file.loan(), file.instalments(), receipts, file.events(), List.of(), false);
  }
}
