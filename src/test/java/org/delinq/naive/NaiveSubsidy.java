package org.delinq.naive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.SubsidyProgramme;

/** Rules.md 5.1 sentence by sentence, one day and one loan after the other. */
public final class NaiveSubsidy {
  private final LoanFile file;
  private final ProductPolicy policy;
  private final NaiveAgeing ageing;
  private final NaiveColumns columns;
  private final SubsidyProgramme programme;
  private int days;
  private BigDecimal capped = BigDecimal.ZERO;
  private BigDecimal shared = BigDecimal.ZERO;
  private BigDecimal lastShare = BigDecimal.ZERO;

  private NaiveSubsidy(
      LoanFile file, int businessDate, ProductPolicy policy, SubsidyProgramme programme) {
    this.file = file;
    this.policy = policy;
    this.programme = programme;
    ageing = new NaiveAgeing(file, businessDate, policy);
    columns = new NaiveColumns(ageing);
  }

  /** A loan of the household, aged to a date under its rules. */
  public record Member(LoanFile file, int businessDate, ProductPolicy policy) {}

  /**
   * Every loan's line as text: loan, days, average, share, amount; by disbursement, then loan.
   * Loans without a subsidised day have none.
   */
  public static List<String> lines(
      List<Member> household, SubsidyProgramme programme, int from, int to) {
    List<NaiveSubsidy> loans = new ArrayList<>();
    for (Member member : household) {
      loans.add(new NaiveSubsidy(member.file(), member.businessDate(), member.policy(), programme));
    }
    loans.sort(
        Comparator.comparingInt((NaiveSubsidy each) -> each.file.loan().disbursedOn())
            .thenComparing(each -> each.file.loan().loanId()));
    for (int day = from; day <= to; day++) {
      BigDecimal left = BigDecimal.valueOf(programme.cap());
      for (NaiveSubsidy loan : loans) {
        if (loan.isSubsidised(day)) {
          left = left.subtract(loan.take(day, left));
        }
      }
    }
    List<String> lines = new ArrayList<>();
    for (NaiveSubsidy loan : loans) {
      if (loan.days > 0) {
        lines.add(loan.line());
      }
    }
    return lines;
  }

  private boolean isSubsidised(int day) {
    Loan loan = file.loan();
    SubsidyProgramme.Eligible eligible = programme.eligible();
    boolean isEligible =
        loan.disbursedOn() >= eligible.disbursedFrom()
            && loan.disbursedOn() <= eligible.disbursedTo()
            && loan.contractAmount() <= eligible.maxContract()
            && !Day.date(loan.maturesOn())
                .isAfter(Day.date(loan.disbursedOn()).plusMonths(eligible.maxMonths()));
    boolean running = loan.disbursedOn() <= day && day < loan.maturesOn();
    return isEligible
        && running
        && ageing.delinquentDays(day) == 0
        && !isUnpaidBeyondGrace(day)
        && !isStopped(day);
  }

  private boolean isUnpaidBeyondGrace(int day) {
    for (int j = 0; j < ageing.rows.size(); j++) {
      NaiveAgeing.Row row = ageing.rows.get(j);
      if (row.inForce(day)
          && row.e < day
          && ageing.unpaidTotal(j, day).signum() > 0
          && ageing.unpausedDays(row.e, day) > ageing.grace) {
        return true;
      }
    }
    return false;
  }

  private boolean isStopped(int day) {
    for (LoanEvent event : file.events()) {
      EventKind kind = event.kind();
      boolean stops = kind == EventKind.MISUSE || kind == EventKind.SUBSIDY_STOPPED;
      boolean isExtension = kind == EventKind.EXTENDED || kind == EventKind.RESTRUCTURED;
      if (event.effectiveOn() <= day
          && (stops || (isExtension && !programme.subsidiseExtension()))) {
        return true;
      }
    }
    return false;
  }

  private BigDecimal take(int day, BigDecimal left) {
    BigInteger balance =
        BigInteger.valueOf(file.loan().contractAmount())
            .subtract(BigInteger.valueOf(columns.principalPaidBy(day)))
            .max(BigInteger.ZERO);
    BigDecimal taken = new BigDecimal(balance).min(left);
    BigDecimal share = BigDecimal.ZERO;
    for (SubsidyProgramme.Share each : programme.shares()) {
      if (each.from() <= day) {
        share = new BigDecimal(each.percent().toString());
      }
    }
    days++;
    capped = capped.add(taken);
    shared = shared.add(taken.multiply(share));
    lastShare = share;
    return taken;
  }

  private String line() {
    BigDecimal rate = new BigDecimal(file.loan().annualRate().toString());
    if (programme.rate() != null) {
      rate = rate.min(new BigDecimal(programme.rate().toString()));
    }
    BigDecimal average = capped.divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP);
    BigDecimal amount =
        shared
            .multiply(rate)
            .divide(BigDecimal.valueOf(10_000L * policy.basis()), 0, RoundingMode.HALF_UP);
    return String.join(
        " ",
        file.loan().loanId(),
        Integer.toString(days),
        average.toPlainString(),
        lastShare.stripTrailingZeros().toPlainString(),
        amount.toPlainString());
  }
}
