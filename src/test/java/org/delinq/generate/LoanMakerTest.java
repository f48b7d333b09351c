package org.delinq.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Payer;
import org.delinq.loan.RepaymentMethod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoanMakerTest {
  private static final int FRI_2026_03_20 = Day.of(2026, 3, 20);
  private static final int LOANS = 12_000;

  private static List<MadeUpLoan> loans = List.of();

  @BeforeAll
  static void make() {
    LoanMaker maker = new LoanMaker(42, FRI_2026_03_20, Institution.LARGE);
    loans = LongStream.range(0, LOANS).mapToObj(maker::make).toList();
  }

  private static long count(java.util.function.ToLongFunction<MadeUpLoan> what) {
    return loans.stream().mapToLong(what).sum();
  }

  @Test
  void aLoanHasAboutFifteenInstalmentsAndNineReceipts() {
    long instalments = count(loan -> loan.isPlanPrinted() ? loan.plan().size() : 0);
    long receipts = count(loan -> loan.payments().size());
    long printed =
        count(loan -> loan.payments().stream().filter(p -> p.components() != null).count());

    assertThat(instalments).isBetween(14L * LOANS, 16L * LOANS);
    assertThat(receipts).isBetween(8L * LOANS, 10L * LOANS);
    assertThat(printed * 100 / receipts).isBetween(65L, 75L);
  }

  @Test
  void everyCodeOccurs() {
    Set<String> products = new HashSet<>();
    Set<RepaymentMethod> methods = EnumSet.noneOf(RepaymentMethod.class);
    Set<GuaranteeType> guarantees = EnumSet.noneOf(GuaranteeType.class);
    Set<LoanStatus> statuses = EnumSet.noneOf(LoanStatus.class);
    Set<EventKind> events = EnumSet.noneOf(EventKind.class);
    Set<Payer> payers = EnumSet.noneOf(Payer.class);
    Set<Integer> monthsBetween = new HashSet<>();
    for (MadeUpLoan loan : loans) {
      products.add(loan.terms().productCode());
      methods.add(loan.terms().repaymentMethod());
      guarantees.add(loan.terms().guaranteeType());
      monthsBetween.add(loan.terms().monthsBetween());
      statuses.add(loan.status(FRI_2026_03_20));
      loan.happenings().forEach(event -> events.add(event.kind()));
      loan.payments().forEach(payment -> payers.add(payment.payer()));
    }

    assertThat(products)
        .containsExactlyInAnyOrder(
            "FARMER-CREDIT", "POVERTY-RELIEF", "MORTGAGE", "PROVIDENT-FUND", "MICRO-ENTERPRISE");
    assertThat(methods).hasSize(RepaymentMethod.values().length);
    assertThat(guarantees).hasSize(GuaranteeType.values().length);
    assertThat(statuses).hasSize(LoanStatus.values().length);
    assertThat(EnumSet.complementOf(EnumSet.copyOf(events))).isEmpty();
    assertThat(payers).hasSize(Payer.values().length);
    assertThat(monthsBetween).containsExactlyInAnyOrder(1, 3, 6, 12);
  }

  @Test
  void borrowersHaveSeveralLoansAndHouseholdsSeveralBorrowers() {
    Map<String, Integer> loansOf = new HashMap<>();
    Map<String, Set<String>> membersOf = new HashMap<>();
    for (MadeUpLoan loan : loans) {
      Borrower borrower = loan.borrower();
      loansOf.merge(borrower.borrowerId(), 1, Integer::sum);
      membersOf
          .computeIfAbsent(borrower.household(), id -> new HashSet<>())
          .add(borrower.borrowerId());
    }
    long companies =
        loansOf.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith("C") && entry.getValue() > 1)
            .count();

    assertThat(companies).isBetween(40L, 200L);
    assertThat(loansOf.values().stream().filter(n -> n > 1).count()).isBetween(500L, 1_200L);
    assertThat(membersOf.values().stream().filter(m -> m.size() > 1).count()).isBetween(100L, 500L);
  }

  @Test
  void oneBorrowerIsAlwaysTheSame() {
    Map<String, Borrower> known = new HashMap<>();
    for (MadeUpLoan loan : loans) {
      Borrower former = known.put(loan.borrower().borrowerId(), loan.borrower());
      assertThat(former == null || former.equals(loan.borrower())).isTrue();
    }
  }

  @Test
  void idNumbersAreWrongAndPhonesBelongToNobody() {
    for (MadeUpLoan loan : loans) {
      assertThat(loan.borrower().phone().matches("12\\d{9}")).isTrue();
      String id = loan.borrower().idNumber();
      if (id != null) {
        assertThat(id.matches("9901\\d{13}[0-9X]")).isTrue();
        assertThat(id.charAt(17)).isNotEqualTo(checkDigit(id));
      }
    }
  }

  /** GB 11643: weights 2^(17 − i) modulo 11. */
  private static char checkDigit(String id) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (id.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    int check = (12 - sum % 11) % 11;
    return check == 10 ? 'X' : (char) ('0' + check);
  }

  @Test
  void aChangedPlanStillRepaysTheContract() {
    int changed = 0;
    for (MadeUpLoan loan : loans) {
      if (loan.plan().stream().anyMatch(row -> row.replacedOn() != Day.NEVER)) {
        changed++;
        long inForce = 0;
        for (Instalment row : loan.plan()) {
          inForce += row.replacedOn() == Day.NEVER ? row.principal() : 0;
        }
        assertThat(inForce).isLessThanOrEqualTo(loan.terms().contractAmount());
        assertThat(lastDue(loan)).isEqualTo(loan.terms().maturesOn());
      }
    }
    assertThat(changed).isBetween(60, 300);
  }

  private static int lastDue(MadeUpLoan loan) {
    return loan.plan().stream()
        .filter(row -> row.replacedOn() == Day.NEVER)
        .mapToInt(Instalment::dueOn)
        .max()
        .orElse(Day.NONE);
  }
}
