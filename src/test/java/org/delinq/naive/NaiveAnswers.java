package org.delinq.naive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.loan.LoanFile;
import org.delinq.policy.ProductPolicy;

/** Everything an {@link AgedLoan} can be asked, answered the slow way. */
public final class NaiveAnswers {
  /** Days around the loan's life for which past and future answers are compared. */
  private static final int MARGIN = 130;

  private final NaiveAgeing loan;
  private final NaiveColumns columns;

  /** Lives through the loan. */
  public NaiveAnswers(LoanFile file, int businessDate, ProductPolicy policy) {
    loan = new NaiveAgeing(file, businessDate, policy);
    columns = new NaiveColumns(loan);
  }

  /** What it owes. */
  public Arrears arrears() {
    return columns.arrears();
  }

  /** Received = allocated + unapplied, in fen: the left side less the right side. */
  public long conservation() {
    long received = loan.receipts.stream().mapToLong(receipt -> receipt.amount()).sum();
    return received
        - loan.componentsPaid
            .add(loan.penaltyPaid)
            .add(loan.compoundPaid)
            .add(loan.unapplied)
            .longValueExact();
  }

  /** Fails unless the aged loan answers every question alike. */
  public void compareWith(AgedLoan aged) {
    assertThat(aged.arrears()).isEqualTo(columns.arrears());
    assertThat(facts(aged)).isEqualTo(facts());
    for (int day = loan.firstDay - 5; day <= loan.businessDate + MARGIN; day++) {
      if (aged.daysPastDueOn(day) != loan.daysPastDue(day)
          || aged.delinquentDaysOn(day) != loan.delinquentDays(day)) {
        assertThat(List.of(aged.daysPastDueOn(day), aged.delinquentDaysOn(day)))
            .as("days past due, delinquent days on %s", Day.format(day))
            .isEqualTo(List.of(loan.daysPastDue(day), loan.delinquentDays(day)));
      }
      if (day <= loan.businessDate && aged.principalPaidBy(day) != columns.principalPaidBy(day)) {
        assertThat(aged.principalPaidBy(day))
            .as("principal paid by %s", Day.format(day))
            .isEqualTo(columns.principalPaidBy(day));
      }
    }
  }

  private List<String> facts() {
    List<String> facts = new ArrayList<>();
    facts.add("grace " + loan.grace + " anchor " + loan.anchor(loan.businessDate));
    facts.add("due dates " + columns.effectiveDueDates());
    for (int j = 0; j < loan.rows.size(); j++) {
      facts.add(
          loan.rows.get(j).instalment
              + " E "
              + loan.rows.get(j).e
              + " fee "
              + loan.unpaid(j, NaiveAgeing.FEE, loan.businessDate)
              + " interest "
              + loan.unpaid(j, NaiveAgeing.INTEREST, loan.businessDate)
              + " principal "
              + loan.unpaid(j, NaiveAgeing.PRINCIPAL, loan.businessDate)
              + " paid off "
              + columns.paidOffOn(j)
              + " own days "
              + loan.unpausedDays(loan.rows.get(j).e, loan.businessDate)
              + " delinquent "
              + columns.becameDelinquent(j));
    }
    return facts;
  }

  private List<String> facts(AgedLoan aged) {
    List<String> facts = new ArrayList<>();
    facts.add("grace " + aged.graceDays() + " anchor " + aged.anchor());
    List<Integer> dates = new ArrayList<>();
    for (int date : aged.effectiveDueDates()) {
      dates.add(date);
    }
    facts.add("due dates " + dates);
    for (int j = 0; j < aged.instalments().size(); j++) {
      facts.add(
          aged.instalments().get(j)
              + " E "
              + aged.effectiveDueOn(j)
              + " fee "
              + aged.unpaidFee(j)
              + " interest "
              + aged.unpaidInterest(j)
              + " principal "
              + aged.unpaidPrincipal(j)
              + " paid off "
              + aged.paidOffOn(j)
              + " own days "
              + aged.instalmentDaysPastDue(j, aged.businessDate())
              + " delinquent "
              + aged.becameDelinquent(j));
    }
    return facts;
  }
}
