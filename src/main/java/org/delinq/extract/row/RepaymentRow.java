package org.delinq.extract.row;

import static org.delinq.extract.row.ExtractKind.REPAYMENTS;

import org.delinq.calendar.Day;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.jspecify.annotations.Nullable;

/** Rows of {@code repayments.csv}: receipts, and reversals of receipts. */
public final class RepaymentRow implements ExtractRow {
  /** The index of {@code repayment_id}. */
  public static final int REPAYMENT_ID = REPAYMENTS.indexOf("repayment_id");

  /** The index of {@code loan_id}. */
  public static final int LOAN_ID = REPAYMENTS.indexOf("loan_id");

  /** The index of {@code reverses}; blank in a receipt. */
  public static final int REVERSES = REPAYMENTS.indexOf("reverses");

  private static final int VALUE_ON = REPAYMENTS.indexOf("value_on");
  private static final int AMOUNT = REPAYMENTS.indexOf("amount");
  private static final int PRINCIPAL = REPAYMENTS.indexOf("principal");
  private static final int INTEREST = REPAYMENTS.indexOf("interest");
  private static final int PENALTY = REPAYMENTS.indexOf("penalty");
  private static final int FEE = REPAYMENTS.indexOf("fee");
  private static final int PAYER = REPAYMENTS.indexOf("payer");
  private static final Payer[] PAYERS = Payer.values();

  private final FieldReader fields;
  private int valueOn;
  private long amount;
  private long principal;
  private long interest;
  private long penalty;
  private long fee;
  private boolean allocated;
  private boolean reversal;
  private Payer payer = Payer.BORROWER;

  /** A reader of rows of that layout. */
  public RepaymentRow(ExtractLayout layout) {
    fields = new FieldReader(layout);
  }

  @Override
  public @Nullable Fault parse(RowScanner row) {
    fields.begin();
    fields.identifier(row, REPAYMENT_ID);
    fields.identifier(row, LOAN_ID);
    valueOn = fields.day(row, VALUE_ON, Day.NONE);
    amount = fields.positiveAmount(row, AMOUNT);
    principal = fields.amount(row, PRINCIPAL, 0);
    interest = fields.amount(row, INTEREST, 0);
    penalty = fields.amount(row, PENALTY, 0);
    fee = fields.amount(row, FEE, 0);
    payer = PAYERS[fields.code(row, PAYER, Payer.BORROWER.ordinal())];
    fields.identifier(row, REVERSES);
    reversal = !row.isBlank(REVERSES);
    int blanks = blanks(row);
    allocated = blanks == 0;
    boolean halfFilled = blanks > 0 && blanks < 4;
    if (halfFilled || (allocated && principal + interest + penalty + fee != amount)) {
      fields.fail(row, QuarantineReason.INCONSISTENT, AMOUNT);
    }
    return fields.fault();
  }

  private static int blanks(RowScanner row) {
    return (row.isBlank(PRINCIPAL) ? 1 : 0)
        + (row.isBlank(INTEREST) ? 1 : 0)
        + (row.isBlank(PENALTY) ? 1 : 0)
        + (row.isBlank(FEE) ? 1 : 0);
  }

  /** The {@link Day} the money counts from. */
  public int valueOn() {
    return valueOn;
  }

  /** Fen, above 0. */
  public long amount() {
    return amount;
  }

  /** Whether the row undoes another; then it is no receipt. */
  public boolean isReversal() {
    return reversal;
  }

  /**
   * The receipt of a row that is no reversal.
   *
   * @param repaymentId the row's {@code repayment_id}
   * @param reversedOn value date of its reversal, {@link Day#NEVER} if there is none
   */
  public Receipt receipt(String repaymentId, int reversedOn) {
    Receipt.Components components =
        allocated ? new Receipt.Components(principal, interest, penalty, fee) : null;
    return new Receipt(repaymentId, valueOn, amount, components, payer, reversedOn);
  }
}
