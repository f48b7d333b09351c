package org.delinq.ageing;

import java.util.List;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanFile;
import org.delinq.policy.ProductPolicy;

/**
 * A loan aged to the end of a business date: everything that follows from its facts alone, today
 * and on any past day.
 *
 * <p>Instalments are addressed by their index in {@link #instalments()}. E is an instalment's
 * effective due date. Answers about past days know all receipts that count at the business date (a
 * reversed pair is gone from the start) and judge event windows at the past day.
 */
public interface AgedLoan {
  /** The facts. */
  LoanFile file();

  /** The rules of its product. */
  ProductPolicy policy();

  /** The business date D. */
  int businessDate();

  /** Whether the plan was derived from the terms. */
  boolean isPlanDerived();

  /** The grace days that hold for this loan. */
  int graceDays();

  /** What it owes at the end of D. */
  Arrears arrears();

  /** The plan, by due date, then number: rows of every version, replaced ones included. */
  List<Instalment> instalments();

  /** E of an instalment: its due date, rolled as the policy says. */
  int effectiveDueOn(int index);

  /** Unpaid principal of an instalment at the end of D, in fen. */
  long unpaidPrincipal(int index);

  /** Unpaid interest of an instalment at the end of D, in fen. */
  long unpaidInterest(int index);

  /** Unpaid fee of an instalment at the end of D, in fen. */
  long unpaidFee(int index);

  /**
   * Days an instalment in force is past due by itself at the end of a day: day − E less paused
   * days; 0 if E is not before the day. Says nothing of whether it is paid.
   */
  int instalmentDaysPastDue(int index, int day);

  /**
   * The first day at whose end nothing of the instalment was unpaid; NEVER if something is at D,
   * ALWAYS for an instalment of 0.00. What was paid on a replaced row stays paid.
   */
  int paidOffOn(int index);

  /** Index of the anchor at the end of D, −1 without one. */
  int anchor();

  /** days_past_due of the loan at the end of a day; for a day after D: if nothing more is paid. */
  int daysPastDueOn(int day);

  /**
   * delinquent_days of the loan at the end of a day; for a day after D: if nothing more is paid.
   */
  int delinquentDaysOn(int day);

  /** Principal paid on all instalments by the end of a day ≤ D, in fen. */
  long principalPaidBy(int day);

  /**
   * Whether on some day up to D the instalment was unpaid, at or after the anchor, and its own days
   * past due were above grace (rules.md 3, rule 5).
   */
  boolean becameDelinquent(int index);

  /**
   * Effective due dates of the instalments that were in force on their own due date, ascending,
   * with repetitions ("where a rule counts instalments by date", rules.md 1).
   */
  int[] effectiveDueDates();
}
