package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.delinq.calendar.Day;
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

  @Property(tries = 60)
  void acceptsOrSetsAsideEveryRowOnceWhateverTheGridAndGoesOnAnywhere(@ForAll long seed)
      throws IOException {
    Path folder = Files.createTempDirectory("join");
    try {
      Random random = new Random(seed);
      Delivery delivery = randomDelivery(folder, random);
      Joined whole = join(delivery, 1);
      for (ReceivedExtract extract : delivery.receive().extracts()) {
        assertThat(whole.rows(extract.kind())).as(extract.file()).isEqualTo(extract.rows());
      }
      Joined parts = join(delivery, 1 + random.nextInt(6));
      assertThat(parts.aside()).isEqualTo(whole.aside());
      assertThat(files(parts)).isEqualTo(files(whole));

      Joined resumed = joinAnewAtEveryItem(delivery);
      assertThat(resumed.aside()).isEqualTo(whole.aside());
      assertThat(files(resumed)).isEqualTo(files(whole));
    } finally {
      try (Stream<Path> tree = Files.walk(folder)) {
        tree.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private static List<LoanFile> files(Joined joined) {
    return joined.items().stream().map(LoanItem::file).filter(file -> file != null).toList();
  }

  private static Joined joinAnewAtEveryItem(Delivery delivery) {
    ReceivedExtracts received = delivery.receive();
    new ExtractSorter(2, ReadProgress.NONE).order(received);
    LoanRange range = PartitionPlanner.plan(received, 1).get(0);
    List<LoanItem> items = new ArrayList<>();
    LoanFileReader reader = LoanFileReader.open(received, range, POLICY);
    for (LoanItem item = reader.read(); item != null; item = reader.read()) {
      items.add(item);
      long[] position = reader.position();
      reader.close();
      reader = LoanFileReader.open(received, range, POLICY, position);
    }
    reader.close();
    return new Joined(items);
  }

  /** Extracts in loan order, with bad lines of every sort strewn in. */
  private static Delivery randomDelivery(Path folder, Random random) {
    Delivery delivery = new Delivery(folder);
    List<String> loans = new ArrayList<>();
    List<String> instalments = new ArrayList<>();
    List<String> repayments = new ArrayList<>();
    int id = 0;
    for (int i = 0; i < 12; i++) {
      String loan = "L" + (10 + i);
      for (int times = random.nextInt(8) == 0 ? 2 : 1; times > 0; times--) {
        loans.add(random.nextInt(9) == 0 ? Rows.loan(loan, "status=OPEN") : Rows.loan(loan));
      }
      for (int number = 1; number <= random.nextInt(4); number++) {
        instalments.add(Rows.instalment(loan, 1 + random.nextInt(3), "fee_due=" + number));
      }
      for (int receipts = random.nextInt(4); receipts > 0; receipts--) {
        String reverses = random.nextInt(3) == 0 ? "R" + random.nextInt(id + 1) : "";
        repayments.add(
            Rows.repayment(
                "R" + (random.nextInt(6) == 0 ? random.nextInt(id + 1) : ++id),
                loan,
                "reverses=" + reverses));
      }
      for (List<String> lines : List.of(loans, instalments, repayments)) {
        if (random.nextInt(3) == 0) {
          lines.add(badLine(random));
        }
      }
    }
    return delivery
        .lines(ExtractKind.LOANS, loans)
        .lines(ExtractKind.INSTALMENTS, instalments)
        .lines(ExtractKind.REPAYMENTS, repayments);
  }

  private static String badLine(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "a\"b,c";
      case 2 -> ",,,";
      case 3 -> new String(new byte[] {'x', (byte) 0xff, ','}, StandardCharsets.ISO_8859_1);
      case 4 -> "y".repeat(70_000);
      default -> Rows.repayment("R", "", "amount=-1");
    };
  }
}
