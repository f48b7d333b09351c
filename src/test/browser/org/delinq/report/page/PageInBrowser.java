package org.delinq.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.delinq.Delinq;
import org.delinq.operations.OtherProcess;
import org.delinq.operations.files.JsonFiles;
import org.delinq.report.summary.Figures;
import org.delinq.report.summary.Summary;
import org.delinq.settings.JobSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the sample's three nights, and of nights made by hand, in a real browser. */
class PageInBrowser {
  private static final int DESK = 1280;
  private static final int PHONE = 375;
  private static final List<String> CHARTS =
      List.of("ratios", "delinquency", "ageing", "stages", "causes");

  @TempDir static Path home;
  private static Browser browser;
  private static Summary sample;

  @BeforeAll
  static void open() throws IOException, InterruptedException {
    browser = Browser.start();
    try (OtherProcess program =
        OtherProcess.start(
            Delinq.class,
            "run",
            "--from",
            "2026-03-19",
            "--to",
            "2026-03-21",
            "--config",
            "jobs/nightly.yml",
            "--out",
            home.resolve("out").toString(),
            "--work",
            home.resolve("work").toString())) {
      while (program.line() != null) {
        // the program would wait for its reader
      }
      assertThat(program.end()).isZero();
    }
    sample = JsonFiles.read(set("2026-03-21").resolve(Summary.FILE), Summary.class);
    Files.copy(set("2026-03-21").resolve(ReportPage.FILE), file("sample"));
    Files.copy(set("2026-03-19").resolve(ReportPage.FILE), file("first"));
    write("chinese", PageSamples.facts(sample, sample, JobSettings.Labels.ZH_CN));
    write("empty", PageSamples.facts(PageSamples.empty()));
    write("large", PageSamples.facts(large()));
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path set(String date) {
    return home.resolve("out").resolve(date);
  }

  private static Path file(String name) {
    return home.resolve(name + ".html");
  }

  private static void write(String name, PageFacts facts) throws IOException {
    Files.write(file(name), ReportPage.render(facts));
  }

  /** 60 branches with hostile and endless names, a trend of 60 nights over 90 days. */
  private static Summary large() {
    List<Figures.SectionLine> branches = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      branches.add(PageSamples.branch(PageSamples.HOSTILE + "X".repeat(i), "1234567.89"));
    }
    Summary night =
        PageSamples.second(
            PageSamples.figures(
                List.of(PageSamples.ratio("NPL_RATIO", "4.00", "2.10", "EXCEEDED")),
                List.of(new Figures.MoveLine("DAY", "NORMAL", "LOSS", 1, "1.00", "1.00")),
                branches,
                Map.of()));
    List<Summary.TrendPoint> trend = new ArrayList<>();
    LocalDate last = LocalDate.parse(night.businessDate());
    for (int i = 90; i >= 0; i--) {
      if (i % 3 != 1) {
        trend.add(
            new Summary.TrendPoint(
                last.minusDays(i).toString(), "3.5" + i % 10, "9.00", 50, 2L, 1L));
      }
    }
    return new Summary(
        night.businessDate(),
        night.policy(),
        night.previousDate(),
        night.extracts(),
        night.loans(),
        night.activeLoans(),
        "123456789012345.67",
        night.nplPrincipal(),
        night.nplRatioPercent(),
        night.provisions(),
        night.tiers(),
        night.figures(),
        trend,
        night.files(),
        night.run());
  }

  private static Stream<String> pages() {
    return Stream.of("sample", "first", "chinese", "empty", "large");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void runsQuietlyAndAsksForNothing(String name) {
    browser.complaints().clear();
    browser.requests().clear();
    for (int width : List.of(DESK, PHONE)) {
      try (Page page = browser.open(file(name), width, true)) {
        page.waitForLoadState();
      }
    }
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).containsOnly(file(name).toUri().toString());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void fitsAPhone(String name) {
    for (int width : List.of(PHONE, DESK)) {
      try (Page page = browser.open(file(name), width, true)) {
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isAccessible(String name) {
    for (int width : List.of(DESK, PHONE)) {
      try (Page page = browser.open(file(name), width, true)) {
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
            .as(
                () ->
                    violations.stream()
                        .map(rule -> rule.getId() + rule.getNodes())
                        .toList()
                        .toString())
            .isEmpty();
      }
    }
  }

  @Test
  void drawsItsCharts() {
    for (String name : List.of("sample", "chinese")) {
      try (Page page = browser.open(file(name), DESK, true)) {
        for (String chart : CHARTS) {
          Locator box = page.locator("#chart-" + chart);
          assertThat(box.isVisible()).as(chart).isTrue();
          assertThat(box.getAttribute("aria-label")).isNotBlank();
          assertThat(box.locator("svg path").count()).as(chart).isGreaterThan(4);
        }
        assertThat(page.locator("#chart-stages svg").textContent())
            .contains(name.equals("sample") ? "Officer call" : "上门催收");
      }
    }
  }

  @Test
  void theLineBreaksWhereNightsAreMissing() {
    try (Page page = browser.open(file("large"), DESK, true)) {
      Object breaks =
          page.evaluate(
              "JSON.parse(document.getElementById('chart-data').textContent)"
                  + ".trend.npl.filter(value => value === null).length");
      assertThat(breaks).isEqualTo(30);
      assertThat(
              page.evaluate(
                  "Math.max(...[...document.querySelectorAll('#chart-ratios path')]"
                      + ".map(path => (path.getAttribute('d').match(/M/g) || []).length))"))
          .isEqualTo(31);
    }
  }

  @Test
  void figuresAreThoseOfTheSummary() {
    try (Page page = browser.open(file("sample"), DESK, true)) {
      Figures figures = sample.figures();
      assertThat(value(page, "#headline-npl")).isEqualTo(sample.nplRatioPercent());
      assertThat(value(page, "#headline-overdue")).isEqualTo(figures.percent("OVERDUE_RATIO"));
      assertThat(value(page, "#headline-coverage")).isEqualTo(figures.percent("COVERAGE"));
      assertThat(value(page, "#headline-fresh"))
          .isEqualTo(Long.toString(figures.delinquency().newlyDelinquent()));
      for (Summary.TierLine tier : sample.tiers()) {
        assertThat(values(page, "#tier-" + tier.tier()))
            .startsWith(Long.toString(tier.loans()), tier.principal());
      }
      for (Figures.StageLine stage : figures.stages()) {
        assertThat(values(page, "#stage-" + stage.stage()))
            .containsExactly(Long.toString(stage.collections()), Long.toString(stage.suppressed()));
      }
      List<String> branches = values(page, "#branches tbody");
      assertThat(branches).hasSize(8 * figures.branches().worst().size());
      for (int i = 0; i < figures.branches().worst().size(); i++) {
        Figures.SectionLine branch = figures.branches().worst().get(i);
        assertThat(branches.subList(8 * i, 8 * i + 8))
            .containsExactly(
                Long.toString(branch.loans()),
                branch.principal(),
                Long.toString(branch.nplLoans()),
                branch.nplPrincipal(),
                branch.nplRatioPercent(),
                Long.toString(branch.delinquentLoans()),
                branch.reportedOverdue(),
                branch.overdueRatioPercent());
      }
    }
  }

  private static String value(Page page, String place) {
    return page.locator(place).getAttribute("value");
  }

  private static List<String> values(Page page, String place) {
    return page.locator(place + " data").all().stream()
        .map(figure -> figure.getAttribute("value"))
        .toList();
  }

  @Test
  void hostileNamesAreText() {
    try (Page page = browser.open(file("large"), DESK, true)) {
      assertThat(page.locator("#branches tbody th").first().textContent())
          .startsWith(PageSamples.HOSTILE);
      assertThat(page.locator("script").count()).isEqualTo(3);
    }
  }

  @Test
  void withScriptsOffTheTablesRemain() {
    try (Page page = browser.open(file("sample"), DESK, false)) {
      assertThat(page.locator("#chart-ageing").isVisible()).isFalse();
      assertThat(page.locator("#ageing tbody tr").count()).isEqualTo(8);
      assertThat(page.locator("#ageing table").isVisible()).isTrue();
      assertThat(page.locator("#trend table").isVisible()).isTrue();
      assertThat(page.locator("#stage-LEGAL").isVisible()).isTrue();
    }
  }

  @Test
  void printsOnA4WithItsCharts() {
    try (Page page = browser.open(file("sample"), DESK, true)) {
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.setViewportSize(703, 1000);
      assertThat(page.locator("nav").isVisible()).isFalse();
      for (String chart : CHARTS) {
        assertThat(page.locator("#chart-" + chart + " svg").boundingBox().height)
            .as(chart)
            .isGreaterThan(60);
      }
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(703);
      assertThat(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))
          .hasSizeGreaterThan(20_000);
    }
  }
}
