package org.delinq.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.money.Fen;
import org.delinq.naive.Enrolled;
import org.delinq.naive.Facts;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts for compensated loans; the fund bears 80 %. */
class RecoveryTest {
  private static final String D = "2026-03-20";

  private static LoanEvent compensated(String id, String day, String yuan) {
    int on = Day.parse(day);
    return new LoanEvent(
        id, EventKind.COMPENSATED, on, Day.NEVER, null, Fen.ofYuan(yuan), null, null);
  }

  private static Receipt receipt(String id, String day, String yuan, Payer payer, int reversedOn) {
    return new Receipt(id, Day.parse(day), Fen.ofYuan(yuan), null, payer, reversedOn);
  }

  private static List<String> shown(LoanFile file, String date) {
    return Recovery.of(file, new TestFund().build(), Day.parse(date)).stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.repaymentId(),
                    Day.format(row.compensatedOn()),
                    Fen.toYuan(row.compensated()),
                    Day.format(row.valueOn()),
                    Fen.toYuan(row.amount()),
                    Fen.toYuan(row.fundShare()),
                    Fen.toYuan(row.bankShare())))
        .toList();
  }

  @Test
  void theFundGetsItsShareUntilItHasGotEverythingBack() {
    // 1,000.00 paid on 02-10. The 500.00 of that day are not shared; 80 % of 1,000.00 = 800.00 in
    // February; so 200.00 are left: of 300.00 not 240.00, and then nothing.
    Facts facts =
        new Facts()
            .event(compensated("E1", "2026-02-10", "1000"))
            .paid("R1", "2026-02-10", "500")
            .paid("R2", "2026-02-20", "1000")
            .paid("R3", "2026-03-05", "300")
            .paid("R4", "2026-03-06", "50");
    LoanFile file = new Enrolled("L-1").file(facts);
    assertThat(shown(file, D))
        .containsExactly(
            "R3 2026-02-10 1000.00 2026-03-05 300.00 200.00 100.00",
            "R4 2026-02-10 1000.00 2026-03-06 50.00 0.00 50.00");
    assertThat(shown(file, "2026-02-28"))
        .containsExactly("R2 2026-02-10 1000.00 2026-02-20 1000.00 800.00 200.00");
    assertThat(shown(file, "2026-02-09")).isEmpty();
    assertThat(shown(new Enrolled("L-1").status(LoanStatus.CLOSED).file(facts), D)).hasSize(2);
    assertThat(shown(new Enrolled("L-1").status(LoanStatus.WRITTEN_OFF).file(facts), D)).hasSize(2);
  }

  @Test
  void severalPaymentsOfTheFundAddUp() {
    // 100.00 + 60.00: the fund may get 160.00 back. 80 % of 150.01 = 120.008, rounded 120.01.
    Facts facts =
        new Facts()
            .event(compensated("E1", "2026-02-10", "100"))
            .event(compensated("E2", "2026-03-10", "60"))
            .event(compensated("E3", "2026-03-21", "999")) // not yet seen
            .paid("R1", "2026-03-01", "150.01")
            .paid("R2", "2026-03-20", "100")
            .paid("R3", "2026-03-21", "100"); // not yet seen
    assertThat(shown(new Enrolled("L-1").file(facts), D))
        .containsExactly(
            "R1 2026-02-10 160.00 2026-03-01 150.01 120.01 30.00",
            "R2 2026-02-10 160.00 2026-03-20 100.00 39.99 60.01");
  }

  @ParameterizedTest
  @CsvSource({
    "BORROWER, '', 1",
    "GUARANTOR, '', 1",
    "COLLATERAL, '', 1",
    "INSURER, '', 0",
    "COMPENSATION_FUND, '', 0",
    "BORROWER, 2026-03-20, 0", // reversed today
    "BORROWER, 2026-03-21, 1", // reversed tomorrow
  })
  void sharedAreReceiptsOfDebtorGuarantorAndCollateralThatStayed(
      Payer payer, String reversedOn, int rows) {
    Facts facts =
        new Facts()
            .event(compensated("E1", "2026-02-10", "1000"))
            .receipt(
                receipt(
                    "R1",
                    "2026-03-01",
                    "10",
                    payer,
                    reversedOn.isEmpty() ? Day.NEVER : Day.parse(reversedOn)));
    assertThat(shown(new Enrolled("L-1").file(facts), D)).hasSize(rows);
  }

  @Test
  void aLoanThatWasNeverCompensatedSharesNothing() {
    Facts facts = new Facts().paid("R1", "2026-03-01", "10");
    assertThat(shown(new Enrolled("L-1").file(facts), D)).isEmpty();
    assertThat(CompensationPaid.of(facts.file().events(), Day.parse(D)))
        .isEqualTo(new CompensationPaid(Day.NONE, 0));
  }

  @Test
  void rowsStandByProgrammeLoanValueDateReceipt() throws IOException {
    List<Recovery> ascending =
        List.of(
            new Recovery("C", "L-1", 1, 2, "R9", 5, 3, 1),
            new Recovery("C", "L-1", 1, 2, "R1", 6, 3, 1),
            new Recovery("C", "L-1", 1, 2, "R10", 6, 3, 1),
            new Recovery("C", "L-10", 1, 2, "R1", 5, 3, 1),
            new Recovery("C-1", "L", 1, 2, "R1", 5, 3, 1));
    byte[] before = {};
    for (Recovery recovery : ascending) {
      ByteArrayOutput out = new ByteArrayOutput();
      recovery.writeKey(out);
      assertThat(Arrays.compareUnsigned(before, out.toByteArray())).isNegative();
      before = out.toByteArray();
      ByteArrayOutput record = new ByteArrayOutput();
      recovery.writeTo(record);
      assertThat(Recovery.readFrom(new ByteArrayInput(record.toByteArray()))).isEqualTo(recovery);
    }
    assertThat(ascending).isSorted();
  }
}
