package org.delinq.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.StringJoiner;
import org.delinq.ageing.AgeingAccount.Payment;
import org.delinq.ageing.AgeingAccount.ReceiptAccount;
import org.delinq.ageing.AgeingAccount.Standing;
import org.delinq.calendar.Day;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.money.Fen;
import org.delinq.naive.Facts;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.AllocationOrder;
import org.delinq.policy.PenaltyPosition;
import org.delinq.policy.ProductPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules.md 2.1: which receipt pays what. */
class AllocationTest {
  /** Three instalments of principal 100, interest 10, fee 1; no rate, so no penalty. */
  private static Facts threeInstalments() {
    return new Facts()
        .contract("300", "0")
        .row(1, "2026-01-20", "100", "10", "1", "", "")
        .row(2, "2026-02-20", "100", "10", "1", "", "")
        .row(3, "2026-03-20", "100", "10", "1", "", "");
  }

  /** What a receipt paid: {@code interest#2 10.00} is 10.00 of the interest of the second row. */
  private static String paid(ReceiptAccount receipt) {
    StringJoiner text = new StringJoiner(", ");
    for (Payment payment : receipt.payments()) {
      text.add(
          payment.component().name().toLowerCase(Locale.ROOT)
              + "#"
              + (payment.instalment() + 1)
              + " "
              + Fen.toYuan(payment.amount()));
    }
    if (receipt.penalty() > 0) {
      text.add("penalty " + Fen.toYuan(receipt.penalty()));
    }
    if (receipt.compound() > 0) {
      text.add("compound " + Fen.toYuan(receipt.compound()));
    }
    if (receipt.unapplied() > 0) {
      text.add("unapplied " + Fen.toYuan(receipt.unapplied()));
    }
    return text.toString();
  }

  private static AgeingAccount account(Facts facts, String businessDate, TestPolicy policy) {
    return Ageing.account(facts.file(), Day.parse(businessDate), policy.build());
  }

  @ParameterizedTest(name = "{0} received on {1}, by {2}, principal first after {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "50  | 2026-02-25 | INSTALMENT | 90 | fee#1 1.00, fee#2 1.00, interest#1 10.00, principal#1"
            + " 38.00",
        "50  | 2026-02-25 | COMPONENT  | 90 | fee#1 1.00, fee#2 1.00, interest#1 10.00, interest#2"
            + " 10.00, principal#1 28.00",
        "50  | 2026-02-25 | COMPONENT  | 36 | fee#1 1.00, fee#2 1.00, interest#1 10.00, interest#2"
            + " 10.00, principal#1 28.00",
        "50  | 2026-02-25 | COMPONENT  | 35 | fee#1 1.00, fee#2 1.00, principal#1 48.00",
        "215 | 2026-02-25 | INSTALMENT | 35 | fee#1 1.00, fee#2 1.00, principal#1 100.00,"
            + " principal#2 100.00, interest#1 10.00, interest#2 3.00",
        "112 | 2026-01-19 | INSTALMENT | 90 | fee#1 1.00, interest#1 10.00, principal#1 100.00,"
            + " fee#2 1.00",
        "13  | 2026-02-20 | INSTALMENT | 90 | fee#1 1.00, fee#2 1.00, interest#1 10.00, principal#1"
            + " 1.00",
        "400 | 2026-02-25 | INSTALMENT | 90 | fee#1 1.00, fee#2 1.00, interest#1 10.00, principal#1"
            + " 100.00, interest#2 10.00, principal#2 100.00, fee#3 1.00, interest#3 10.00,"
            + " principal#3 100.00, unapplied 67.00",
      })
  void withoutComponents(
      String amount, String valueOn, AllocationOrder by, int principalFirstAfter, String expected) {
    TestPolicy policy =
        new TestPolicy()
            .allocation(by, PenaltyPosition.FIRST)
            .principalFirstAfter(principalFirstAfter);

    AgeingAccount account =
        account(threeInstalments().paid("R1", valueOn, amount), "2026-02-28", policy);

    assertThat(paid(account.receipts().get(0))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "principal {0}, interest {1}, penalty {2}, fee {3}: {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        "150 | 0  | 0 | 0 | principal#1 100.00, principal#2 50.00",
        "0   | 25 | 0 | 2 | fee#1 1.00, fee#2 1.00, interest#1 10.00, interest#2 10.00, interest#3"
            + " 5.00",
        "310 | 31 | 5 | 4 | fee#1 1.00, fee#2 1.00, fee#3 1.00, interest#1 10.00, interest#2 10.00,"
            + " interest#3 10.00, principal#1 100.00, principal#2 100.00, principal#3 100.00,"
            + " unapplied 17.00",
      })
  void componentsPayOldestFirstDueOrNot(
      String principal, String interest, String penalty, String fee, String expected) {
    Facts facts = threeInstalments().paid("R1", "2026-01-10", principal, interest, penalty, fee);

    AgeingAccount account = account(facts, "2026-01-10", new TestPolicy());

    assertThat(paid(account.receipts().get(0))).isEqualTo(expected);
  }

  /** 36,000 at 10 %, uplift 50: 15.00 a night on principal; interest 2,400: 1.00 a night. */
  @ParameterizedTest(name = "{0} received after 10 nights, penalty {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "100   | FIRST | penalty 100.00",
        "155   | FIRST | penalty 150.00, compound 5.00",
        "200   | FIRST | interest#1 40.00, penalty 150.00, compound 10.00",
        "38500 | LAST  | interest#1 2400.00, principal#1 36000.00, penalty 100.00",
        "38600 | LAST  | interest#1 2400.00, principal#1 36000.00, penalty 150.00, compound 10.00,"
            + " unapplied 40.00",
      })
  void penaltyThenCompoundAsAccruedToTheDay(
      String amount, PenaltyPosition position, String expected) {
    Facts facts =
        new Facts()
            .contract("36000", "10")
            .row(1, "2026-05-20", "36000", "2400")
            .paid("R1", "2026-05-30", amount);
    TestPolicy policy = new TestPolicy().allocation(AllocationOrder.INSTALMENT, position);

    AgeingAccount account = account(facts, "2026-06-30", policy);

    assertThat(paid(account.receipts().get(0))).isEqualTo(expected);
  }

  @Test
  void thePenaltyComponentPaysPenaltyThenCompound() {
    Facts facts =
        new Facts()
            .contract("36000", "10")
            .row(1, "2026-05-20", "36000", "2400")
            .paid("R1", "2026-05-30", "0", "0", "175", "0");

    AgeingAccount account = account(facts, "2026-05-30", new TestPolicy());

    assertThat(paid(account.receipts().get(0)))
        .isEqualTo("penalty 150.00, compound 10.00, unapplied 15.00");
  }

  @Test
  void anEarlierReceiptOfTheSameDayThatLeavesInterestOfTheOldestChangesNothing() {
    Facts facts =
        threeInstalments()
            .row(4, "2025-11-22", "100", "10", "1", "", "")
            .paid("A", "2026-02-25", "111")
            .paid("B", "2026-02-25", "20");

    AgeingAccount account = account(facts, "2026-02-25", new TestPolicy());

    assertThat(account.receipts()).extracting(ReceiptAccount::daysPastDue).containsExactly(95, 95);
    assertThat(paid(account.receipts().get(0)))
        .isEqualTo("fee#1 1.00, fee#2 1.00, fee#3 1.00, principal#1 100.00, principal#2 8.00");
    assertThat(account.receipts().get(1).principalFirst()).isTrue();
  }

  @Test
  void anEarlierReceiptOfTheSameDayThatClearsTheOldestMakesTheNextOrdinary() {
    Facts facts =
        threeInstalments()
            .row(4, "2025-11-22", "100", "0")
            .paid("A", "2026-02-25", "100", "0", "0", "0")
            .paid("B", "2026-02-25", "20");

    AgeingAccount account = account(facts, "2026-02-25", new TestPolicy());

    assertThat(account.receipts()).extracting(ReceiptAccount::daysPastDue).containsExactly(95, 36);
    assertThat(paid(account.receipts().get(1)))
        .isEqualTo("fee#2 1.00, fee#3 1.00, interest#2 10.00, principal#2 8.00");
  }

  @ParameterizedTest(name = "{0} seen on {1}: {2}")
  @CsvSource({
    "after D,            2026-02-24, NOT_YET_SEEN, 333.00",
    "reversed on 02-28,  2026-02-27, COUNTED,      283.00",
    "reversed on 02-28,  2026-02-28, REVERSED,     333.00",
  })
  void receiptsThatDoNotCount(String what, String businessDate, Standing standing, String unpaid) {
    Receipt receipt =
        new Receipt(
            "R1",
            Day.parse("2026-02-25"),
            Fen.ofYuan("50"),
            null,
            Payer.INSURER,
            Day.parse("2026-02-28"));

    AgeingAccount account =
        account(threeInstalments().receipt(receipt), businessDate, new TestPolicy());

    assertThat(account.receipts().get(0).standing()).isEqualTo(standing);
    assertThat(account.loan().arrears().unpaidTotal()).isEqualTo(Fen.ofYuan(unpaid));
  }

  @Test
  void whatTheCompensationFundPaysTheBorrowerStillOwes() {
    Receipt receipt =
        new Receipt(
            "R1",
            Day.parse("2026-02-25"),
            Fen.ofYuan("50"),
            null,
            Payer.COMPENSATION_FUND,
            Day.NEVER);

    AgeingAccount account =
        account(threeInstalments().receipt(receipt), "2026-03-01", new TestPolicy());

    assertThat(account.receipts().get(0).standing()).isEqualTo(Standing.COMPENSATION_FUND);
    assertThat(account.loan().arrears().overdueTotal()).isEqualTo(Fen.ofYuan("222"));
    assertThat(account.loan().arrears().unapplied()).isZero();
  }

  /** On 02-10 row 3 is replaced by row 4; what was paid on row 3 in January stays paid there. */
  @Test
  void aReceiptPaysTheRowsInForceOnItsDay() {
    Facts facts =
        new Facts()
            .contract("300", "0")
            .row(1, "2026-01-20", "100", "0")
            .row(3, "2026-03-20", "200", "0", "0", "", "2026-02-10")
            .row(4, "2026-04-20", "170", "0", "0", "2026-02-10", "")
            .paid("A", "2026-01-25", "130")
            .paid("B", "2026-02-09", "5")
            .paid("C", "2026-02-10", "7");
    ProductPolicy policy = new TestPolicy().build();

    AgeingAccount account = Ageing.account(facts.file(), Day.parse("2026-05-01"), policy);

    assertThat(account.receipts())
        .extracting(AllocationTest::paid)
        .containsExactly(
            "principal#1 100.00, principal#2 30.00", "principal#2 5.00", "principal#3 7.00");
    AgedLoan aged = account.loan();
    assertThat(aged.unpaidPrincipal(1)).isEqualTo(Fen.ofYuan("165"));
    assertThat(aged.arrears().unpaidPrincipal()).isEqualTo(Fen.ofYuan("163"));
    assertThat(aged.arrears().daysPastDue()).isEqualTo(11);
    assertThat(aged.principalPaidBy(Day.parse("2026-02-09"))).isEqualTo(Fen.ofYuan("135"));
    assertThat(aged.principalPaidBy(Day.parse("2026-02-10"))).isEqualTo(Fen.ofYuan("142"));
  }

  @Test
  void beforeDisbursementADerivedPlanIsInForce() {
    Facts facts = new Facts().term("2025-01-10", "2026-01-10").paid("R1", "2025-01-09", "10.00");

    AgeingAccount account = account(facts, "2025-02-01", new TestPolicy());

    assertThat(account.loan().isPlanDerived()).isTrue();
    assertThat(account.loan().arrears().unapplied()).isZero();
  }

  @Test
  void beforeDisbursementNoRowIsInForce() {
    Facts facts = threeInstalments().paid("R1", "2025-01-09", "10").paid("R2", "2025-01-10", "10");

    AgeingAccount account = account(facts, "2025-02-01", new TestPolicy());

    assertThat(account.receipts())
        .extracting(AllocationTest::paid)
        .containsExactly("unapplied 10.00", "fee#1 1.00, interest#1 9.00");
  }
}
