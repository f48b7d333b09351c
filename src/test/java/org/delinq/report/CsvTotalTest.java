package org.delinq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delinq.error.DelinqException;
import org.delinq.money.Fen;
import org.delinq.settings.JobSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTotalTest {
  private static final List<ReportColumn> COLUMNS =
      List.of(
          ReportColumn.text("name"), ReportColumn.number("amount"), ReportColumn.text("remark"));

  @TempDir Path folder;

  /** Long enough for several reads of the file, so that a row lies across two. */
  @ParameterizedTest
  @EnumSource(JobSettings.Labels.class)
  void saysWhatTheReaderOfRowsSays(JobSettings.Labels language) throws IOException {
    List<String> nasty =
        List.of("plain", "", "a,b", "\"", "\"\"\",\"", "=1,2", "\r,\n9.00,\n", "王,五", "00123");
    for (boolean excel : new boolean[] {false, true}) {
      Path file = folder.resolve("list.csv");
      long sum = 0;
      try (CsvFile csv = new CsvFile(file, COLUMNS, CsvLanguage.of(language), excel)) {
        for (int i = 0; i < 9_000; i++) {
          long fen = (i - 4_000) * 1_234_567L;
          csv.write(
              List.of(
                  nasty.get(i % nasty.size()),
                  Fen.toYuan(fen),
                  nasty.get(i / nasty.size() % nasty.size())));
          sum += fen;
        }
      }
      CsvTotal total = CsvTotal.of(file, 1);
      assertThat(total.rows()).isEqualTo(9_000);
      assertThat(total.fen(1)).isEqualTo(sum);
      assertThat(CsvTotal.of(file).rows()).isEqualTo(9_000);
    }
  }

  @Test
  void severalColumnsAreAddedUpInOneReading() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("list.csv"),
            "a,b,c,d\n"
                + "1,-2.50,x,0.05\n"
                + "30,92233720368547758.07,\"4\"\"\",.5\n"
                + "-1,-92233720368547755,,-0.10\n");
    CsvTotal total = CsvTotal.of(file, 0, 1, 3);
    assertThat(total.fen(0)).isEqualTo(3_000);
    assertThat(total.fen(1)).isEqualTo(57);
    assertThat(total.fen(3)).isEqualTo(45);
    assertThatThrownBy(() -> total.fen(2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileWithoutRows() throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), "name,amount,remark\n");
    assertThat(CsvTotal.of(file, 1).rows()).isZero();
    assertThat(CsvTotal.of(file, 1).fen(1)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,1.00,b\na,2.00,b", "a,1.00,\"b\n"})
  void aCutFileIsRefused(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), "name,amount,remark\n" + rows);
    assertThatThrownBy(() -> CsvTotal.of(file, 1))
        .isInstanceOf(DelinqException.class)
        .hasMessageContaining("the last row is cut off");
    assertThatThrownBy(() -> CsvTotal.of(file)).isInstanceOf(DelinqException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,,b", "a", "a,1.0.0,b", "a,1.001,b", "a,\"1,00\",b"})
  void whatIsNoAmountIsRefused(String row) throws IOException {
    Path file = Files.writeString(folder.resolve("list.csv"), "name,amount,remark\n" + row + "\n");
    assertThatThrownBy(() -> CsvTotal.of(file, 1))
        .isInstanceOfAny(NumberFormatException.class, ArithmeticException.class);
  }
}
