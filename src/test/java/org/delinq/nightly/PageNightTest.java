package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.nightly.VillageBank.FRIDAY;
import static org.delinq.nightly.VillageBank.SATURDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.FileDigest;
import org.delinq.operations.publish.Manifest;
import org.delinq.report.page.ReportPage;
import org.delinq.report.summary.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code report.html} of two nights of {@link VillageBank}. */
class PageNightTest {
  private static final Pattern RUN_FACTS =
      Pattern.compile("<!-- run-facts -->.*<!-- /run-facts -->", Pattern.DOTALL);

  @TempDir Path home;
  @TempDir Path other;

  private static String page(TestNight night, String date) throws IOException {
    return Files.readString(night.out().resolve(date).resolve(ReportPage.FILE));
  }

  private static TestNight twoNights(TestNight night) {
    night.run(FRIDAY);
    VillageBank.deliverSaturday(night);
    night.run(SATURDAY);
    return night;
  }

  @Test
  void onlyTheRunFactsDependOnTheRun() throws IOException {
    TestNight one = twoNights(VillageBank.onFriday(home).threads(1).grid(1).chunkSize(100));
    TestNight many = twoNights(VillageBank.onFriday(other).threads(2).grid(3).chunkSize(1));
    for (String date : new String[] {FRIDAY, SATURDAY}) {
      String page = page(one, date);
      assertThat(page).isNotEqualTo(page(many, date));
      assertThat(RUN_FACTS.matcher(page).results()).hasSize(1);
      assertThat(RUN_FACTS.matcher(page).replaceAll(""))
          .isEqualTo(RUN_FACTS.matcher(page(many, date)).replaceAll(""));
    }
  }

  @Test
  void figuresAreThoseOfTheSummaryAndNobodyIsNamed() throws IOException {
    TestNight night = twoNights(VillageBank.onFriday(home));
    Path set = night.out().resolve(SATURDAY);
    String page = page(night, SATURDAY);
    Summary summary = JsonFiles.read(set.resolve(Summary.FILE), Summary.class);
    assertThat(page)
        .contains("id=\"headline-npl\" value=\"" + summary.nplRatioPercent() + "\"")
        .contains(
            "id=\"headline-cured\" value=\"" + summary.figures().delinquency().cured() + "\"");
    for (Summary.TierLine tier : summary.tiers()) {
      assertThat(page.substring(page.indexOf("id=\"tier-" + tier.tier() + "\"")))
          .containsSubsequence(
              "value=\"" + tier.loans() + "\"", "value=\"" + tier.principal() + "\"");
    }
    assertThat(page)
        .doesNotContain("张三", "李四", "王五", "赵六", "1380000000", "330102198001", "西村", "B-1");
  }

  @Test
  void theManifestListsIt() throws IOException {
    TestNight night = VillageBank.onFriday(home);
    night.run(FRIDAY);
    Path set = night.out().resolve(FRIDAY);
    Manifest manifest = JsonFiles.read(set.resolve(Manifest.FILE_NAME), Manifest.class);
    Path page = set.resolve(ReportPage.FILE);
    assertThat(manifest.outputs())
        .contains(
            new Manifest.OutputFile(
                ReportPage.FILE, Files.size(page), null, FileDigest.of(page).sha256()));
  }
}
