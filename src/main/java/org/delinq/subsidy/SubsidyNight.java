package org.delinq.subsidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.delinq.money.Percent;
import org.delinq.policy.Policy;
import org.delinq.policy.SubsidyProgramme;
import org.jspecify.annotations.Nullable;

/**
 * The interest subsidies of one business date: the current period of every programme under
 * tonight's policy, and the filed periods that are to be adjusted, each under the policy archived
 * with its filing (rules.md 5.1). Safe for any number of threads.
 *
 * <p>A filed period is recomputed from tonight's facts, the loan aged anew under the archived rules
 * of its product. A loan whose product or programme the archived policy does not know computes to
 * nothing there.
 */
public final class SubsidyNight {
  private final int businessDate;

  /** By programme: the current period first, then filed ones. */
  private final Map<String, List<PeriodRules>> periods = new HashMap<>();

  /**
   * @param filed terms of the filed periods to adjust, of any programmes: {@link
   *     FiledPeriods#toAdjust}
   * @throws IllegalArgumentException for a filed period of a programme that tonight's policy does
   *     not know, or that does not end before the business date
   */
  public SubsidyNight(Policy policy, int businessDate, List<SubsidyTerms> filed) {
    this.businessDate = businessDate;
    PeriodRules.Numbering numbering = new PeriodRules.Numbering(policy);
    for (SubsidyProgramme programme : policy.subsidyProgrammes().values()) {
      List<PeriodRules> ofProgramme = new ArrayList<>();
      ofProgramme.add(numbering.of(SubsidyTerms.of(policy, programme, businessDate)));
      periods.put(programme.key(), ofProgramme);
    }
    for (SubsidyTerms period : filed) {
      List<PeriodRules> ofProgramme = periods.get(period.programme().key());
      if (ofProgramme == null || period.period().to() >= businessDate) {
        throw new IllegalArgumentException("cannot adjust " + period.period());
      }
      ofProgramme.add(numbering.of(period));
    }
  }

  /**
   * Whether a loan may have a subsidised day in one of the periods, as far as its programme and its
   * term say: a loan of the extract that is long over need not be aged.
   */
  public boolean concerns(Loan loan) {
    if (loan.subsidyProgram() == null) {
      return false;
    }
    for (PeriodRules each : periods.getOrDefault(loan.subsidyProgram(), List.of())) {
      SettlementPeriod period = each.terms().period();
      if (loan.disbursedOn() <= period.to() && loan.maturesOn() > period.from()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The records of a loan of the extract, one per period at most; none outside of all programmes.
   * CLOSED loans count, so they must be aged too. An ACTIVE loan has a record of the current period
   * even where no day of it is subsidised, because its household is counted ({@link
   * MonitoredHouseholds}).
   *
   * @param aged to the business date under tonight's rules
   */
  public List<SubsidyRecord> of(AgedLoan aged) {
    Loan loan = aged.file().loan();
    List<PeriodRules> ofProgramme =
        loan.subsidyProgram() == null ? null : periods.get(loan.subsidyProgram());
    if (ofProgramme == null) {
      return List.of();
    }
    List<SubsidyRecord> records = new ArrayList<>(ofProgramme.size());
    AgedLoan under = aged;
    int number = 0;
    for (PeriodRules period : ofProgramme) {
      PeriodRules.Version version = period.byProduct().get(loan.productCode());
      if (version != null) {
        if (version.number() != number) {
          number = version.number();
          under = number == 0 ? aged : Ageing.age(aged.file(), businessDate, version.rules());
        }
        addRecord(under, period.terms(), records);
      }
    }
    return records;
  }

  private void addRecord(AgedLoan aged, SubsidyTerms period, List<SubsidyRecord> records) {
    Loan loan = aged.file().loan();
    SubsidyProgramme programme = period.programme();
    SubsidisedDays days = SubsidisedDays.of(aged, programme, period.period());
    boolean active = loan.status() == LoanStatus.ACTIVE;
    boolean counted = active && period.period().to() == businessDate;
    if (days.isEmpty() && !counted) {
      return;
    }
    Percent most = programme.rate();
    Percent rate = most == null || most.compareTo(loan.annualRate()) > 0 ? loan.annualRate() : most;
    records.add(
        new SubsidyRecord(
            period.period().to(),
            new PlaceInHousehold(
                programme.key(), loan.householdId(), loan.disbursedOn(), loan.loanId()),
            loan.borrowerId(),
            loan.regionCode(),
            active,
            rate,
            aged.policy().basis(),
            days));
  }

  /** Gives the caps to sorted records of this night; for one thread. */
  public HouseholdSubsidy households() {
    return new HouseholdSubsidy(this);
  }

  /** Whether filed periods are adjusted tonight, so that {@link PresentLoan}s are needed. */
  public boolean adjusts() {
    for (List<PeriodRules> ofProgramme : periods.values()) {
      if (ofProgramme.size() > 1) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line published earlier belongs to a period that is adjusted tonight. */
  public boolean isAdjusted(String programme, int periodTo) {
    return periodTo != businessDate && find(programme, periodTo) != null;
  }

  /**
   * The terms of a programme's period.
   *
   * @throws IllegalArgumentException if it is not one of this night's
   */
  SubsidyTerms terms(String programme, int periodTo) {
    SubsidyTerms found = find(programme, periodTo);
    if (found == null) {
      throw new IllegalArgumentException(
          "no period of programme " + programme + " to day " + periodTo);
    }
    return found;
  }

  private @Nullable SubsidyTerms find(String programme, int periodTo) {
    for (PeriodRules period : periods.getOrDefault(programme, List.of())) {
      if (period.periodTo() == periodTo) {
        return period.terms();
      }
    }
    return null;
  }
}
