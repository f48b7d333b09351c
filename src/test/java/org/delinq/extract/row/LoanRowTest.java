package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.extract.row.ExtractKind.LOANS;

import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Person;
import org.delinq.loan.RepaymentMethod;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of loans.csv, column by column. */
class LoanRowTest {
  private static final Fixture GOOD = Fixture.of(LOANS);

  @Test
  void everyColumnIsRead() {
    Person person = new Person("张三", "13800000000", "某某镇1号");
    assertThat(loan(GOOD))
        .isEqualTo(
            new Loan(
                "L-1",
                "B-1",
                "H-1",
                person,
                DebtorKind.CORPORATE,
                "BR1",
                "OF1",
                "510104",
                "FARMER-CREDIT",
                GuaranteeType.MORTGAGE,
                Day.of(2027, 6, 30),
                CreditRating.GOOD,
                5_000_000,
                4_100_050,
                Percent.of("3.45"),
                Percent.of("60"),
                Day.of(2026, 1, 15),
                Day.of(2027, 1, 15),
                RepaymentMethod.EQUAL_PRINCIPAL,
                3,
                20,
                Day.of(2026, 2, 20),
                5,
                LoanStatus.ACTIVE,
                Day.of(2026, 3, 1),
                "PR-2021",
                "COUNTY-A",
                "A",
                Tier.SPECIAL_MENTION));
  }

  @Test
  void blankOptionalColumnsHaveTheirDefaults() {
    Fixture row = GOOD;
    for (ExtractColumn column : LOANS.columns()) {
      row = column.mandatory() ? row : row.with(column.name(), "  ");
    }
    assertDefaults(loan(row));
  }

  @Test
  void missingOptionalColumnsHaveTheirDefaults() {
    Fixture row = GOOD;
    for (ExtractColumn column : LOANS.columns()) {
      row = column.mandatory() ? row : row.without(column.name());
    }
    assertDefaults(loan(row));
  }

  private static void assertDefaults(Loan loan) {
    assertThat(loan)
        .isEqualTo(
            new Loan(
                "L-1",
                "B-1",
                "B-1",
                Person.UNKNOWN,
                DebtorKind.RETAIL,
                "BR1",
                "OF1",
                null,
                "FARMER-CREDIT",
                GuaranteeType.MORTGAGE,
                Day.NONE,
                CreditRating.UNRATED,
                5_000_000,
                4_100_050,
                Percent.of("3.45"),
                null,
                Day.of(2026, 1, 15),
                Day.of(2027, 1, 15),
                RepaymentMethod.EQUAL_PRINCIPAL,
                1,
                0,
                Day.NONE,
                Loan.POLICY_GRACE,
                LoanStatus.ACTIVE,
                Day.NONE,
                null,
                null,
                null,
                null));
    assertThat(loan.person()).isSameAs(Person.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loan_id",
        "borrower_id",
        "branch_code",
        "officer_id",
        "product_code",
        "guarantee_type",
        "contract_amount",
        "outstanding_principal",
        "annual_rate",
        "disbursed_on",
        "matures_on",
        "repayment_method",
        "status"
      })
  void aMandatoryColumnMustNotBeBlank(String column) {
    Fault missing = new Fault(QuarantineReason.MISSING_VALUE, column, "");
    assertThat(GOOD.with(column, "").fault()).isEqualTo(missing);
    assertThat(GOOD.with(column, "   ").fault()).isEqualTo(missing);
    assertThat(GOOD.with(column, "\u3000").fault())
        .isNotNull()
        .isNotEqualTo(missing)
        .extracting(Fault::value)
        .isEqualTo("\u3000");
  }

  @ParameterizedTest
  @CsvSource({
    "loan_id, Ｌ-1, BAD_IDENTIFIER",
    "loan_id, ../etc, BAD_IDENTIFIER",
    "borrower_id, B 1, BAD_IDENTIFIER",
    "household_id, -H1, BAD_IDENTIFIER",
    "debtor_kind, Retail, BAD_CODE",
    "branch_code, 东街支行, BAD_IDENTIFIER",
    "officer_id, 12345678901234567890123456789012345678901, BAD_IDENTIFIER",
    "region_code, 51010, BAD_CODE",
    "region_code, 5101040010021, BAD_CODE",
    "region_code, 51010A, BAD_CODE",
    "product_code, FARMER, BAD_CODE",
    "product_code, farmer-credit, BAD_CODE",
    "guarantee_type, NONE, BAD_CODE",
    "guarantee_until, 2027-02-29, BAD_DATE",
    "guarantee_until, 2200-01-01, OUT_OF_RANGE",
    "credit_rating, AAA, BAD_CODE",
    "contract_amount, 0, OUT_OF_RANGE",
    "contract_amount, 0.00, OUT_OF_RANGE",
    "contract_amount, -1, OUT_OF_RANGE",
    "contract_amount, 50000.001, BAD_AMOUNT",
    "contract_amount, 12345678901234, BAD_AMOUNT",
    "outstanding_principal, -0.01, OUT_OF_RANGE",
    "outstanding_principal, '1,000.00', BAD_AMOUNT",
    "outstanding_principal, +5, BAD_AMOUNT",
    "outstanding_principal, .5, BAD_AMOUNT",
    "outstanding_principal, 5., BAD_AMOUNT",
    "annual_rate, 100.000001, OUT_OF_RANGE",
    "annual_rate, -3.45, OUT_OF_RANGE",
    "annual_rate, 3.4500000, BAD_RATE",
    "annual_rate, 3.45%, BAD_RATE",
    "penalty_uplift, 101, OUT_OF_RANGE",
    "penalty_uplift, fifty, BAD_RATE",
    "disbursed_on, 2026-02-30, BAD_DATE",
    "disbursed_on, 1899-12-31, OUT_OF_RANGE",
    "matures_on, 15.01.2027, BAD_DATE",
    "matures_on, 2200-01-01, OUT_OF_RANGE",
    "repayment_method, 等额本金, BAD_CODE",
    "months_between, 2, OUT_OF_RANGE",
    "months_between, 0, OUT_OF_RANGE",
    "months_between, 13, OUT_OF_RANGE",
    "months_between, 99999999999999999999, OUT_OF_RANGE",
    "months_between, 1.0, BAD_CODE",
    "months_between, M, BAD_CODE",
    "due_day, 0, OUT_OF_RANGE",
    "due_day, 32, OUT_OF_RANGE",
    "due_day, -1, OUT_OF_RANGE",
    "due_day, ２０, BAD_CODE",
    "first_due_on, 2026-01-15, OUT_OF_RANGE",
    "first_due_on, 2027-01-16, OUT_OF_RANGE",
    "first_due_on, 2026-1-20, BAD_DATE",
    "grace_days, 61, OUT_OF_RANGE",
    "grace_days, three, BAD_CODE",
    "status, active, BAD_CODE",
    "written_off_on, soon, BAD_DATE",
    "subsidy_program, COUNTY-A, BAD_CODE",
    "compensation_program, PR-2021, BAD_CODE",
    "industry_code, U, BAD_CODE",
    "industry_code, a, BAD_CODE",
    "industry_code, AB, BAD_CODE",
    "previous_tier, Normal, BAD_CODE"
  })
  void aColumnIsRefusedForItsFormOrRange(String column, String value, QuarantineReason reason) {
    assertThat(GOOD.with(column, value).fault()).isEqualTo(new Fault(reason, column, value));
  }

  @ParameterizedTest
  @CsvSource({
    "months_between, 1",
    "months_between, 3",
    "months_between, 6",
    "months_between, 12",
    "due_day, 1",
    "due_day, 31",
    "grace_days, 0",
    "grace_days, 60",
    "annual_rate, 0",
    "annual_rate, 100",
    "penalty_uplift, 0",
    "penalty_uplift, 100",
    "outstanding_principal, 0",
    "contract_amount, 0.01",
    "matures_on, 2026-02-20",
    "contract_amount, 9999999999999.99",
    "first_due_on, 2026-01-16",
    "first_due_on, 20270115",
    "industry_code, T",
    "region_code, 510104001002",
    "disbursed_on, 20260115",
    "borrower_name, \u0001=SUM(A1)",
    "phone, 不详"
  })
  void theBoundsOfARangeBelongToIt(String column, String value) {
    assertThat(GOOD.with(column, value).fault()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"2026-01-15", "2026-01-14", "1900-01-01"})
  void maturityMustComeAfterDisbursement(String maturesOn) {
    assertThat(GOOD.with("first_due_on", "").with("matures_on", maturesOn).fault())
        .isEqualTo(new Fault(QuarantineReason.INCONSISTENT, "matures_on", maturesOn));
  }

  @Test
  void aColumnIsJudgedBeforeTheRowAsAWhole() {
    Fixture inconsistent = GOOD.with("first_due_on", "").with("matures_on", "2026-01-15");
    assertThat(inconsistent.with("previous_tier", "BAD").fault())
        .isEqualTo(new Fault(QuarantineReason.BAD_CODE, "previous_tier", "BAD"));
    assertThat(inconsistent.with("first_due_on", "2026-02-01").fault())
        .isEqualTo(new Fault(QuarantineReason.OUT_OF_RANGE, "first_due_on", "2026-02-01"));
  }

  @Test
  void aDateFormatOfTheBankHoldsForAllDates() {
    Fixture row =
        Fixture.of(LOANS, Fixture.settings(LOANS, "dd.MM.yyyy", Map.of(), Map.of()))
            .with("guarantee_until", "30.06.2027")
            .with("disbursed_on", "15.01.2026")
            .with("matures_on", "15.01.2027")
            .with("first_due_on", "20.02.2026")
            .with("written_off_on", "");
    assertThat(loan(row).firstDueOn()).isEqualTo(Day.of(2026, 2, 20));
    assertThat(row.with("written_off_on", "2026-03-01").fault())
        .isEqualTo(new Fault(QuarantineReason.BAD_DATE, "written_off_on", "2026-03-01"));
  }

  @Test
  void textsThatRepeatAreMadeOnce() {
    RowScanner scanner = new RowScanner(Fixture.layout(LOANS, Fixture.header(LOANS)));
    LoanRow row = new LoanRow(scanner.layout(), Fixture.POLICY);
    Loan first = next(scanner, row, GOOD.with("loan_id", "L-1"));
    Loan other = next(scanner, row, GOOD.with("officer_id", "OF2").with("annual_rate", "4.35"));
    Loan second = next(scanner, row, GOOD.with("loan_id", "L-2"));
    assertThat(second.branchCode()).isSameAs(first.branchCode());
    assertThat(second.regionCode()).isSameAs(first.regionCode());
    assertThat(second.annualRate()).isSameAs(first.annualRate());
    assertThat(other.officerId()).isEqualTo("OF2");
    assertThat(other.annualRate()).isEqualTo(Percent.of("4.35"));
    assertThat(second.loanId()).isEqualTo("L-2");
    assertThat(row.outstandingPrincipal()).isEqualTo(4_100_050);
    assertThat(row.status()).isEqualTo(LoanStatus.ACTIVE);
  }

  private static Loan next(RowScanner scanner, LoanRow row, Fixture fixture) {
    assertThat(Fixture.scan(scanner, fixture.line())).isNull();
    assertThat(row.parse(scanner)).isNull();
    return row.loan(scanner);
  }

  private static Loan loan(Fixture fixture) {
    assertThat(fixture.fault()).isNull();
    return fixture.row(LoanRow.class).loan(fixture.scanner());
  }
}
