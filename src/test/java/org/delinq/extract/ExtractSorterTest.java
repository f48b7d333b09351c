package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.delinq.extract.row.ExtractKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order that extracts are brought into, with buckets that fit into memory and that do not. */
class ExtractSorterTest {
  private static final int ROWS = 20_000;

  @TempDir Path base;

  /** A row as the ordered copy holds it. */
  private record Row(long line, String loanId, String text) {}

  private static List<Row> ordered(ReceivedExtracts received) {
    RowSource source = RowSource.of(received, ExtractKind.REPAYMENTS);
    List<Row> rows = new ArrayList<>();
    try (RowCursor cursor = source.open(source.start(), source.end())) {
      while (cursor.next()) {
        String text =
            new String(
                cursor.bytes(), cursor.from(), cursor.to() - cursor.from(), StandardCharsets.UTF_8);
        rows.add(new Row(cursor.line(), loanId(text), text));
      }
    }
    return rows;
  }

  /** Rows of this test that are no repayments name no loan. */
  private static String loanId(String text) {
    return text.startsWith("R") ? text.split(",", -1)[1] : "";
  }

  /** Ids of different lengths, one of them with half of the rows; some rows name no loan. */
  private static List<String> shuffledRows() {
    Random random = new Random(5);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      String loan = i % 2 == 0 ? "LOAN-HALF" : "L".repeat(1 + i % 3) + random.nextInt(500);
      rows.add(i % 50 == 3 ? "bad \"line" : Rows.repayment("R%06d".formatted(i), loan));
    }
    Collections.shuffle(rows, random);
    return rows;
  }

  @ParameterizedTest
  @CsvSource({"1, 33554432", "3, 33554432", "1, 1000", "3, 200000"})
  void ordersByLoanThenByLine(int threads, int maxInMemory) throws IOException {
    List<String> rows = shuffledRows();
    Delivery delivery = new Delivery(base).least().lines(ExtractKind.REPAYMENTS, rows);
    ReceivedExtracts received = delivery.receive();
    AtomicLong told = new AtomicLong();
    assertThat(ExtractSorter.rowsToOrder(received)).isEqualTo(ROWS);
    new ExtractSorter(threads, maxInMemory, told::addAndGet).order(received);
    assertThat(told).hasValue(ROWS);

    List<Row> expected = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      expected.add(new Row(i + 2, loanId(rows.get(i)), rows.get(i)));
    }
    expected.sort(Comparator.comparing(Row::loanId).thenComparingLong(Row::line));
    assertThat(ordered(received)).isEqualTo(expected);
    try (Stream<Path> left = Files.list(delivery.work())) {
      assertThat(left.map(file -> file.getFileName().toString()))
          .as("nothing is left but the copy and what receive wrote")
          .containsExactlyInAnyOrder(
              "received.json",
              "loans.blocks",
              "repayments.blocks",
              "repayments.ordered",
              "repayments.ordered.blocks");
    }
  }

  @Test
  void keepsTheWordingOfEqualKeysInTheOrderOfTheirLines() {
    List<String> rows = new ArrayList<>(List.of(Rows.repayment("R9", "L9")));
    for (int i = 0; i < 3_000; i++) {
      rows.add(Rows.repayment("R1", "L1", "amount=" + (i + 1)));
    }
    ReceivedExtracts received =
        new Delivery(base).least().lines(ExtractKind.REPAYMENTS, rows).receive();
    new ExtractSorter(2, 1_000, ReadProgress.NONE).order(received);
    List<Row> ordered = ordered(received);
    assertThat(ordered.subList(0, 3_000)).extracting(Row::text).isEqualTo(rows.subList(1, 3_001));
    assertThat(ordered.get(3_000)).isEqualTo(new Row(2, "L9", rows.get(0)));
  }

  @Test
  void neitherCopiesWhatIsInOrderNorMakesACopyTwice() throws IOException {
    Delivery delivery =
        new Delivery(base)
            .lines(ExtractKind.LOANS, Rows.loan("L1"), Rows.loan("L2"))
            .lines(ExtractKind.REPAYMENTS, Rows.repayment("R1", "L2"), Rows.repayment("R2", "L1"));
    ReceivedExtracts received = delivery.receive();
    ExtractSorter sorter = new ExtractSorter(1, ReadProgress.NONE);
    sorter.order(received);
    WorkNames work = new WorkNames(delivery.work());
    assertThat(work.ordered(ExtractKind.LOANS)).doesNotExist();
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(work.ordered(ExtractKind.REPAYMENTS), longAgo);
    sorter.order(received);
    assertThat(Files.getLastModifiedTime(work.ordered(ExtractKind.REPAYMENTS))).isEqualTo(longAgo);
    Files.delete(work.orderedBlocks(ExtractKind.REPAYMENTS));
    sorter.order(received);
    assertThat(Files.getLastModifiedTime(work.ordered(ExtractKind.REPAYMENTS)))
        .as("a copy that was not finished is made anew")
        .isNotEqualTo(longAgo);
    assertThat(ordered(received)).extracting(Row::loanId).containsExactly("L1", "L2");
  }
}
