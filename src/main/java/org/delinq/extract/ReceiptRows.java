package org.delinq.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.extract.row.Fault;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.extract.row.RepaymentRow;
import org.delinq.loan.Receipt;
import org.jspecify.annotations.Nullable;

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
  private int unresolvedReversals;

  /**
   * A reversal row.
   *
   * @param line its physical line
   * @param aside the row, should it name no receipt; absent if it is read again then
   */
  private record Reversal(
      String repaymentId,
      String reverses,
      int valueOn,
      long amount,
      long line,
      @Nullable QuarantinedRow aside) {}

  void clear() {
    receipts = new ArrayList<>();
    reversals.clear();
    ascending = true;
    unresolvedReversals = 0;
  }

  /**
   * Adds the accepted row a head stands on.
   *
   * @param keepsReversals whether {@link #settle} can set reversals aside; costs a copy of each
   */
  void add(ExtractHead<RepaymentRow> head, boolean keepsReversals) {
    RepaymentRow row = head.row();
    String repaymentId = head.scanner().text(RepaymentRow.REPAYMENT_ID);
    if (row.isReversal()) {
      reversals.add(
          new Reversal(
              repaymentId,
              head.scanner().text(RepaymentRow.REVERSES),
              row.valueOn(),
              row.amount(),
              head.cursor().line(),
              keepsReversals ? head.quarantined(unresolved(head)) : null));
      return;
    }
    Receipt receipt = row.receipt(repaymentId, Day.NEVER);
    int last = receipts.size() - 1;
    ascending &= last < 0 || ORDER.compare(receipts.get(last), receipt) < 0;
    receipts.add(receipt);
  }

  /** The fault of a reversal that names no receipt. */
  static Fault unresolved(ExtractHead<?> head) {
    return head.scanner().fault(QuarantineReason.UNKNOWN_REVERSAL, RepaymentRow.REVERSES);
  }

  /**
   * Brings the receipts into their order and resolves the reversals; those that name no receipt are
   * set aside.
   */
  void settle(SetAside aside) {
    for (Reversal reversal : resolve()) {
      if (reversal.aside != null) {
        aside.add(reversal.aside);
      }
    }
  }

  /** The same, but tells the lines of the reversals that name no receipt, ascending. */
  long[] settle() {
    return resolve().stream().mapToLong(Reversal::line).sorted().toArray();
  }

  private List<Reversal> resolve() {
    if (!ascending) {
      receipts.sort(ORDER);
    }
    List<Reversal> unresolved = reversals.isEmpty() ? List.of() : applyReversals();
    unresolvedReversals = unresolved.size();
    return unresolved;
  }

  private List<Reversal> applyReversals() {
    List<Reversal> unresolved = new ArrayList<>();
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
        unresolved.add(reversal);
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
    return unresolved;
  }

  /** Whether every reversal names a receipt. */
  boolean isResolved() {
    return unresolvedReversals == 0;
  }

  /** Number of rows accepted, reversals among them. */
  int accepted() {
    return receipts.size() + reversals.size() - unresolvedReversals;
  }

  /** The receipts; a list of its own for each loan. */
  List<Receipt> receipts() {
    return receipts;
  }
}
