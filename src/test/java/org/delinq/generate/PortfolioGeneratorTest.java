package org.delinq.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.generate.ExtractRows.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortfolioGeneratorTest {
  private static final int FRI_2026_03_20 = Day.of(2026, 3, 20);
  private static final int LOANS = 2_300;
  private static final int SHUFFLED_LOANS = 300;

  @TempDir private Path folder;

  private Path generate(String name, long loans, long seed, boolean shuffle, int threads) {
    return PortfolioGenerator.generate(
            new GenerateRequest(
                loans, FRI_2026_03_20, seed, folder.resolve(name), shuffle, threads))
        .folder();
  }

  private static List<Path> files(Path portfolio) throws IOException {
    try (Stream<Path> files = Files.list(portfolio)) {
      return files.sorted().toList();
    }
  }

  @Test
  void sameSeedGivesTheSameBytesWhateverTheThreads() throws IOException {
    Path one = generate("one", LOANS, 7, false, 1);
    Path three = generate("three", LOANS, 7, false, 3);

    assertThat(files(one)).hasSize(8);
    for (Path file : files(one)) {
      assertThat(three.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }

  @Test
  void anotherSeedGivesAnotherPortfolio() throws IOException {
    Path seven = generate("seven", 50, 7, false, 1);
    Path eight = generate("eight", 50, 8, false, 1);

    assertThat(Files.readString(seven.resolve("loans.csv")))
        .isNotEqualTo(Files.readString(eight.resolve("loans.csv")));
  }

  @Test
  void theFirstLoansDoNotDependOnHowManyFollow() throws IOException {
    Path few = generate("few", 2_050, 7, false, 2);
    Path many = generate("many", LOANS, 7, false, 2);

    for (Extract extract : Extract.values()) {
      assertThat(Files.readString(many.resolve(extract.fileName())))
          .startsWith(Files.readString(few.resolve(extract.fileName())));
    }
  }

  @Test
  void shuffledHasTheSameRowsInAnotherOrder() throws IOException {
    Path ordered = generate("ordered", SHUFFLED_LOANS, 7, false, 2);
    Path shuffled = generate("shuffled", SHUFFLED_LOANS, 7, true, 1);
    Path again = generate("again", SHUFFLED_LOANS, 7, true, 3);

    for (Extract extract : Extract.values()) {
      List<String> expected = Files.readAllLines(ordered.resolve(extract.fileName()));
      List<String> lines = Files.readAllLines(shuffled.resolve(extract.fileName()));
      assertThat(lines.get(0)).isEqualTo(extract.header());
      assertThat(lines).isNotEqualTo(expected);
      assertThat(lines.stream().sorted()).isEqualTo(expected.stream().sorted().toList());
      assertThat(Files.readAllLines(again.resolve(extract.fileName()))).isEqualTo(lines);
    }
    assertManifestAgrees(shuffled);
  }

  @Test
  void manifestAgreesWithTheFiles() throws IOException {
    assertManifestAgrees(generate("portfolio", 300, 7, false, 2));
  }

  private static void assertManifestAgrees(Path portfolio) throws IOException {
    List<Row> manifest = ExtractRows.read(portfolio.resolve("manifest.csv"));
    assertThat(manifest)
        .extracting(row -> row.get("file"))
        .containsExactly(
            "loans.csv",
            "instalments.csv",
            "repayments.csv",
            "events.csv",
            "contacts.csv",
            "balances.csv");
    for (Row stated : manifest) {
      Path file = portfolio.resolve(stated.get("file"));
      List<Row> rows = ExtractRows.read(file);
      assertThat(stated.get("rows")).isEqualTo(Integer.toString(rows.size()));
      assertThat(stated.get("sha256")).isEqualTo(sha256(file));
      assertThat(stated.get("amount_total")).isEqualTo(total(file, rows));
    }
  }

  private static String total(Path file, List<Row> rows) {
    List<String> columns =
        switch (file.getFileName().toString()) {
          case "loans.csv" -> List.of("outstanding_principal");
          case "instalments.csv" -> List.of("principal_due", "interest_due", "fee_due");
          case "repayments.csv" -> List.of("amount");
          default -> List.of();
        };
    BigDecimal sum = BigDecimal.ZERO;
    for (Row row : rows) {
      for (String column : columns) {
        String cell = row.get(column);
        sum = sum.add(cell.isEmpty() ? BigDecimal.ZERO : new BigDecimal(cell));
      }
    }
    return columns.isEmpty() ? "" : sum.toPlainString();
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void saysWhatItMadeUp() {
    GeneratedPortfolio made =
        PortfolioGenerator.generate(new GenerateRequest(100, FRI_2026_03_20, 1, folder, false, 0));

    assertThat(made.folder()).isEqualTo(folder.resolve("2026-03-20"));
    assertThat(made.files().get(0).name()).isEqualTo("loans.csv");
    assertThat(made.files().get(0).rows()).isEqualTo(100);
    assertThat(made.bytes()).isBetween(100_000L, 400_000L);
    assertThat(folder.resolve("2026-03-20").resolve(GeneratedFolder.MARK))
        .content(StandardCharsets.UTF_8)
        .isEqualTo(
            "Made up by delinq generate: 100 loans, seed 1."
                + " No person, loan or payment in this folder exists.\n");
  }

  @Test
  void replacesAnEarlierMadeUpPortfolio() throws IOException {
    generate("portfolio", 200, 1, false, 1);
    Path second = generate("portfolio", 100, 2, false, 1);

    assertThat(Files.readAllLines(second.resolve("loans.csv"))).hasSize(101);
    assertThat(files(folder.resolve("portfolio"))).containsExactly(second);
  }

  @Test
  void leavesAFolderOfRealExtractsAlone() throws IOException {
    Path real = Files.createDirectories(folder.resolve("inbox/2026-03-20"));
    Files.writeString(real.resolve("loans.csv"), "loan_id\n");

    assertThatThrownBy(() -> generate("inbox", 10, 1, false, 1))
        .isInstanceOfSatisfying(
            DelinqException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REFUSED))
        .hasMessageContaining("2026-03-20 holds files that were not made up here");
    assertThat(files(real)).containsExactly(real.resolve("loans.csv"));
    assertThat(real.resolve("loans.csv")).hasContent("loan_id\n");
  }

  @Test
  void saysWhichFolderCannotBeWritten() throws IOException {
    Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> generate("file", 10, 1, false, 1))
        .isInstanceOfSatisfying(
            DelinqException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.STORAGE))
        .hasMessageContaining("file/2026-03-20");
  }

  @Test
  void refusesWhatItCannotMakeUp() {
    assertRefused(() -> new GenerateRequest(0, FRI_2026_03_20, 1, folder, false, 1));
    assertRefused(() -> new GenerateRequest(1_000_000_000L, FRI_2026_03_20, 1, folder, false, 1));
    assertRefused(() -> new GenerateRequest(1, Day.of(1959, 12, 31), 1, folder, false, 1));
    assertRefused(() -> new GenerateRequest(1, Day.of(2151, 1, 1), 1, folder, false, 1));
    assertRefused(() -> new GenerateRequest(1, FRI_2026_03_20, 1, folder, false, -1));
  }

  private static void assertRefused(Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOfSatisfying(
            DelinqException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_ARGUMENT));
  }
}
