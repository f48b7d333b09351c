package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractKind;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Receipt;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoanFileReaderTest {
  private static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  @TempDir Path base;

  /** What reading all ranges gives. */
  private record Joined(List<LoanItem> items) {
    LoanFile loan(String loanId) {
      return items.stream()
          .map(LoanItem::file)
          .filter(file -> file != null && file.loan().loanId().equals(loanId))
          .findFirst()
          .orElseThrow();
    }

    List<String> loanIds() {
      return items.stream()
          .filter(item -> item.file() != null)
          .map(item -> item.file().loan().loanId())
          .toList();
    }

    /** Extract, line, reason, column and value of each row set aside, by extract and line. */
    List<String> aside() {
      return items.stream()
          .flatMap(item -> item.rows().quarantined().stream())
          .sorted(
              Comparator.comparing(QuarantinedRow::kind).thenComparingLong(QuarantinedRow::line))
          .map(
              row ->
                  String.join(
                      " ",
                      row.kind().label(),
                      Long.toString(row.line()),
                      row.loanId(),
                      row.fault().reason().name(),
                      row.fault().column(),
                      row.fault().value()))
          .toList();
    }

    long rows(ExtractKind kind) {
      long aside =
          items.stream()
              .flatMap(item -> item.rows().quarantined().stream())
              .filter(row -> row.kind() == kind)
              .count();
      return aside + items.stream().mapToLong(item -> item.rows().accepted(kind)).sum();
    }
  }

  private static Joined join(Delivery delivery, int grid) {
    ReceivedExtracts received = delivery.receive();
    new ExtractSorter(2, ReadProgress.NONE).order(received);
    List<LoanItem> items = new ArrayList<>();
    for (LoanRange range : PartitionPlanner.plan(received, grid)) {
      try (LoanFileReader reader = LoanFileReader.open(received, range, POLICY)) {
        for (LoanItem item = reader.read(); item != null; item = reader.read()) {
          items.add(item);
        }
      }
    }
    return new Joined(items);
  }

  @Test
  void bringsTheRowsOfALoanTogether() {
    Joined joined =
        join(
            new Delivery(base)
                .lines(ExtractKind.LOANS, Rows.loan("L1"), Rows.loan("L2"))
                .lines(
                    ExtractKind.INSTALMENTS,
                    Rows.instalment("L1", 2, "due_on=2025-03-15"),
                    Rows.instalment("L1", 1),
                    Rows.instalment("L2", 1))
                .lines(ExtractKind.REPAYMENTS, Rows.repayment("R1", "L2"))
                .lines(ExtractKind.EVENTS, Rows.event("E1", "L2"))
                .lines(ExtractKind.CONTACTS, Rows.contact("C1", "L1")),
            1);
    assertThat(joined.loanIds()).containsExactly("L1", "L2");
    assertThat(joined.loan("L1").instalments()).extracting("number").containsExactly(1, 2);
    assertThat(joined.loan("L1").contacts()).hasSize(1);
    assertThat(joined.loan("L2").receipts()).extracting("repaymentId").containsExactly("R1");
    assertThat(joined.loan("L2").events()).hasSize(1);
    assertThat(joined.loan("L2").incomplete()).isFalse();
    assertThat(joined.aside()).isEmpty();
  }

  @Test
  void keepsTheFirstOfEqualRowsAndNoneOfContradictingOnes() {
    Joined joined =
        join(
            new Delivery(base)
                .lines(
                    ExtractKind.LOANS,
                    Rows.loan("L1"),
                    Rows.loan("L1"),
                    Rows.loan("L2"),
                    Rows.loan("L2"),
                    Rows.loan("L2", "annual_rate=4"),
                    Rows.loan("L3"))
                .lines(
                    ExtractKind.INSTALMENTS,
                    Rows.instalment("L1", 1),
                    Rows.instalment("L1", 1),
                    Rows.instalment("L3", 1),
                    Rows.instalment("L3", 1, "principal_due=4000.01"))
                .lines(ExtractKind.REPAYMENTS, Rows.repayment("R1", "L2")),
            1);
    assertThat(joined.loanIds()).containsExactly("L1", "L3");
    assertThat(joined.loan("L1").instalments()).hasSize(1);
    assertThat(joined.loan("L1").incomplete()).as("exact duplicates aside").isFalse();
    assertThat(joined.loan("L3").instalments()).isEmpty();
    assertThat(joined.loan("L3").incomplete()).isTrue();
    assertThat(joined.aside())
        .containsExactly(
            "loans 3 L1 DUPLICATE_ID loan_id L1",
            "loans 4 L2 DUPLICATE_ID loan_id L2",
            "loans 5 L2 DUPLICATE_ID loan_id L2",
            "loans 6 L2 DUPLICATE_ID loan_id L2",
            "instalments 3 L1 DUPLICATE_ID instalment_no 1",
            "instalments 4 L3 DUPLICATE_ID instalment_no 1",
            "instalments 5 L3 DUPLICATE_ID instalment_no 1",
            "repayments 2 L2 UNKNOWN_LOAN loan_id L2");
  }

  @Test
  void findsARepaymentIdThatOtherLoansUseToo() {
    Joined joined =
        join(
            new Delivery(base)
                .lines(ExtractKind.LOANS, Rows.loan("L1"), Rows.loan("L2"))
                .lines(
                    ExtractKind.REPAYMENTS,
                    Rows.repayment("R1", "L1"),
                    Rows.repayment("R2", "L1"),
                    Rows.repayment("R1", "L2")),
            1);
    assertThat(joined.aside())
        .containsExactly(
            "repayments 2 L1 DUPLICATE_ID repayment_id R1",
            "repayments 4 L2 DUPLICATE_ID repayment_id R1");
    assertThat(joined.loan("L1").receipts()).extracting("repaymentId").containsExactly("R2");
    assertThat(joined.loan("L2").incomplete()).isTrue();
  }

  @Test
  void undoesAReceiptOnceAndOnlyItsOwn() {
    Joined joined =
        join(
            new Delivery(base)
                .lines(ExtractKind.LOANS, Rows.loan("L1"), Rows.loan("L2"))
                .lines(
                    ExtractKind.REPAYMENTS,
                    Rows.repayment("R1", "L1"),
                    Rows.repayment("R3", "L1", "reverses=R1", "value_on=2025-02-17"),
                    Rows.repayment("R4", "L1", "reverses=R1", "value_on=2025-02-16"),
                    Rows.repayment("R5", "L1", "reverses=R4"),
                    Rows.repayment("R6", "L2", "reverses=R1")),
            1);
    assertThat(joined.loan("L1").receipts())
        .singleElement()
        .extracting(Receipt::reversedOn)
        .isEqualTo(Day.parse("2025-02-16"));
    assertThat(joined.aside())
        .containsExactly(
            "repayments 3 L1 UNKNOWN_REVERSAL reverses R1",
            "repayments 5 L1 UNKNOWN_REVERSAL reverses R4",
            "repayments 6 L2 UNKNOWN_REVERSAL reverses R1");
    assertThat(joined.loan("L1").incomplete()).isTrue();
  }

  @Test
  void namesTheLoanWhoseOwnRowIsBad() {
    Joined joined =
        join(
            new Delivery(base)
                .lines(ExtractKind.LOANS, Rows.loan("L1", "annual_rate=x"), Rows.loan("L2"))
                .lines(ExtractKind.REPAYMENTS, Rows.repayment("R1", "L0", "amount=0")),
            1);
    assertThat(joined.items()).extracting(LoanItem::loanId).containsExactly(null, "L1", "L2");
    assertThat(joined.aside())
        .containsExactly(
            "loans 2 L1 BAD_RATE annual_rate x", "repayments 2 L0 OUT_OF_RANGE amount 0");
  }

  @Test
  void handsOutManyRowsOfAnUnknownLoanInPieces() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      rows.add(Rows.repayment("R%05d".formatted(i), "L0"));
    }
    Joined joined =
        join(
            new Delivery(base)
                .lines(ExtractKind.LOANS, Rows.loan("L1"))
                .lines(ExtractKind.REPAYMENTS, rows),
            1);
    assertThat(joined.items()).allMatch(item -> item.rows().quarantined().size() <= 1_000);
    assertThat(joined.rows(ExtractKind.REPAYMENTS)).isEqualTo(2_500);
    assertThat(joined.loanIds()).containsExactly("L1");
  }

  @Test
  void setsMostRowsOfALoanAsideInPiecesAndKeepsTheGoodOnes() {
    List<String> instalments = new ArrayList<>(List.of(Rows.instalment("L1", 1)));
    List<String> repayments = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      instalments.add(i % 2 == 0 ? Rows.instalment("L1", 1) : "L1,\"2\"2");
      repayments.add(Rows.repayment("R%05d".formatted(i), "L1", "reverses=R0"));
    }
    instalments.add(Rows.instalment("L1", 2, "due_on=2025-03-15"));
    Joined joined =
        join(
            new Delivery(base)
                .lines(ExtractKind.LOANS, Rows.loan("L1"))
                .lines(ExtractKind.INSTALMENTS, instalments)
                .lines(ExtractKind.REPAYMENTS, repayments),
            1);
    assertThat(joined.items())
        .hasSize(12)
        .allMatch(item -> item.rows().quarantined().size() <= 1_000);
    assertThat(joined.items().subList(0, 11)).extracting(LoanItem::loanId).containsOnlyNulls();
    assertThat(joined.loan("L1").instalments()).extracting("number").containsExactly(1, 2);
    assertThat(joined.loan("L1").incomplete()).isTrue();
    assertThat(joined.aside())
        .hasSize(12_000)
        .contains(
            "instalments 3 L1 DUPLICATE_ID instalment_no 1",
            "instalments 4  MALFORMED_CSV  ",
            "repayments 6001 L1 UNKNOWN_REVERSAL reverses R0");
    assertThat(joined.rows(ExtractKind.INSTALMENTS)).isEqualTo(6_002);
  }

  @Test
  void refusesALoanWithMoreGoodRowsThanMemoryMayHold() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      rows.add(Rows.repayment("R%02d".formatted(i), "L1"));
    }
    Delivery delivery =
        new Delivery(base)
            .lines(ExtractKind.LOANS, Rows.loan("L1"))
            .lines(ExtractKind.REPAYMENTS, rows);
    ReceivedExtracts received = delivery.receive();
    LoanRange range = PartitionPlanner.plan(received, 1).get(0);
    JoinLimits limits = new JoinLimits(3, 1_000, 10, 1_000, 11);
    try (LoanFileReader reader = LoanFileReader.open(received, range, POLICY, null, limits)) {
      assertThatThrownBy(reader::read)
          .isInstanceOf(DelinqException.class)
          .hasMessageContaining(
              "loan L1 has more than 11 good rows, counted up to line 13 of repayments.csv")
          .extracting(thrown -> ((DelinqException) thrown).code())
          .isEqualTo(ErrorCode.BAD_EXTRACT);
    }
  }
}
