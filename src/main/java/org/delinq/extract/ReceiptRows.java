package org.delinq.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.extract.row.RepaymentRow;
import org.delinq.loan.Receipt;

/**
 * The receipts and reversals of one loan. A reversal is resolved into the {@code reversedOn} of the
 * receipt it names; of several that name one receipt the first by value date and id counts,
 * whatever the order of the rows.
 */
final class ReceiptRows {
  private static final Comparator<Receipt> ORDER =
      Comparator.comparingInt(Receipt::valueOn).thenComparing(Receipt::repaymentId);

  private final List<Reversal> reversals = new ArrayList<>();
  private List<Receipt> receipts = new ArrayList<>();
  private boolean ascending = true;

  /**
   * A reversal row.
   *
   * @param aside the row, should it name no receipt
   */
  private record Reversal(
      String repaymentId, String reverses, int valueOn, long amount, QuarantinedRow aside) {}

  void clear() {
    receipts = new ArrayList<>();
    reversals.clear();
    ascending = true;
  }

  /** Adds the accepted row a head stands on. */
  void add(ExtractHead<RepaymentRow> head) {
    RepaymentRow row = head.row();
    String repaymentId = head.scanner().text(RepaymentRow.REPAYMENT_ID);
    if (row.isReversal()) {
      reversals.add(
          new Reversal(
              repaymentId,
              head.scanner().text(RepaymentRow.REVERSES),
              row.valueOn(),
              row.amount(),
              head.quarantined(
                  head.scanner().fault(QuarantineReason.UNKNOWN_REVERSAL, RepaymentRow.REVERSES))));
      return;
    }
    Receipt receipt = row.receipt(repaymentId, Day.NEVER);
    int last = receipts.size() - 1;
    ascending &= last < 0 || ORDER.compare(receipts.get(last), receipt) < 0;
    receipts.add(receipt);
  }

  /**
   * The receipts in their order, reversals resolved; reversals that name no receipt are set aside.
   *
   * @return whether all reversals were resolved
   */
  boolean settle(List<QuarantinedRow> quarantined) {
    int before = quarantined.size();
    if (!reversals.isEmpty()) {
      resolve(quarantined);
    }
    if (!ascending) {
      receipts.sort(ORDER);
    }
    return quarantined.size() == before;
  }

  private void resolve(List<QuarantinedRow> quarantined) {
    Map<String, Integer> byId = new HashMap<>();
    for (int i = 0; i < receipts.size(); i++) {
      byId.put(receipts.get(i).repaymentId(), i);
    }
    reversals.sort(Comparator.comparingInt(Reversal::valueOn).thenComparing(Reversal::repaymentId));
    for (Reversal reversal : reversals) {
      Integer at = byId.get(reversal.reverses);
      Receipt original = at == null ? null : receipts.get(at);
      if (at == null
          || original == null
          || original.reversedOn() != Day.NEVER
          || original.amount() != reversal.amount) {
        quarantined.add(reversal.aside);
      } else {
        receipts.set(
            at,
            new Receipt(
                original.repaymentId(),
                original.valueOn(),
                original.amount(),
                original.components(),
                original.payer(),
                reversal.valueOn));
      }
    }
  }

  /** Number of rows accepted, reversals among them, less those set aside. */
  int accepted(int setAside) {
    return receipts.size() + reversals.size() - setAside;
  }

  /** The receipts; a list of its own for each loan. */
  List<Receipt> receipts() {
    return receipts;
  }
}
