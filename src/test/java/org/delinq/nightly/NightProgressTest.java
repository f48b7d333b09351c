package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.delinq.calendar.Day;
import org.delinq.generate.GenerateRequest;
import org.delinq.generate.PortfolioGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much a step says it has to read, and that it has read as much in the end. */
class NightProgressTest {
  private static final String DATE = "2026-03-19";

  @TempDir Path home;

  private TestNight night(int loans) {
    TestNight night = new TestNight(home).threads(1);
    Path inbox = night.inbox(DATE).resolveSibling("");
    PortfolioGenerator.generate(new GenerateRequest(loans, Day.parse(DATE), 11, inbox, false, 1));
    return night;
  }

  private static void pack(Path file) throws IOException {
    Path packed = file.resolveSibling(file.getFileName() + ".gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file, out);
    }
    Files.delete(file);
  }

  private static long delivered(Path folder) throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes += file.toString().endsWith(".txt") ? 0 : Files.size(file);
      }
    }
    return bytes;
  }

  @Test
  void bytesOfTheExtractsRowsOfTheLoansAndLoans() throws Exception {
    TestNight night = night(60);
    pack(night.inbox(DATE).resolve("repayments.csv"));
    Files.delete(night.inbox(DATE).resolve("manifest.csv"));
    night.run(DATE);
    TestNight.RecordedProgress progress = night.progress();
    assertThat(progress.told("receive bytes ahead")).isEqualTo(delivered(night.inbox(DATE)));
    assertThat(progress.told("receive bytes")).isEqualTo(delivered(night.inbox(DATE)));
    List<StepFacts> ended = progress.ended();
    assertThat(ended.get(2).step()).isEqualTo("age");
    assertThat(progress.told("age rows ahead")).isEqualTo(ended.get(2).rowsRead());
    assertThat(progress.told("classify rows ahead"))
        .isEqualTo(progress.told("classify rows"))
        .isEqualTo(night.rows(DATE, "loan-status.csv").size());
    assertThat(progress.told("worklists rows ahead")).isEqualTo(RunProgress.UNKNOWN);
  }

  @Test
  void aStartThatGoesOnHasTheRestAhead() {
    TestNight night = night(60);
    night.progress().stopAfter(1_500);
    assertThat(night.run(DATE).status()).isEqualTo(NightOutcome.Status.STOPPED);
    long rows = night.progress().told("age rows ahead");
    night.progress().stopAfter(300);
    assertThat(night.run(DATE).status()).isEqualTo(NightOutcome.Status.STOPPED);
    long rest = night.progress().told("age rows ahead");
    assertThat(rest).isPositive().isLessThan(rows);
    night.progress().stopAfter(Long.MAX_VALUE);
    night.run(DATE);
    assertThat(night.progress().told("age rows ahead")).isPositive().isLessThan(rest);
    assertThat(night.progress().told("classify rows ahead"))
        .isEqualTo(night.progress().told("classify rows"));
  }
}
