package org.delinq.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.delinq.ageing.AgeingAccount.Standing;
import org.delinq.explain.ReceiptFacts.Allocator;
import org.delinq.operations.Screen;

/** The receipts on the screen: the newest with what they paid. */
final class ReceiptText {
  private static final int SHOWN = 3;
  private static final int PAYMENTS_SHOWN = 8;
  private static final String NOTHING = "0.00";

  private ReceiptText() {}

  static void write(List<ReceiptFacts> receipts, boolean all, Screen screen) {
    screen.space();
    long counted =
        receipts.stream().filter(receipt -> receipt.standing() == Standing.COUNTED).count();
    screen.entry(
        "receipts",
        receipts.isEmpty() ? "none" : receipts.size() + ", of which " + counted + " count");
    int from = all ? 0 : Math.max(0, receipts.size() - SHOWN);
    ExplanationText.elided(screen, from, "earlier ones");
    for (ReceiptFacts receipt : receipts.subList(from, receipts.size())) {
      screen.wrapped("  ", receipt(receipt));
      if (receipt.standing() == Standing.COUNTED) {
        screen.wrapped("    ", "paid " + paid(receipt, all));
      }
    }
  }

  private static String receipt(ReceiptFacts receipt) {
    StringBuilder line = new StringBuilder();
    line.append(receipt.valueOn())
        .append("  ")
        .append(receipt.amount())
        .append("  ")
        .append(receipt.repaymentId())
        .append(receipt.payer().equals("BORROWER") ? "" : " from " + receipt.payer());
    switch (receipt.standing()) {
      case COUNTED -> {
        line.append(
            receipt.allocatedBy() == Allocator.CORE_SYSTEM
                ? ", spread by the core system"
                : ", by the policy at "
                    + ExplanationText.days(receipt.daysPastDue())
                    + " past due");
        if (receipt.principalFirst()) {
          line.append(", principal first");
        }
      }
      case NOT_YET_SEEN -> line.append(": after the business date, not yet seen");
      case REVERSED ->
          line.append(": reversed on ").append(receipt.reversedOn()).append(", as if never made");
      case COMPENSATION_FUND -> line.append(": pays nothing, the borrower still owes");
    }
    return line.toString();
  }

  private static String paid(ReceiptFacts receipt, boolean all) {
    List<String> parts = new ArrayList<>();
    int shown = all ? receipt.payments().size() : PAYMENTS_SHOWN;
    for (ReceiptFacts.Payment payment : receipt.payments()) {
      if (parts.size() == shown) {
        parts.add("… " + (receipt.payments().size() - shown) + " more");
        break;
      }
      parts.add(
          payment.amount()
              + " "
              + payment.component().toLowerCase(Locale.ROOT)
              + " of no "
              + payment.instalmentNo());
    }
    add(receipt.penalty(), "penalty", parts);
    add(receipt.compound(), "compound interest", parts);
    add(receipt.unapplied(), "found nothing to pay", parts);
    return String.join(", ", parts);
  }

  private static void add(String amount, String what, List<String> parts) {
    if (!amount.equals(NOTHING)) {
      parts.add(amount + " " + what);
    }
  }
}
