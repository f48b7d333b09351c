package org.delinq.compensation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.money.Fen;
import org.delinq.policy.CompensationProgramme;
import org.delinq.subsidy.PlaceInHousehold;
import org.delinq.worklist.WorklistRecord;

/**
 * One row of {@code reports/compensation-recoveries.csv}: a receipt for a compensated loan, shared
 * with the fund (rules.md 5.2). Rows stand by programme, loan, value date, receipt. Made in {@code
 * age}, from facts alone.
 *
 * <p>Receipts of BORROWER, GUARANTOR and COLLATERAL that count at the business date and have a
 * value date after the day of the first COMPENSATED event are shared, of loans of any status. The
 * fund gets {@code fund-percent} of each, rounded, until it has got back what it paid: the sum of
 * all COMPENSATED events that have begun. Those before the month take their part of that first.
 *
 * <table>
 *   <caption>Fund 80 %, paid 1,000.00 on 2026-02-10</caption>
 *   <tr><th>received</th><th>amount</th><th>fund share</th><th>bank share</th></tr>
 *   <tr><td>2026-02-10</td><td>500.00</td><td>not shared</td><td></td></tr>
 *   <tr><td>2026-02-20</td><td>1,000.00</td><td>800.00</td><td>200.00</td></tr>
 *   <tr><td>2026-03-05</td><td>300.00</td><td>200.00</td><td>100.00</td></tr>
 *   <tr><td>2026-03-06</td><td>50.00</td><td>0.00</td><td>50.00</td></tr>
 * </table>
 *
 * @param compensatedOn day of the first COMPENSATED event
 * @param compensated sum of the COMPENSATED events, in fen
 * @param amount of the receipt, in fen
 * @param fundShare of the receipt, in fen
 */
public record Recovery(
    String programme,
    String loanId,
    int compensatedOn,
    long compensated,
    String repaymentId,
    int valueOn,
    long amount,
    long fundShare)
    implements WorklistRecord, Comparable<Recovery> {
  private static final Comparator<Recovery> ORDER =
      Comparator.comparing(Recovery::programme)
          .thenComparing(Recovery::loanId)
          .thenComparingInt(Recovery::valueOn)
          .thenComparing(Recovery::repaymentId);

  /**
   * The shared receipts of the month of the business date, oldest first.
   *
   * @param programme the loan's compensation programme
   */
  public static List<Recovery> of(
      LoanFile file, CompensationProgramme programme, int businessDate) {
    CompensationPaid paid = CompensationPaid.of(file.events(), businessDate);
    if (paid.firstOn() == Day.NONE) {
      return List.of();
    }
    List<Recovery> recoveries = new ArrayList<>();
    int monthStart = Day.startOfMonth(businessDate);
    long owedToFund = paid.total();
    for (Receipt receipt : file.receipts()) {
      if (receipt.valueOn() > paid.firstOn()
          && receipt.countsAt(businessDate)
          && isShared(receipt.payer())) {
        long fundShare =
            Math.min(Fen.percentOf(receipt.amount(), programme.fundPercent()), owedToFund);
        owedToFund -= fundShare;
        if (receipt.valueOn() >= monthStart) {
          recoveries.add(
              new Recovery(
                  programme.key(),
                  file.loan().loanId(),
                  paid.firstOn(),
                  paid.total(),
                  receipt.repaymentId(),
                  receipt.valueOn(),
                  receipt.amount(),
                  fundShare));
        }
      }
    }
    return recoveries;
  }

  private static boolean isShared(Payer payer) {
    return switch (payer) {
      case BORROWER, GUARANTOR, COLLATERAL -> true;
      case COMPENSATION_FUND, INSURER -> false;
    };
  }

  /** What the bank keeps of the receipt, in fen. */
  public long bankShare() {
    return amount - fundShare;
  }

  @Override
  public int compareTo(Recovery other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    PlaceInHousehold.writeText(out, programme);
    PlaceInHousehold.writeText(out, loanId);
    PlaceInHousehold.writeDay(out, valueOn);
    PlaceInHousehold.writeText(out, repaymentId);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    out.writeUTF(programme);
    out.writeUTF(loanId);
    out.writeInt(compensatedOn);
    out.writeLong(compensated);
    out.writeUTF(repaymentId);
    out.writeInt(valueOn);
    out.writeLong(amount);
    out.writeLong(fundShare);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static Recovery readFrom(DataInput in) throws IOException {
    return new Recovery(
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        in.readUTF(),
        in.readInt(),
        in.readLong(),
        in.readLong());
  }
}
