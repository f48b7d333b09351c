package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.nightly.VillageBank.FRIDAY;
import static org.delinq.nightly.VillageBank.SATURDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delinq.report.CsvLanguage;
import org.delinq.report.PublishedRows;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;
import org.delinq.report.Reports;
import org.delinq.report.label.Labels.Group;
import org.delinq.settings.JobSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nights of {@link VillageBank} in Chinese for spreadsheets, and the same two without. */
class ChineseNightTest {
  private static final int TIER = 4;

  @TempDir static Path chinese;
  @TempDir static Path machine;

  @BeforeAll
  static void nights() {
    TestNight inChinese = VillageBank.onFriday(chinese).labels(JobSettings.Labels.ZH_CN).excel();
    for (TestNight night : List.of(inChinese, VillageBank.onFriday(machine))) {
      night.run(FRIDAY);
      VillageBank.deliverSaturday(night);
      night.run(SATURDAY);
    }
  }

  private static Path set(Path home, String date) throws IOException {
    return home.resolve("out").resolve(date).toRealPath();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  @Test
  void nothingForPeopleSpeaksMachine() throws IOException {
    Set<String> machineHeaders =
        Reports.all().stream()
            .map(Report::columns)
            .flatMap(List::stream)
            .map(ReportColumn::header)
            .collect(Collectors.toSet());
    for (String date : List.of(FRIDAY, SATURDAY)) {
      for (String folder : List.of("reports", "worklists")) {
        List<Path> files = files(set(chinese, date).resolve(folder));
        assertThat(files).hasSameSizeAs(files(set(machine, date).resolve(folder))).isNotEmpty();
        for (Path file : files) {
          String text = Files.readString(file);
          assertThat(text).as(file.toString()).startsWith("\ufeff");
          String header = text.substring(1, text.indexOf('\n'));
          assertThat(header.split(",")).doesNotContainAnyElementsOf(machineHeaders);
          // Products and programmes have hyphens; no code has one.
          assertThat(text)
              .as(file.toString())
              .doesNotContainPattern("(?<![A-Z0-9-])[A-Z][A-Z_]{2,}(?![A-Z0-9-])");
        }
      }
    }
  }

  @Test
  void theRestIsTheSameInEveryLanguage() throws IOException {
    for (String date : List.of(FRIDAY, SATURDAY)) {
      for (String file : List.of("loan-status.csv", "reconciliation.csv")) {
        assertThat(set(chinese, date).resolve(file))
            .hasSameBinaryContentAs(set(machine, date).resolve(file));
      }
      for (Path file : files(set(chinese, date).resolve("quarantine"))) {
        assertThat(file)
            .hasSameBinaryContentAs(
                set(machine, date).resolve("quarantine").resolve(file.getFileName()));
      }
    }
  }

  @Test
  void everyLoanOfTheCreditBureau() throws IOException {
    for (String date : List.of(FRIDAY, SATURDAY)) {
      String file = "reports/credit-bureau.csv";
      try (PublishedRows words = new PublishedRows(set(chinese, date).resolve(file));
          PublishedRows codes = new PublishedRows(set(machine, date).resolve(file))) {
        assertThat(codes.hasNext()).isTrue();
        while (codes.hasNext()) {
          List<String> expected = new ArrayList<>(codes.next());
          List<String> row = new ArrayList<>(words.next());
          assertThat(CsvLanguage.says(row.remove(TIER), Group.TIER, expected.remove(TIER)))
              .isTrue();
          assertThat(row).isEqualTo(expected);
        }
        assertThat(words.hasNext()).isFalse();
      }
    }
  }

  @Test
  void aRowOfACollector() throws IOException {
    String list = Files.readString(set(chinese, FRIDAY).resolve("worklists/suppressed.csv"));
    assertThat(list)
        .isEqualTo(
            "\ufeff管户客户经理,优先级,催收阶段,阶段变化,联系方式,催收措施,客户号,客户姓名,电话,地址,"
                + "贷款笔数,借据号列表,最长逾期天数,五级分类,逾期总额,罚息及复利,下次下调日,最近联系时间,"
                + "最近联系结果,原因,可联系时段,暂缓原因,暂缓至\n"
                + "O1,C,客户经理电话催收,新增,电话,向遗产主张债权,B-5,赵六,"
                + "\"=\"\"013800000005\"\"\",北村5号,1,L-5,10,关注,62646.25,113.55,2026-06-09,,,,"
                + "\"08:00-22:00, 3 calls\",债务人死亡,\n");
  }
}
