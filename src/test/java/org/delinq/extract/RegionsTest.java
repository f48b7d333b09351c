package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.extract.row.ExtractKind.REPAYMENTS;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of several regions, whose lines lie across blocks and regions, against a plain reading. */
class RegionsTest {
  @TempDir private Path base;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream();
  private final List<Long> rowStarts = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();

  private void line(String text, String end, String id) {
    if (!text.isEmpty()) {
      rowStarts.add((long) file.size());
      ids.add(text.length() > 65_536 ? "" : id);
    }
    file.writeBytes((text + end).getBytes(StandardCharsets.UTF_8));
  }

  private void header() {
    file.writeBytes((Rows.header(REPAYMENTS) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Delivery delivery() {
    return new Delivery(base).least().file("repayments.csv", file.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void notesOfEveryLineWhatAPlainReadingNotes(int seed) {
    Random random = new Random(seed);
    int longest = new int[] {40, 300, 5_000, 70_000, 300_000, 6_000_000}[seed - 1];
    header();
    int number = 0;
    while (file.size() < 10_000_000) {
      String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
      if (random.nextInt(5) == 0) {
        line("", end, "");
      } else if (random.nextInt(4) == 0) {
        line("x".repeat(1 + random.nextInt(longest)), end, "");
      } else {
        number++;
        String id = "L%06d".formatted(number / 3);
        String reverses = " ".repeat(random.nextInt(longest));
        line(Rows.repayment("R" + number, id, "reverses=" + reverses), end, id);
      }
    }
    line(Rows.repayment("R0", "M"), random.nextBoolean() ? "" : "\n", "M");
    ReceivedExtracts received = delivery().receive(1 + seed % 3);
    ReceivedExtract extract = received.delivered(REPAYMENTS);
    assertThat(extract.rows()).isEqualTo(rowStarts.size());
    assertThat(extract.inLoanOrder()).isTrue();
    assertThat(extract.duplicates()).isZero();
    compare(received.rows(extract).index());
  }

  private void compare(BlockIndex index) {
    byte[] bytes = file.toByteArray();
    assertThat(index.size()).isEqualTo(bytes.length);
    long lines = 0;
    int row = 0;
    for (int block = 0; block < index.blocks(); block++) {
      int from = block * BlockIndex.BLOCK;
      int to = Math.min(bytes.length, from + BlockIndex.BLOCK);
      assertThat(index.linesBefore(block)).as("lines before block %s", block).isEqualTo(lines);
      lines += Newlines.count(bytes, from, to);
      String firstId = "";
      while (row < rowStarts.size() && rowStarts.get(row) < to) {
        firstId = firstId.isEmpty() ? ids.get(row) : firstId;
        row++;
      }
      assertThat(new String(index.firstKey(block), StandardCharsets.UTF_8))
          .as("first key of block %s", block)
          .isEqualTo(firstId);
      int firstLine = block == 0 ? Newlines.find(bytes, 0, to) + 1 : firstLine(bytes, from, to);
      assertThat(index.firstRow(block))
          .as("first row of block %s", block)
          .isEqualTo(firstLine == to ? BlockIndex.NO_ROW : firstLine - from);
    }
  }

  private static int firstLine(byte[] bytes, int from, int to) {
    return bytes[from - 1] == '\n' ? from : Math.min(to, Newlines.find(bytes, from, to) + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void findsDuplicatesFarApart(int where) {
    header();
    List<Integer> copies = List.of(2, 40_000, 90_001, 180_000);
    List<Long> lines = new ArrayList<>();
    for (int i = 2; i <= 200_000; i++) {
      boolean copy = copies.contains(i) && (copies.indexOf(i) == where || i == 180_000);
      String id = copy ? "AAA" : "R%07d".formatted(i);
      line(Rows.repayment(id, copy ? "L1" : "L%06d".formatted(i)), "\n", "");
      if (copy) {
        lines.add((long) i);
      }
    }
    Delivery delivery = delivery();
    ReceivedExtract extract = delivery.receive(REPAYMENTS);
    assertThat(extract.duplicates()).isEqualTo(lines.size() - 1);
    if (where < 3) {
      Path file = new WorkNames(delivery.work()).duplicates(REPAYMENTS);
      try (DuplicateLines duplicates = DuplicateLines.open(file)) {
        duplicates.seek(lines.get(0));
        assertThat(duplicates.verdictOf(lines.get(0))).isEqualTo(DuplicateVerdict.NONE);
        assertThat(duplicates.verdictOf(179_999)).isEqualTo(DuplicateVerdict.NONE);
        assertThat(duplicates.verdictOf(180_000)).isEqualTo(DuplicateVerdict.REPEATED);
        assertThat(duplicates.verdictOf(180_001)).isEqualTo(DuplicateVerdict.NONE);
      }
    }
  }

  @Test
  void aHundredThousandRowsOfOneKeyAreAllDuplicates() {
    header();
    for (int i = 0; i < 100_000; i++) {
      line(Rows.repayment("0", "L1", "amount=" + (i == 99_999 ? "2" : "1")), "\n", "");
    }
    Delivery delivery = delivery();
    assertThat(delivery.receive(REPAYMENTS).duplicates()).isEqualTo(100_000);
    try (DuplicateLines duplicates =
        DuplicateLines.open(new WorkNames(delivery.work()).duplicates(REPAYMENTS))) {
      duplicates.seek(50_000);
      for (long line = 50_000; line < 50_010; line++) {
        assertThat(duplicates.verdictOf(line)).isEqualTo(DuplicateVerdict.CONTRADICTED);
      }
      duplicates.seek(2);
      assertThat(duplicates.verdictOf(2)).isEqualTo(DuplicateVerdict.CONTRADICTED);
      assertThat(duplicates.verdictOf(100_001)).isEqualTo(DuplicateVerdict.CONTRADICTED);
      assertThat(duplicates.verdictOf(100_002)).isEqualTo(DuplicateVerdict.NONE);
    }
  }

  @Test
  void aLineOfAHundredMegabytesNeedsNoMemoryForIt() {
    header();
    line(Rows.repayment("R1", "L1"), "\n", "");
    byte[] endless = new byte[100_000_000];
    Arrays.fill(endless, (byte) '"');
    file.writeBytes(endless);
    file.write('\n');
    line(Rows.repayment("R2", "L2"), "\n", "");
    ReceivedExtracts received = delivery().receive(1);
    assertThat(received.delivered(REPAYMENTS).rows()).isEqualTo(3);
    RowFile rows = received.rows(received.delivered(REPAYMENTS));
    try (LineCursor lines =
        rows.lines(DuplicateLines.none(), rowStarts.get(0), rows.index().size())) {
      assertThat(lines.next() && lines.line() == 2).isTrue();
      assertThat(lines.next() && lines.line() == 3).isTrue();
      assertThat(lines.to() - lines.from()).isEqualTo(65_537);
      assertThat(lines.next() && lines.line() == 4).isTrue();
      assertThat(lines.position()).isEqualTo(rowStarts.get(1));
      assertThat(lines.next()).isFalse();
    }
  }
}
