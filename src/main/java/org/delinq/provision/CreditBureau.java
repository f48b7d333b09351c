package org.delinq.provision;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Arrears;
import org.delinq.loan.Instalment;

/**
 * The overdue principal of a loan by the own days past due of each overdue instalment, as {@code
 * reports/credit-bureau.csv} wants it (bands of the credit bureau's form; the first 30 days have no
 * column). Instalments before the anchor count too: the sum of all bands is {@code
 * overdue_principal}. Made in {@code age}; amounts in fen.
 *
 * @param from31To60 of instalments 31 to 60 days past due
 * @param from61To90 of 61 to 90 days
 * @param from91To180 of 91 to 180 days
 * @param over180 of 181 days and more
 */
public record CreditBureau(long from31To60, long from61To90, long from91To180, long over180) {
  /** Nothing is more than 30 days past due. */
  public static final CreditBureau NOTHING = new CreditBureau(0, 0, 0, 0);

  private static final int UP_TO_30 = 30;
  private static final int UP_TO_60 = 60;
  private static final int UP_TO_90 = 90;
  private static final int UP_TO_180 = 180;

  /** Of a loan at the end of its business date. */
  public static CreditBureau of(AgedLoan aged) {
    int businessDate = aged.businessDate();
    if (aged.arrears().overduePrincipal() == 0 || aged.file().loan().disbursedOn() > businessDate) {
      return NOTHING;
    }
    List<Instalment> rows = aged.instalments();
    long from31 = 0;
    long from61 = 0;
    long from91 = 0;
    long from181 = 0;
    for (int j = 0; j < rows.size() && aged.effectiveDueOn(j) < businessDate; j++) {
      long unpaid = aged.unpaidPrincipal(j);
      if (unpaid > 0 && rows.get(j).isInForceOn(businessDate)) {
        int days = aged.instalmentDaysPastDue(j, businessDate);
        if (days > UP_TO_180) {
          from181 += unpaid;
        } else if (days > UP_TO_90) {
          from91 += unpaid;
        } else if (days > UP_TO_60) {
          from61 += unpaid;
        } else if (days > UP_TO_30) {
          from31 += unpaid;
        }
      }
    }
    return new CreditBureau(from31, from61, from91, from181);
  }

  /** The {@code status_code} of D's month: the newest character of payment_history. */
  public static char statusCode(Arrears arrears) {
    return arrears.paymentHistory().charAt(arrears.paymentHistory().length() - 1);
  }

  /** Appends it to a work file. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeLong(from31To60);
    out.writeLong(from61To90);
    out.writeLong(from91To180);
    out.writeLong(over180);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static CreditBureau readFrom(DataInput in) throws IOException {
    return new CreditBureau(in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }
}
