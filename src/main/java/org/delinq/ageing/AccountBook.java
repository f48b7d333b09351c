package org.delinq.ageing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.delinq.ageing.AgeingAccount.NightStretch;
import org.delinq.ageing.AgeingAccount.Payment;
import org.delinq.ageing.AgeingAccount.ReceiptAccount;
import org.delinq.ageing.AgeingAccount.Standing;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.policy.ProductPolicy;

/** Watches a sweep and writes down what it sees. */
final class AccountBook implements ReceiptTrace {
  /** The decimals of a rate: six of the contract rate, eight of 1 + uplift/100. */
  private static final int RATE_DECIMALS = 14;

  private final LoanFile file;
  private final int businessDate;
  private final ReceiptAccount[] accounts;
  private List<Payment> payments = new ArrayList<>();
  private int receipt;
  private int daysPastDue;
  private boolean principalFirst;
  private long penalty;
  private long compound;

  private AccountBook(LoanFile file, int businessDate) {
    this.file = file;
    this.businessDate = businessDate;
    accounts = new ReceiptAccount[file.receipts().size()];
  }

  static AgeingAccount of(LoanFile file, int businessDate, ProductPolicy policy) {
    AccountBook book = new AccountBook(file, businessDate);
    Sweep sweep = Sweep.of(file, businessDate, policy, book);
    PenaltyRate rate = new PenaltyRate(file.loan(), policy);
    List<NightStretch> nights = new ArrayList<>();
    sweep.penalty.tellNights(
        businessDate,
        (kind, row, from, to, count, principal, interest) ->
            nights.add(
                new NightStretch(
                    kind, row, from, to, count, principal, interest, decimal(rate.of(kind)))));
    return new AgeingAccount(
        new SweptLoan(sweep),
        book.receipts(),
        List.copyOf(nights),
        sweep.penalty.penaltyAccrued(),
        sweep.penalty.compoundAccrued());
  }

  private static BigDecimal decimal(long rate) {
    BigDecimal shortest = BigDecimal.valueOf(rate, RATE_DECIMALS).stripTrailingZeros();
    return shortest.setScale(Math.max(0, shortest.scale()));
  }

  @Override
  public void begin(int index, int days, boolean isPrincipalFirst) {
    receipt = index;
    daysPastDue = days;
    principalFirst = isPrincipalFirst;
    payments = new ArrayList<>();
    penalty = 0;
    compound = 0;
  }

  @Override
  public void paid(Component component, int row, long amount) {
    payments.add(new Payment(row, component, amount));
  }

  @Override
  public void paidPenalty(long forPenalty, long forCompound) {
    penalty += forPenalty;
    compound += forCompound;
  }

  @Override
  public void end(long unapplied) {
    accounts[receipt] =
        new ReceiptAccount(
            file.receipts().get(receipt),
            Standing.COUNTED,
            daysPastDue,
            principalFirst,
            List.copyOf(payments),
            penalty,
            compound,
            unapplied);
  }

  private List<ReceiptAccount> receipts() {
    List<ReceiptAccount> all = new ArrayList<>();
    for (int k = 0; k < accounts.length; k++) {
      ReceiptAccount account = accounts[k];
      all.add(account != null ? account : notCounted(file.receipts().get(k)));
    }
    return List.copyOf(all);
  }

  private ReceiptAccount notCounted(Receipt unspent) {
    Standing standing;
    if (unspent.valueOn() > businessDate) {
      standing = Standing.NOT_YET_SEEN;
    } else if (unspent.payer() == Payer.COMPENSATION_FUND) {
      standing = Standing.COMPENSATION_FUND;
    } else {
      standing = Standing.REVERSED;
    }
    return new ReceiptAccount(unspent, standing, 0, false, List.of(), 0, 0, 0);
  }
}
