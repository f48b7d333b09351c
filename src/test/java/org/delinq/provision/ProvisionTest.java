package org.delinq.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Person;
import org.delinq.loan.RepaymentMethod;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.CollectionLadder;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from one classified loan (rules.md sections 4 and 6.2). */
class ProvisionTest {
  private static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  @ParameterizedTest
  @CsvSource({
    "50000.00,         NORMAL,          500.00,         0.00",
    "50000.00,         SPECIAL_MENTION, 500.00,         1000.00",
    "50000.00,         SUBSTANDARD,     500.00,         12500.00",
    "50000.00,         DOUBTFUL,        500.00,         25000.00",
    "50000.00,         LOSS,            500.00,         50000.00",
    "0.49,             SUBSTANDARD,     0.00,           0.12",
    "0.50,             SUBSTANDARD,     0.01,           0.13",
    "0.01,             DOUBTFUL,        0.00,           0.01",
    "0.00,             LOSS,            0.00,           0.00",
    "9999999999999.99, LOSS,            100000000000.00, 9999999999999.99"
  })
  void provisionsAreRoundedOnceForEachLoan(
      String outstanding, Tier tier, String general, String special) {
    LoanLossProvision provision =
        LoanLossProvision.of(Fen.ofYuan(outstanding), tier, POLICY.product("MORTGAGE").provision());
    assertThat(Fen.toYuan(provision.general())).isEqualTo(general);
    assertThat(Fen.toYuan(provision.special())).isEqualTo(special);
    assertThat(provision.total()).isEqualTo(Fen.ofYuan(general) + Fen.ofYuan(special));
  }

  @ParameterizedTest
  @CsvSource({"0,  0,  ACCRUAL", "90, 90, ACCRUAL", "91, 0,  NON_ACCRUAL", "0,  91, NON_ACCRUAL"})
  void accrualEndsWhenPrincipalOrInterestIsLate(
      int principalDpd, int interestDpd, AccrualStatus status) {
    assertThat(AccrualStatus.of(TestArrears.of(91, principalDpd, interestDpd, 1, 0), 90))
        .isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "0,    -",
        "1,    1-30",
        "30,   1-30",
        "31,   31-60",
        "60,   31-60",
        "61,   61-90",
        "90,   61-90",
        "91,   91-180",
        "180,  91-180",
        "181,  181-270",
        "270,  181-270",
        "271,  271-360",
        "360,  271-360",
        "361,  361-1080",
        "1080, 361-1080",
        "1081, OVER_1080"
      })
  void ageingBuckets(int delinquentDays, @Nullable String label) {
    AgeingBucket bucket = AgeingBucket.of(delinquentDays);
    assertThat(bucket == null ? null : bucket.label()).isEqualTo(label);
  }

  @ParameterizedTest
  @CsvSource({
    "RETAIL,    EQUAL_INSTALMENT, 0,  0.00",
    "RETAIL,    EQUAL_INSTALMENT, 1,  1200.00",
    "RETAIL,    EQUAL_INSTALMENT, 90, 1200.00",
    "RETAIL,    EQUAL_INSTALMENT, 91, 40000.00",
    "RETAIL,    EQUAL_PRINCIPAL,  90, 1200.00",
    "RETAIL,    INTEREST_ONLY,    1,  40000.00",
    "RETAIL,    BULLET,           1,  40000.00",
    "CORPORATE, EQUAL_INSTALMENT, 1,  40000.00",
    "CORPORATE, EQUAL_PRINCIPAL,  0,  0.00"
  })
  void reportedOverdue(DebtorKind debtor, RepaymentMethod method, int days, String expected) {
    assertThat(
            Fen.toYuan(
                ReportedOverdue.of(
                    loan(debtor, method),
                    TestArrears.of(days, days, days, 1, Fen.ofYuan("1200.00")))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "standard,       ACTIVE,      0,   1, -",
        "standard,       ACTIVE,      1,   1, EARLY",
        "standard,       ACTIVE,      7,   1, EARLY",
        "standard,       ACTIVE,      8,   1, OFFICER_CALL",
        "standard,       ACTIVE,      31,  1, VISIT",
        "standard,       ACTIVE,      61,  2, WRITTEN_NOTICE",
        "standard,       ACTIVE,      91,  3, MEDIATION",
        "standard,       ACTIVE,      180, 6, MEDIATION",
        "standard,       ACTIVE,      181, 6, LEGAL",
        "standard,       ACTIVE,      361, 9, WRITE_OFF_REVIEW",
        "standard,       WRITTEN_OFF, 0,   0, RECOVERY",
        "standard,       WRITTEN_OFF, 400, 9, RECOVERY",
        "provident-fund, ACTIVE,      0,   1, -",
        "provident-fund, ACTIVE,      400, 2, OFFICER_CALL",
        "provident-fund, ACTIVE,      5,   3, WRITTEN_NOTICE",
        "provident-fund, ACTIVE,      5,   5, WRITTEN_NOTICE",
        "provident-fund, ACTIVE,      5,   6, LEGAL"
      })
  void stage(String ladder, LoanStatus status, int days, int instalments, @Nullable String stage) {
    CollectionLadder steps = Objects.requireNonNull(POLICY.ladders().get(ladder));
    var reached = StageOfLoan.of(status, TestArrears.of(days, 0, 0, instalments, 0), steps);
    assertThat(reached == null ? null : reached.name()).isEqualTo(stage);
  }

  private static Loan loan(DebtorKind debtor, RepaymentMethod method) {
    return new Loan(
        "L-1",
        "B-1",
        "B-1",
        Person.UNKNOWN,
        debtor,
        "BR",
        "OF",
        null,
        "MORTGAGE",
        GuaranteeType.CREDIT,
        Day.NONE,
        CreditRating.UNRATED,
        Fen.ofYuan("50000"),
        Fen.ofYuan("40000"),
        Percent.of("3.45"),
        null,
        Day.parse("2025-01-10"),
        Day.parse("2027-01-10"),
        method,
        1,
        0,
        Day.NONE,
        Loan.POLICY_GRACE,
        LoanStatus.ACTIVE,
        Day.NONE,
        null,
        null,
        null,
        null);
  }
}
