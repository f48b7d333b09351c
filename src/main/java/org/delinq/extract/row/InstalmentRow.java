package org.delinq.extract.row;

import static org.delinq.extract.row.ExtractKind.INSTALMENTS;

import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.jspecify.annotations.Nullable;

/** Rows of {@code instalments.csv}. */
public final class InstalmentRow implements ExtractRow {
  /** The index of {@code loan_id}. */
  public static final int LOAN_ID = INSTALMENTS.indexOf("loan_id");

  private static final int INSTALMENT_NO = INSTALMENTS.indexOf("instalment_no");
  private static final int DUE_ON = INSTALMENTS.indexOf("due_on");
  private static final int PRINCIPAL_DUE = INSTALMENTS.indexOf("principal_due");
  private static final int INTEREST_DUE = INSTALMENTS.indexOf("interest_due");
  private static final int FEE_DUE = INSTALMENTS.indexOf("fee_due");
  private static final int AGREED_ON = INSTALMENTS.indexOf("agreed_on");
  private static final int REPLACED_ON = INSTALMENTS.indexOf("replaced_on");

  private final FieldReader fields;
  private int number;
  private int dueOn;
  private long principal;
  private long interest;
  private long fee;
  private int agreedOn;
  private int replacedOn;

  /** A reader of rows of that layout. */
  public InstalmentRow(ExtractLayout layout) {
    fields = new FieldReader(layout);
  }

  @Override
  public @Nullable Fault parse(RowScanner row) {
    fields.begin();
    fields.identifier(row, LOAN_ID);
    number = fields.integer(row, INSTALMENT_NO, 1, Integer.MAX_VALUE, 1);
    dueOn = fields.day(row, DUE_ON, Day.NONE);
    principal = fields.amount(row, PRINCIPAL_DUE, 0);
    interest = fields.amount(row, INTEREST_DUE, 0);
    fee = fields.amount(row, FEE_DUE, 0);
    agreedOn = fields.day(row, AGREED_ON, Day.ALWAYS);
    replacedOn = fields.day(row, REPLACED_ON, Day.NEVER);
    if (replacedOn < agreedOn) {
      fields.fail(row, QuarantineReason.INCONSISTENT, REPLACED_ON);
    }
    return fields.fault();
  }

  /** {@code instalment_no}, 1 or more; with the loan and {@link #agreedOn()} the key. */
  public int number() {
    return number;
  }

  /** The key of the row among those of its loan: {@link #number} and {@link #agreedOn}. */
  public long key() {
    return (long) number << 32 | (agreedOn & 0xffffffffL);
  }

  /** First day in force; {@link Day#ALWAYS} if blank. */
  public int agreedOn() {
    return agreedOn;
  }

  /** {@code principal_due + interest_due + fee_due}, in fen. */
  public long total() {
    return principal + interest + fee;
  }

  /** The instalment of a loan disbursed on that day. */
  public Instalment instalment(int disbursedOn) {
    int from = agreedOn == Day.ALWAYS ? disbursedOn : agreedOn;
    return new Instalment(number, dueOn, principal, interest, fee, from, replacedOn);
  }
}
