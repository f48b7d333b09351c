package org.delinq.ageing;

import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Receipt;
import org.delinq.policy.ProductPolicy;

/**
 * Ages loans: works out from plan, receipts and events what is overdue, for how long, and what it
 * costs (rules.md 2). A pure function of its arguments; safe for any number of threads.
 */
public final class Ageing {
  /** So many rows or receipts of 13 digits each cannot overflow 64 bits. */
  private static final int HARMLESS = 3_000;

  private Ageing() {}

  /**
   * Ages a loan of any status to the end of a day.
   *
   * @param file rows, receipts and events in the order the record promises
   * @param businessDate D; receipts and events that begin after it are not yet seen
   * @param policy the rules of the loan's product
   * @throws DelinqException if the amounts of the loan exceed 92,233,720,368,547,758.07 yuan
   */
  public static AgedLoan age(LoanFile file, int businessDate, ProductPolicy policy) {
    try {
      refuseOverflow(file);
      return new SweptLoan(Sweep.of(file, businessDate, policy, null));
    } catch (ArithmeticException tooLarge) {
      throw refused(file, tooLarge);
    }
  }

  /**
   * Ages a loan as {@link #age} does and tells how its numbers came about.
   *
   * @throws DelinqException as {@link #age}
   */
  public static AgeingAccount account(LoanFile file, int businessDate, ProductPolicy policy) {
    try {
      refuseOverflow(file);
      return AccountBook.of(file, businessDate, policy);
    } catch (ArithmeticException tooLarge) {
      throw refused(file, tooLarge);
    }
  }

  private static void refuseOverflow(LoanFile file) {
    if (file.instalments().size() > HARMLESS || file.receipts().size() > HARMLESS) {
      long due = 0;
      for (Instalment row : file.instalments()) {
        due = Math.addExact(due, row.total());
      }
      long received = 0;
      for (Receipt receipt : file.receipts()) {
        received = Math.addExact(received, receipt.amount());
      }
    }
  }

  private static DelinqException refused(LoanFile file, ArithmeticException cause) {
    return new DelinqException(
        ErrorCode.BAD_EXTRACT,
        "loan " + file.loan().loanId() + ": its amounts add up to more than can be counted",
        "correct the amounts of the loan in the extracts",
        cause);
  }
}
