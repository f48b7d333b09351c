package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.delinq.extract.row.ExtractKind;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that are not unique, far apart in the file, found with less memory than the keys need. */
class DuplicateSearchTest {
  private static final int ROWS = 30_000;

  @TempDir Path base;

  @ParameterizedTest
  @CsvSource({"1, 1000000", "2, 100", "1, 1"})
  void findsWhatAMapOfAllKeysFinds(int threads, int maxInMemory) throws IOException {
    List<String> rows = rows();
    Delivery delivery = new Delivery(base).least().lines(ExtractKind.REPAYMENTS, rows);
    ReceivedExtracts received = delivery.receive();
    WorkNames work = new WorkNames(delivery.work());
    RowFile file = received.rows(received.delivered(ExtractKind.REPAYMENTS));
    Files.delete(work.duplicates(ExtractKind.REPAYMENTS));

    long found;
    try (KeySpill spill = new KeySpill(work.scratch(ExtractKind.REPAYMENTS, "keys"), ROWS)) {
      DuplicateSearch search =
          new DuplicateSearch(
              received.layout(ExtractKind.REPAYMENTS), file, work, threads, maxInMemory);
      BitSet regions = new BitSet();
      regions.set(0, 1 + (int) (file.index().size() / Region.SIZE));
      search.collectKeys(spill, regions);
      found = search.run(spill);
    }

    Map<Long, DuplicateVerdict> expected = expected(rows);
    assertThat(found).isEqualTo(expected.size());
    try (DuplicateLines lines = DuplicateLines.open(work.duplicates(ExtractKind.REPAYMENTS))) {
      lines.seek(0);
      for (long line = 2; line < ROWS + 2; line++) {
        assertThat(lines.verdictOf(line))
            .as("line %s", line)
            .isEqualTo(expected.getOrDefault(line, DuplicateVerdict.NONE));
      }
    }
    try (Stream<Path> left = Files.list(delivery.work())) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.contains(".run") || name.endsWith(".keys"));
    }
  }

  /** Most keys are unique; some are there twice, anywhere, and some of these contradict. */
  private static List<String> rows() {
    Random random = new Random(3);
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      int id = random.nextInt(20) == 0 ? random.nextInt(ROWS) : ROWS + i;
      String amount = random.nextInt(3) == 0 ? "2.00" : random.nextInt(9) == 0 ? "x" : "1.00";
      rows.add(Rows.repayment("R%07d".formatted(id), "L1", "amount=" + amount));
    }
    return rows;
  }

  /** The same by a map, as extracts.md words it: among rows good in themselves. */
  private static Map<Long, DuplicateVerdict> expected(List<String> rows) {
    Map<String, List<Long>> byKey = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).contains(",x,")) {
        String key = rows.get(i).substring(0, rows.get(i).indexOf(','));
        byKey.computeIfAbsent(key, it -> new ArrayList<>()).add(i + 2L);
      }
    }
    Map<Long, DuplicateVerdict> verdicts = new HashMap<>();
    for (List<Long> lines : byKey.values()) {
      long contents = lines.stream().map(line -> rows.get((int) (line - 2))).distinct().count();
      for (long line : lines.subList(contents > 1 ? 0 : 1, lines.size())) {
        verdicts.put(
            line, contents > 1 ? DuplicateVerdict.CONTRADICTED : DuplicateVerdict.REPEATED);
      }
    }
    return verdicts;
  }
}
