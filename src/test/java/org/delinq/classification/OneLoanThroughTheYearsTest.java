package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.policy.ProductPolicy;
import org.delinq.provision.AccrualStatus;
import org.delinq.provision.LoanLossProvision;
import org.delinq.provision.ReportedOverdue;
import org.delinq.provision.StageOfLoan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One loan, classified every night of six years, each night knowing the one before: disbursed, late
 * and cured, NPL, locked and upgraded, restructured, late again, restructured again, free, lost and
 * written off.
 *
 * <p>100.00 of principal is due a month at 24 %, so that a late instalment costs 0.10 a night.
 */
class OneLoanThroughTheYearsTest {
  private static final int FIRST_NIGHT = Day.parse("2020-01-20");
  private static final int WRITTEN_OFF_ON = Day.parse("2025-07-01");
  private static final int LAST_NIGHT = Day.parse("2025-07-03");

  /**
   * night, previous_tier, tier, tier_rules, tier_since, npl_since, restructured_until,
   * accrual_status, stage; days_past_due, days_to_downgrade, outstanding_principal,
   * reported_overdue, both provisions.
   */
  private static final String[] EXPECTED = {
    "2020-01-20 - NORMAL PERFORMING 2020-01-20 - - ACCRUAL - 0 - 4800.00 0.00 48.00",
    "2020-08-21 NORMAL SPECIAL_MENTION OVERDUE 2020-08-21 - - ACCRUAL EARLY 1 90 4200.00 100.00 126.00",
    "2020-08-28 SPECIAL_MENTION SPECIAL_MENTION OVERDUE 2020-08-21 - - ACCRUAL OFFICER_CALL 8 83 4200.00 100.00 126.00",
    "2020-09-05 SPECIAL_MENTION NORMAL PERFORMING 2020-09-05 - - ACCRUAL - 0 - 4100.00 0.00 41.00",
    "2021-01-21 NORMAL SPECIAL_MENTION OVERDUE 2021-01-21 - - ACCRUAL EARLY 1 90 3700.00 100.00 111.00",
    "2021-01-28 SPECIAL_MENTION SPECIAL_MENTION OVERDUE 2021-01-21 - - ACCRUAL OFFICER_CALL 8 83 3700.00 100.00 111.00",
    "2021-02-20 SPECIAL_MENTION SPECIAL_MENTION OVERDUE 2021-01-21 - - ACCRUAL VISIT 31 60 3700.00 100.00 111.00",
    "2021-03-22 SPECIAL_MENTION SPECIAL_MENTION OVERDUE 2021-01-21 - - ACCRUAL WRITTEN_NOTICE 61 30 3700.00 300.00 111.00",
    "2021-04-21 SPECIAL_MENTION SUBSTANDARD OVERDUE 2021-04-21 2021-04-21 - NON_ACCRUAL MEDIATION 91 180 3700.00 3700.00 962.00",
    "2021-06-10 SUBSTANDARD SUBSTANDARD UPGRADE_LOCK 2021-04-21 2021-04-21 - ACCRUAL - 0 - 3200.00 0.00 832.00",
    "2021-12-10 SUBSTANDARD NORMAL PERFORMING 2021-12-10 - - ACCRUAL - 0 - 2600.00 0.00 26.00",
    "2022-03-01 NORMAL SPECIAL_MENTION RESTRUCTURE 2022-03-01 - 2023-04-20 ACCRUAL - 0 - 3600.00 0.00 108.00",
    "2022-10-21 SPECIAL_MENTION SPECIAL_MENTION OVERDUE|RESTRUCTURE 2022-03-01 - 2023-10-20 ACCRUAL EARLY 1 90 3000.00 100.00 90.00",
    "2022-10-25 SPECIAL_MENTION SPECIAL_MENTION RESTRUCTURE 2022-03-01 - 2023-10-20 ACCRUAL - 0 - 2900.00 0.00 87.00",
    "2023-02-01 SPECIAL_MENTION SUBSTANDARD RESTRUCTURE 2023-02-01 2023-02-01 2024-03-20 ACCRUAL - 0 - 2400.00 0.00 624.00",
    "2024-03-20 SUBSTANDARD NORMAL PERFORMING 2024-03-20 - - ACCRUAL - 0 - 1100.00 0.00 11.00",
    "2024-06-21 NORMAL SPECIAL_MENTION OVERDUE 2024-06-21 - - ACCRUAL EARLY 1 90 900.00 100.00 27.00",
    "2024-06-28 SPECIAL_MENTION SPECIAL_MENTION OVERDUE 2024-06-21 - - ACCRUAL OFFICER_CALL 8 83 900.00 100.00 27.00",
    "2024-07-21 SPECIAL_MENTION SPECIAL_MENTION OVERDUE 2024-06-21 - - ACCRUAL VISIT 31 60 900.00 200.00 27.00",
    "2024-08-20 SPECIAL_MENTION SPECIAL_MENTION OVERDUE 2024-06-21 - - ACCRUAL WRITTEN_NOTICE 61 30 900.00 200.00 27.00",
    "2024-09-19 SPECIAL_MENTION SUBSTANDARD OVERDUE 2024-09-19 2024-09-19 - NON_ACCRUAL MEDIATION 91 180 900.00 900.00 234.00",
    "2024-12-18 SUBSTANDARD SUBSTANDARD OVERDUE 2024-09-19 2024-09-19 - NON_ACCRUAL LEGAL 181 90 900.00 900.00 234.00",
    "2025-03-18 SUBSTANDARD DOUBTFUL OVERDUE 2025-03-18 2024-09-19 - NON_ACCRUAL LEGAL 271 90 900.00 900.00 459.00",
    "2025-06-16 DOUBTFUL LOSS OVERDUE 2025-06-16 2024-09-19 - NON_ACCRUAL WRITE_OFF_REVIEW 361 - 900.00 900.00 909.00",
    "2025-07-01 LOSS - - - - - - RECOVERY 376 - - - -"
  };

  private static Story story() {
    return new Story()
        .rate("24")
        .monthly("2020-02-20", 48)
        .paidOnTime("2020-02-20", "2020-07-20")
        // 08-20 is paid after 16 nights, with 1.60 of penalty
        .paid("2020-09-05", "101.60")
        .paidOnTime("2020-09-20", "2020-12-20")
        // five instalments are paid after 141, 110, 82, 51 and 21 nights
        .paid("2021-06-10", "540.50")
        .paidOnTime("2021-06-20", "2022-02-20")
        .event(EventKind.RESTRUCTURED, "2022-03-01", "")
        .replacedFrom("2022-03-20", "2022-03-01")
        .agreed("2022-03-01", "2022-04-20", 36)
        .paidOnTime("2022-04-20", "2022-09-20")
        .paid("2022-10-25", "100.50")
        .paidOnTime("2022-11-20", "2023-01-20")
        .event(EventKind.RESTRUCTURED, "2023-02-01", "")
        .replacedFrom("2023-02-20", "2023-02-01")
        .agreed("2023-02-01", "2023-03-20", 24)
        .paidOnTime("2023-03-20", "2024-05-20");
  }

  /** What stays the same for many nights. */
  private static String standing(AgedLoan loan, OwnClassification own, Classification done) {
    ProductPolicy policy = loan.policy();
    RestructureWatch watch = own.restructureWatch();
    return String.join(
        " ",
        text(done.tier()),
        done.tierRules().isEmpty() ? "-" : done.tierRules(),
        day(done.tierSince()),
        day(done.nplSince()),
        watch == null ? "-" : Day.format(watch.until()),
        done.tier() == null
            ? "-"
            : AccrualStatus.of(loan.arrears(), policy.nonAccrualAfter()).name(),
        text(StageOfLoan.of(loan.file().loan().status(), loan.arrears(), policy.ladder())));
  }

  /** What changes from night to night. */
  private static String figures(AgedLoan loan, Classification done) {
    Arrears arrears = loan.arrears();
    String days =
        arrears.daysPastDue()
            + " "
            + (done.daysToDowngrade() == Classification.NO_DOWNGRADE
                ? "-"
                : String.valueOf(done.daysToDowngrade()));
    Tier tier = done.tier();
    if (tier == null) {
      return days + " - - -";
    }
    long outstanding = loan.file().loan().outstandingPrincipal();
    LoanLossProvision provision =
        LoanLossProvision.of(outstanding, tier, loan.policy().provision());
    return String.join(
        " ",
        days,
        Fen.toYuan(outstanding),
        Fen.toYuan(ReportedOverdue.of(loan.file().loan(), arrears)),
        Fen.toYuan(provision.total()));
  }

  private static String text(@Nullable Enum<?> value) {
    return value == null ? "-" : value.name();
  }

  private static String day(int day) {
    return day == Day.NONE ? "-" : Day.format(day);
  }

  @Test
  void everyNightOnWhichSomethingChanges() {
    ProductPolicy policy = TestRules.defaults().product();
    LoanFile active = story().file();
    LoanFile writtenOff = story().status(LoanStatus.WRITTEN_OFF).file();
    List<String> changes = new ArrayList<>();
    String before = "";
    PreviousStatus previous = null;
    for (int night = FIRST_NIGHT; night <= LAST_NIGHT; night++) {
      AgedLoan loan = Ageing.age(night < WRITTEN_OFF_ON ? active : writtenOff, night, policy);
      OwnClassification own = Classifier.classifyAlone(loan, previous);
      Classification done = Classifier.complete(own, null);
      String standing = standing(loan, own, done);
      if (!standing.equals(before)) {
        changes.add(
            String.join(
                " ",
                Day.format(night),
                text(own.previousTier()),
                standing,
                figures(withBalance(night), done)));
      }
      before = standing;
      previous =
          PreviousStatus.ofSnapshot(
              loan.file().loan().status(), done.tier(), done.tierSince(), done.nplSince());
    }
    assertThat(changes).containsExactly(EXPECTED);
    assertThat(previous).isEqualTo(PreviousStatus.ofSnapshot(LoanStatus.WRITTEN_OFF, null, 0, 0));
  }

  /** The loan with the balance that the bank's ledger shows that night. */
  private static AgedLoan withBalance(int night) {
    return story().outstanding(story().at(night).arrears().unpaidPrincipal()).at(night);
  }
}
