package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.extract.row.ExtractKind.INSTALMENTS;

import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of instalments.csv, column by column. */
class InstalmentRowTest {
  private static final Fixture GOOD = Fixture.of(INSTALMENTS);

  @Test
  void everyColumnIsRead() {
    InstalmentRow row = good(GOOD);
    assertThat(row.instalment(Day.of(2025, 12, 20)))
        .isEqualTo(
            new Instalment(
                2,
                Day.of(2026, 3, 15),
                410_119,
                14_375,
                100,
                Day.of(2026, 1, 20),
                Day.of(2026, 9, 1)));
    assertThat(row.number()).isEqualTo(2);
    assertThat(row.agreedOn()).isEqualTo(Day.of(2026, 1, 20));
    assertThat(row.total()).isEqualTo(424_594);
  }

  @Test
  void blankOptionalColumnsMeanNoFeeAndInForceFromDisbursementForEver() {
    int disbursedOn = Day.of(2025, 12, 20);
    Instalment expected =
        new Instalment(2, Day.of(2026, 3, 15), 410_119, 14_375, 0, disbursedOn, Day.NEVER);
    Fixture blank = GOOD.with("fee_due", "").with("agreed_on", "").with("replaced_on", " ");
    assertThat(good(blank).instalment(disbursedOn)).isEqualTo(expected);
    Fixture missing = GOOD.without("fee_due").without("agreed_on").without("replaced_on");
    assertThat(good(missing).instalment(disbursedOn)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "loan_id, '', MISSING_VALUE",
    "loan_id, L/1, BAD_IDENTIFIER",
    "instalment_no, '', MISSING_VALUE",
    "instalment_no, 0, OUT_OF_RANGE",
    "instalment_no, -1, OUT_OF_RANGE",
    "instalment_no, 1.0, BAD_CODE",
    "instalment_no, 第1期, BAD_CODE",
    "due_on, '', MISSING_VALUE",
    "due_on, 2026-03-32, BAD_DATE",
    "due_on, 1899-12-31, OUT_OF_RANGE",
    "principal_due, '', MISSING_VALUE",
    "principal_due, 4101.199, BAD_AMOUNT",
    "principal_due, -1.00, OUT_OF_RANGE",
    "interest_due, '', MISSING_VALUE",
    "interest_due, 1e2, BAD_AMOUNT",
    "interest_due, -1.00, OUT_OF_RANGE",
    "fee_due, x, BAD_AMOUNT",
    "fee_due, -1.00, OUT_OF_RANGE",
    "agreed_on, 2026-02-29, BAD_DATE",
    "agreed_on, 2200-01-01, OUT_OF_RANGE",
    "replaced_on, never, BAD_DATE",
    "replaced_on, 9999-12-31, OUT_OF_RANGE",
    "replaced_on, 2026-01-19, INCONSISTENT"
  })
  void aRowIsRefused(String column, String value, QuarantineReason reason) {
    assertThat(GOOD.with(column, value).fault()).isEqualTo(new Fault(reason, column, value));
  }

  @ParameterizedTest
  @CsvSource({
    "instalment_no, 1", "instalment_no, 0360", "principal_due, 0", "interest_due, 0.00",
    "fee_due, 0", "replaced_on, 2026-01-20", "replaced_on, 20260901", "due_on, 2020-01-01"
  })
  void theBoundsOfARangeBelongToIt(String column, String value) {
    assertThat(GOOD.with(column, value).fault()).isNull();
  }

  @Test
  void aRowReplacedWithoutAgreementHoldsFromDisbursement() {
    Fixture row = GOOD.with("agreed_on", "").with("replaced_on", "1900-01-01");
    assertThat(good(row).instalment(Day.of(2026, 1, 2)).agreedOn()).isEqualTo(Day.of(2026, 1, 2));
  }

  private static InstalmentRow good(Fixture fixture) {
    assertThat(fixture.fault()).isNull();
    return fixture.row(InstalmentRow.class);
  }
}
