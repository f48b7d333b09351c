package org.delinq.explain;

import java.util.ArrayList;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.money.Fen;
import org.jspecify.annotations.Nullable;

/**
 * The repayment plan at the end of D.
 *
 * @param derived whether it follows from the loan's terms
 * @param instalments rows of every version, in the order in which they are due
 */
public record Plan(boolean derived, List<Row> instalments) {
  /** Where an instalment stands. */
  public enum Standing {
    /** Nothing of it is unpaid. */
    PAID,
    /** Its effective due date is past and something of it is unpaid. */
    OVERDUE,
    /** It is due on D or later, and something of it is unpaid. */
    TO_COME,
    /** It is not in force at D: another version of the plan is. */
    NOT_IN_FORCE
  }

  /**
   * One instalment.
   *
   * @param agreedOn absent where it is in force since disbursement
   * @param effectiveDueOn the due date, rolled as the policy says
   * @param paidOffOn the day on which its last fen was paid, absent where something is unpaid
   * @param daysPastDue by itself, 0 unless overdue
   * @param anchor whether the loan's days past due are counted from it
   */
  public record Row(
      int no,
      String dueOn,
      String effectiveDueOn,
      String principal,
      String interest,
      String fee,
      @Nullable String agreedOn,
      @Nullable String replacedOn,
      Standing standing,
      @Nullable String paidOffOn,
      String unpaidPrincipal,
      String unpaidInterest,
      String unpaidFee,
      String unpaid,
      int daysPastDue,
      boolean anchor) {}

  static Plan of(AgedLoan loan) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < loan.instalments().size(); i++) {
      rows.add(row(i, loan));
    }
    return new Plan(loan.isPlanDerived(), rows);
  }

  private static Row row(int index, AgedLoan loan) {
    Instalment row = loan.instalments().get(index);
    Standing standing = standing(index, loan);
    int paidOffOn = loan.paidOffOn(index);
    long unpaid = loan.unpaidPrincipal(index) + loan.unpaidInterest(index) + loan.unpaidFee(index);
    return new Row(
        row.number(),
        Day.format(row.dueOn()),
        Day.format(loan.effectiveDueOn(index)),
        Fen.toYuan(row.principal()),
        Fen.toYuan(row.interest()),
        Fen.toYuan(row.fee()),
        row.agreedOn() <= loan.file().loan().disbursedOn() ? null : Day.format(row.agreedOn()),
        Dates.orNull(row.replacedOn()),
        standing,
        Dates.orNull(paidOffOn),
        Fen.toYuan(loan.unpaidPrincipal(index)),
        Fen.toYuan(loan.unpaidInterest(index)),
        Fen.toYuan(loan.unpaidFee(index)),
        Fen.toYuan(unpaid),
        standing == Standing.OVERDUE ? loan.instalmentDaysPastDue(index, loan.businessDate()) : 0,
        index == loan.anchor());
  }

  private static Standing standing(int index, AgedLoan loan) {
    Instalment row = loan.instalments().get(index);
    boolean begun =
        row.agreedOn() != Day.ALWAYS || loan.file().loan().disbursedOn() <= loan.businessDate();
    if (!begun || !row.isInForceOn(loan.businessDate())) {
      return Standing.NOT_IN_FORCE;
    }
    if (loan.paidOffOn(index) != Day.NEVER) {
      return Standing.PAID;
    }
    return loan.effectiveDueOn(index) < loan.businessDate() ? Standing.OVERDUE : Standing.TO_COME;
  }
}
