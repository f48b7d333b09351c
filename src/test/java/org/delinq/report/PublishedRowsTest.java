package org.delinq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.money.Percent;
import org.delinq.subsidy.SubsidyKind;
import org.delinq.subsidy.SubsidyLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedRowsTest {
  private static final int SETTLED_ON = Day.parse("2026-06-20");
  private static final List<String> ADJUSTMENT =
      List.of(
          "0021",
          "2025-12-21",
          "2026-03-20",
          "调整",
          "530102000000",
          "-B1",
          "000123456789012",
          "0",
          "0.00",
          "",
          "",
          "-92.00");
  private static final List<String> FINAL =
      List.of(
          "PR-2021",
          "2026-03-21",
          "2026-06-20",
          "已结算",
          "",
          "B,\"2\"",
          "L-2",
          "92",
          "30000.00",
          "3.45",
          "50.00",
          "191.19");

  @TempDir Path folder;

  private Path published(boolean excel) throws IOException {
    Path file = folder.resolve("subsidy-detail.csv");
    List<ReportColumn> columns = new SubsidyDetail().columns();
    try (CsvFile csv = new CsvFile(file, columns, CsvLanguage.MACHINE, excel)) {
      csv.write(ADJUSTMENT);
      csv.write(FINAL);
    }
    return file;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cellsComeBackAsTheyWereBeforeASpreadsheetWasThoughtOf(boolean excel) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (PublishedRows published = new PublishedRows(published(excel))) {
      published.forEachRemaining(rows::add);
    }
    assertThat(rows).containsExactly(ADJUSTMENT, FINAL);
  }

  @Test
  void aCarriageReturnInACellEndsNoRow() throws IOException {
    Path file = folder.resolve("names.csv");
    List<ReportColumn> columns = List.of(ReportColumn.text("name"), ReportColumn.number("loans"));
    try (CsvFile csv = new CsvFile(file, columns, CsvLanguage.MACHINE, true)) {
      csv.write(List.of("\r张\r三\"", "-2"));
      csv.write(List.of("李四", "3"));
    }
    try (PublishedRows published = new PublishedRows(file)) {
      assertThat(published.next()).containsExactly("\r张\r三\"", "-2");
      assertThat(published.next()).containsExactly("李四", "3");
      assertThat(published.hasNext()).isFalse();
    }
  }

  @Test
  void thePeriodTellsWhatALineIsWhateverTheLanguage() {
    assertThat(SubsidyDetail.filedLine(ADJUSTMENT, SETTLED_ON))
        .isEqualTo(
            new SubsidyLine(
                "0021",
                Day.parse("2025-12-21"),
                Day.parse("2026-03-20"),
                SubsidyKind.ADJUSTMENT,
                "530102000000",
                "-B1",
                "",
                "000123456789012",
                0,
                0,
                null,
                null,
                -9_200));
    SubsidyLine line = SubsidyDetail.filedLine(FINAL, SETTLED_ON);
    assertThat(line.kind()).isEqualTo(SubsidyKind.FINAL);
    assertThat(line.regionCode()).isNull();
    assertThat(line.rate()).isEqualTo(Percent.of("3.45"));
    assertThat(line.amount()).isEqualTo(19_119);
  }

  @Test
  void aFileThatIsNotThereIsAFaultOfTheStorage() {
    assertThatThrownBy(() -> new PublishedRows(folder.resolve("none.csv")))
        .isInstanceOfSatisfying(
            DelinqException.class, fault -> assertThat(fault.code()).isEqualTo(ErrorCode.STORAGE))
        .hasMessageContaining("none.csv");
  }
}
