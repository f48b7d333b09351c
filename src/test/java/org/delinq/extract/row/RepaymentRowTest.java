package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.extract.row.ExtractKind.REPAYMENTS;

import org.delinq.calendar.Day;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of repayments.csv, column by column. */
class RepaymentRowTest {
  private static final Fixture GOOD = Fixture.of(REPAYMENTS);
  private static final int FRI_2026_03_20 = Day.of(2026, 3, 20);

  @Test
  void everyColumnIsRead() {
    RepaymentRow row = good(GOOD);
    assertThat(row.receipt("R-1", FRI_2026_03_20))
        .isEqualTo(
            new Receipt(
                "R-1",
                Day.of(2026, 3, 15),
                11_000,
                new Receipt.Components(10_000, 500, 400, 100),
                Payer.GUARANTOR,
                FRI_2026_03_20));
    assertThat(row.isReversal()).isTrue();
    assertThat(row.valueOn()).isEqualTo(Day.of(2026, 3, 15));
    assertThat(row.amount()).isEqualTo(11_000);
  }

  @Test
  void blankOptionalColumnsMeanAnUnallocatedReceiptOfTheBorrower() {
    Receipt expected =
        new Receipt("R-1", Day.of(2026, 3, 15), 11_000, null, Payer.BORROWER, Day.NEVER);
    Fixture blank = unallocated().with("payer", "").with("reverses", "");
    assertThat(good(blank).receipt("R-1", Day.NEVER)).isEqualTo(expected);
    assertThat(good(blank).isReversal()).isFalse();
    Fixture missing =
        GOOD.without("principal")
            .without("interest")
            .without("penalty")
            .without("fee")
            .without("payer")
            .without("reverses");
    assertThat(good(missing).receipt("R-1", Day.NEVER)).isEqualTo(expected);
    assertThat(good(missing).isReversal()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "repayment_id, '', MISSING_VALUE",
    "repayment_id, R 1, BAD_IDENTIFIER",
    "loan_id, '', MISSING_VALUE",
    "loan_id, Ｌ1, BAD_IDENTIFIER",
    "value_on, '', MISSING_VALUE",
    "value_on, 2026-02-30, BAD_DATE",
    "value_on, 2200-01-01, OUT_OF_RANGE",
    "amount, '', MISSING_VALUE",
    "amount, 110.00元, BAD_AMOUNT",
    "amount, 0.00, OUT_OF_RANGE",
    "amount, -110.00, OUT_OF_RANGE",
    "principal, 1.234, BAD_AMOUNT",
    "principal, -100.00, OUT_OF_RANGE",
    "interest, +5, BAD_AMOUNT",
    "penalty, .5, BAD_AMOUNT",
    "fee, 5., BAD_AMOUNT",
    "fee, -1.00, OUT_OF_RANGE",
    "payer, Borrower, BAD_CODE",
    "reverses, R/0, BAD_IDENTIFIER"
  })
  void aRowIsRefused(String column, String value, QuarantineReason reason) {
    assertThat(GOOD.with(column, value).fault()).isEqualTo(new Fault(reason, column, value));
  }

  @ParameterizedTest
  @CsvSource({"principal, 100.01", "fee, 0.99", "amount, 110.01", "penalty, 0", "interest, ''"})
  void componentsMustAllBeFilledAndSumToTheAmount(String column, String value) {
    Fixture row = GOOD.with(column, value);
    String amount = column.equals("amount") ? value : "110.00";
    assertThat(row.fault()).isEqualTo(new Fault(QuarantineReason.INCONSISTENT, "amount", amount));
  }

  @ParameterizedTest
  @CsvSource({"principal", "interest", "penalty", "fee"})
  void oneFilledComponentIsHalfFilled(String column) {
    assertThat(unallocated().with(column, "110.00").fault())
        .isEqualTo(new Fault(QuarantineReason.INCONSISTENT, "amount", "110.00"));
  }

  @Test
  void aFileWithoutAComponentColumnCannotFillTheOthers() {
    assertThat(GOOD.without("fee").with("principal", "101.00").fault())
        .isEqualTo(new Fault(QuarantineReason.INCONSISTENT, "amount", "110.00"));
  }

  @Test
  void aComponentAtFaultIsNamedBeforeTheSum() {
    assertThat(GOOD.with("principal", "").with("reverses", "?").fault())
        .isEqualTo(new Fault(QuarantineReason.BAD_IDENTIFIER, "reverses", "?"));
  }

  @Test
  void allOfAReceiptMayBeOneComponent() {
    Fixture row =
        GOOD.with("principal", "0").with("interest", "0").with("penalty", "110").with("fee", "0");
    assertThat(good(row).receipt("R-1", Day.NEVER).components())
        .isEqualTo(new Receipt.Components(0, 0, 11_000, 0));
  }

  private static Fixture unallocated() {
    return GOOD.with("principal", "").with("interest", "").with("penalty", "").with("fee", "");
  }

  private static RepaymentRow good(Fixture fixture) {
    assertThat(fixture.fault()).isNull();
    return fixture.row(RepaymentRow.class);
  }
}
