package org.delinq.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opencsv.CSVWriterBuilder;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delinq.report.label.Labels.Group;
import org.delinq.settings.JobSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
  private static final CsvLanguage CHINESE = CsvLanguage.of(JobSettings.Labels.ZH_CN);

  @TempDir Path folder;

  private String published(
      List<ReportColumn> columns, CsvLanguage language, boolean excel, List<String> cells)
      throws IOException {
    Path file = folder.resolve("list.csv");
    try (CsvFile csv = new CsvFile(file, columns, language, excel)) {
      csv.write(cells);
    }
    return Files.readString(file);
  }

  /** {@code \\t} and {@code \\r} stand for a tab and a carriage return. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "0000000000021, 0000000000021, \"=\"\"0000000000021\"\"\"",
        "013800000005, 013800000005, \"=\"\"013800000005\"\"\"",
        "330102198001010011, 330102198001010011, \"=\"\"330102198001010011\"\"\"",
        "0, 0, \"=\"\"0\"\"\"",
        "13800000001, 13800000001, 13800000001",
        "330102, 330102, 330102",
        "0571-8888, 0571-8888, 0571-8888",
        "L-00000000001, L-00000000001, L-00000000001",
        "=1+1, '=1+1, '=1+1",
        "+86 571, '+86 571, '+86 571",
        "-5, '-5, '-5",
        "@home, '@home, '@home",
        "\\ta, '\\ta, '\\ta",
        "\\ra, \"'\\ra\", \"'\\ra\"",
        "1-30, 1-30, 1-30",
        "'x, 'x, 'x"
      })
  void textIsTextInASpreadsheet(String cell, String plain, String excel) throws IOException {
    List<ReportColumn> columns = List.of(ReportColumn.text("phone"));
    List<String> row = List.of(control(cell));
    assertThat(published(columns, CsvLanguage.MACHINE, false, row))
        .isEqualTo("phone\n" + control(plain) + "\n");
    assertThat(published(columns, CsvLanguage.MACHINE, true, row))
        .isEqualTo("\ufeffphone\n" + control(excel) + "\n");
  }

  private static String control(String text) {
    return text.replace("\\t", "\t").replace("\\r", "\r");
  }

  @ParameterizedTest
  @CsvSource({"-92.00", "-1", "-", "0.00", "0", "123456789012.34", "123456789012", "2026-03-20"})
  void numbersAreNeverTouched(String cell) throws IOException {
    List<ReportColumn> columns = List.of(ReportColumn.number("amount"));
    for (boolean excel : new boolean[] {false, true}) {
      assertThat(published(columns, CHINESE, excel, List.of(cell)))
          .isEqualTo((excel ? "\ufeff" : "") + "金额\n" + cell + "\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "TIER, SPECIAL_MENTION, 关注",
    "ACTION, NOTIFY_GUARANTOR|CLAIM_COMPENSATION, 通知保证人|申请代偿",
    "MEASURE, NPL_TOLERANCE:PR-2021, 项目不良容忍度:PR-2021",
    "MEASURE, NPL_TOLERANCE:NPL_RATIO, 项目不良容忍度:NPL_RATIO",
    "DETAIL, DECEASED 2026-03-20|MISSING 2026-03-21, 债务人死亡 2026-03-20|债务人失踪 2026-03-21",
    "DETAIL, 31323.13, 31323.13",
    "DETAIL, HOUSE_RULE, HOUSE_RULE"
  })
  void codesHaveTheWordsOfTheLanguage(Group codes, String cell, String chinese) throws IOException {
    List<ReportColumn> columns = List.of(ReportColumn.code("detail", codes));
    assertThat(published(columns, CHINESE, false, List.of(cell)))
        .isEqualTo("说明\n" + chinese + "\n");
    assertThat(published(columns, CsvLanguage.MACHINE, false, List.of(cell)))
        .isEqualTo("detail\n" + cell + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "GUARANTEE, CREDIT, 担保方式, 信用",
    "DEBTOR_KIND, RETAIL, 债务人类别, 个人",
    "PRODUCT, CREDIT, 产品, CREDIT",
    "BRANCH, 0021, 机构, 0021",
    "INDUSTRY, A, 行业门类, A"
  })
  void aKeyIsACodeInSomeSectionsOnly(String section, String key, String inWords, String chinese)
      throws IOException {
    List<ReportColumn> columns =
        List.of(ReportColumn.code("section", Group.SECTION), ReportColumn.key("key"));
    assertThat(published(columns, CHINESE, false, List.of(section, key)))
        .isEqualTo("统计口径,分组\n" + inWords + "," + chinese + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "say \"no\"", "two\nlines", "\r", "\"", ",", "王,五", "plain 王五"})
  void quotesAreThoseOfTheLibrary(String cell) throws IOException {
    StringWriter library = new StringWriter();
    new CSVWriterBuilder(library)
        .withLineEnd("\n")
        .build()
        .writeNext(new String[] {cell, ""}, false);
    List<ReportColumn> columns = List.of(ReportColumn.number("number"), ReportColumn.text("text"));
    assertThat(published(columns, CsvLanguage.MACHINE, false, List.of(cell, "")))
        .isEqualTo("number,text\n" + library);
  }

  @Test
  void aLongFileIsWhole() throws IOException {
    Path file = folder.resolve("long.csv");
    List<ReportColumn> columns = List.of(ReportColumn.number("number"));
    try (CsvFile csv = new CsvFile(file, columns, CsvLanguage.MACHINE, false)) {
      for (int row = 0; row < 50_000; row++) {
        csv.write(List.of(Integer.toString(row)));
      }
      assertThat(csv.rows()).isEqualTo(50_000);
    }
    assertThat(Files.readAllLines(file))
        .hasSize(50_001)
        .startsWith("number", "0", "1")
        .endsWith("49999");
  }

  @Test
  void anotherNumberOfCellsIsRefused() throws IOException {
    List<ReportColumn> columns = List.of(ReportColumn.text("phone"));
    assertThatThrownBy(() -> published(columns, CsvLanguage.MACHINE, false, List.of("1", "2")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFreeTextThatLooksLikeACodeStaysAsItIs() throws IOException {
    List<ReportColumn> columns = List.of(ReportColumn.text("borrower_name"));
    assertThat(published(columns, CHINESE, false, List.of("NORMAL"))).isEqualTo("客户姓名\nNORMAL\n");
  }
}
