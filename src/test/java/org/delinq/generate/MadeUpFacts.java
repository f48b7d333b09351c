package org.delinq.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Receipt;
import org.delinq.loan.Tier;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;

/** Ages made-up loans as the job will, under the policy that they are made for. */
final class MadeUpFacts {
  private static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  private MadeUpFacts() {}

  static AgedLoan age(MadeUpLoan loan, int day) {
    return Ageing.age(file(loan, day), day, POLICY.product(loan.terms().productCode()));
  }

  private static LoanFile file(MadeUpLoan loan, int day) {
    List<Instalment> plan =
        loan.plan().stream()
            .filter(row -> row.agreedOn() <= day)
            .sorted(Comparator.comparingInt(Instalment::dueOn).thenComparingInt(Instalment::number))
            .toList();
    return new LoanFile(
        loan.terms().toLoan(),
        loan.isPlanPrinted() ? plan : List.of(),
        receipts(loan, day),
        events(loan, day),
        List.of(),
        false);
  }

  private static List<Receipt> receipts(MadeUpLoan loan, int day) {
    List<Payment> seen = loan.payments().stream().filter(p -> p.seenOn() <= day).toList();
    List<Receipt> receipts = new ArrayList<>();
    for (Payment payment : seen) {
      if (payment.reverses() == null) {
        receipts.add(
            new Receipt(
                Institution.digits(receipts.size(), 4),
                payment.valueOn(),
                payment.amount(),
                payment.components(),
                payment.payer(),
                Day.NEVER));
      }
    }
    for (Payment payment : seen) {
      if (payment.reverses() != null) {
        receipts.remove(indexOf(receipts, payment.reverses()));
      }
    }
    receipts.sort(Comparator.comparingInt(Receipt::valueOn).thenComparing(Receipt::repaymentId));
    return receipts;
  }

  private static int indexOf(List<Receipt> receipts, Payment payment) {
    for (int i = 0; i < receipts.size(); i++) {
      if (receipts.get(i).valueOn() == payment.valueOn()
          && receipts.get(i).amount() == payment.amount()) {
        return i;
      }
    }
    throw new AssertionError("reverses a payment that is not there");
  }

  private static List<LoanEvent> events(MadeUpLoan loan, int day) {
    List<LoanEvent> events = new ArrayList<>();
    for (Happening event : loan.happenings()) {
      if (event.seenOn() <= day) {
        events.add(
            new LoanEvent(
                Institution.digits(events.size(), 4),
                event.kind(),
                event.effectiveOn(),
                event.expiresOn() == Day.NONE ? Day.NEVER : event.expiresOn(),
                event.kind() == org.delinq.loan.EventKind.OVERRIDE && event.value() != null
                    ? Tier.valueOf(event.value())
                    : null,
                0,
                null,
                event.approvedBy()));
      }
    }
    return events;
  }
}
