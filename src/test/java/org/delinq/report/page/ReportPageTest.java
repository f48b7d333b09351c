package org.delinq.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.delinq.report.page.PageSamples.branch;
import static org.delinq.report.page.PageSamples.figures;
import static org.delinq.report.page.PageSamples.ratio;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.delinq.report.label.Words;
import org.delinq.report.summary.Figures;
import org.delinq.report.summary.Summary;
import org.delinq.settings.JobSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPageTest {
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

  private static String page(PageFacts facts) {
    return new String(ReportPage.render(facts), StandardCharsets.UTF_8);
  }

  private static Summary busyNight() {
    List<Figures.SectionLine> branches = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      branches.add(branch("B" + i, i + ".00"));
    }
    return PageSamples.second(
        figures(
            List.of(
                ratio("NPL_RATIO", "4.00", "2.10", "EXCEEDED"),
                ratio("OVERDUE_RATIO", "9.00", null, null),
                ratio("COVERAGE", "163.97", "150.00", "MET")),
            List.of(new Figures.MoveLine("DAY", "NORMAL", "LOSS", 1, "10000.00", "9000.00")),
            branches,
            Map.of("NEW", 1L)));
  }

  @ParameterizedTest
  @EnumSource(JobSettings.Labels.class)
  void aBankWithoutLoansHasAPage(JobSettings.Labels language) {
    String page = page(PageSamples.facts(PageSamples.empty(), null, language));
    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .contains("<data id=\"headline-npl\" value=\"-\">–</data>");
  }

  @Test
  void headlinesTellTheChange() {
    Summary night = busyNight();
    Summary previous =
        PageSamples.second(
            figures(
                List.of(ratio("NPL_RATIO", "3.50", "2.10", "EXCEEDED")),
                List.of(),
                List.of(),
                Map.of()));
    List<Headline> headlines =
        new PageModel(
                PageSamples.facts(night, previous, JobSettings.Labels.EN),
                new PageWords(JobSettings.Labels.EN),
                new PageNumbers())
            .getHeadlines();
    assertThat(headlines)
        .extracting(Headline::id, Headline::raw, Headline::change, Headline::tone, Headline::broken)
        .containsExactly(
            tuple("npl", "4.00", "+0.50 points since the previous night", "bad", true),
            tuple("overdue", "9.00", "no previous figure", "", false),
            tuple("coverage", "163.97", "no previous figure", "", false),
            tuple("fresh", "3", "as the previous night", "", false),
            tuple("cured", "2", "as the previous night", "", false));
  }

  @Test
  void chineseWordsAreUsedThroughout() {
    String page = page(PageSamples.facts(busyNight(), null, JobSettings.Labels.ZH_CN));
    assertThat(page)
        .contains("<html lang=\"zh-CN\">", "不良贷款率", "五级分类", "分类迁徙", "数据质量")
        .doesNotContain("Substandard", "Five tiers", "What to look at");
  }

  @Test
  void bothLanguagesSayTheSameThings() {
    Map<String, String> english = Words.read(PageWords.class, "words_en.properties");
    Map<String, String> chinese = Words.read(PageWords.class, "words_zh_CN.properties");
    assertThat(chinese).containsOnlyKeys(english.keySet());
    Pattern blank = Pattern.compile("\\{\\d}");
    english.forEach(
        (key, sentence) ->
            assertThat(blank.matcher(chinese.get(key)).results().map(MatchResult::group))
                .as(key)
                .containsExactlyInAnyOrderElementsOf(
                    blank.matcher(sentence).results().map(MatchResult::group).toList()));
  }

  @Test
  void whatComesFromOutsideIsEscaped() {
    Summary night =
        PageSamples.second(
            figures(
                List.of(
                    ratio("NPL_RATIO", "4.00", "2.10", "EXCEEDED"),
                    ratio("NPL_TOLERANCE:" + PageSamples.HOSTILE, "9.00", "5.10", "EXCEEDED")),
                List.of(),
                List.of(branch(PageSamples.HOSTILE, "9.00")),
                Map.of(PageSamples.HOSTILE, 1L)));
    String page = page(PageSamples.facts(night));
    assertThat(page)
        .doesNotContain("<script>alert")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(SCRIPT.matcher(page).results()).hasSize(2);
  }

  @Test
  void jsonEndsNoScript() {
    Summary night = busyNight();
    List<Figures.CauseLine> causes =
        List.of(new Figures.CauseLine("</script><script>alert(1)", 1, "1.00", "1.00"));
    Figures f = night.figures();
    Figures hostile =
        new Figures(
            f.delinquency(),
            f.ratios(),
            f.ageing(),
            f.migration(),
            f.migrationRates(),
            f.branches(),
            f.products(),
            f.officers(),
            f.stages(),
            f.worklists(),
            causes,
            f.flags());
    assertThat(page(PageSamples.facts(PageSamples.second(hostile))))
        .contains("\\u003c/script>\\u003cscript>alert(1)")
        .doesNotContain("</script><script>alert");
  }

  @Test
  void asksForNothing() {
    String page = page(PageSamples.facts(busyNight()));
    assertThat(Pattern.compile("(src|href|action)=\"([^\"]*)\"").matcher(page).results())
        .allSatisfy(link -> assertThat(link.group(2)).matches("#[a-z]+|data:,"));
    assertThat(page).doesNotContain("@import").doesNotContainPattern("url\\(\\s*['\"]?http");
  }

  @Test
  void onlyItsOwnScriptsMayRun() throws NoSuchAlgorithmException {
    String page = page(PageSamples.facts(busyNight()));
    List<String> scripts = SCRIPT.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(scripts).hasSize(2);
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    for (String script : scripts) {
      byte[] digest = sha256.digest(script.getBytes(StandardCharsets.UTF_8));
      assertThat(page).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }
    assertThat(page).doesNotContainPattern("\\son[a-z]+=\"");
  }

  @Test
  void staysUnderTwoMegabytes() {
    assertThat(ReportPage.render(PageSamples.facts(busyNight()))).hasSizeLessThan(2_000_000);
  }

  @Test
  void theSameFactsGiveTheSameBytesEverywhere() {
    byte[] page = ReportPage.render(PageSamples.facts(busyNight()));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(ReportPage.render(PageSamples.facts(busyNight()))).isEqualTo(page);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void showsTheWorstAndSaysHowManyThereAre() {
    assertThat(page(PageSamples.facts(busyNight())))
        .contains("60 of 100, the worst first; all in reports/asset-quality.csv.")
        .contains(">B59</th>")
        .doesNotContain(">B60</th>");
  }

  @Test
  void gapsOfTheTrendAreGaps() {
    String page = page(PageSamples.facts(busyNight()));
    assertThat(page)
        .contains("\"npl\":[3.00,null,null,null,3.50,4.00]")
        .contains("<td class=\"none\" colspan=\"6\">not published: 3</td>");
  }
}
