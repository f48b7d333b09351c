package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delinq.nightly.ProgrammeBank.Delivery;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.ManifestDigests;
import org.delinq.operations.publish.SetVerdict;
import org.delinq.operations.publish.SetVerifier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Half a year of {@link ProgrammeBank}, every report of the programmes line by line: a night before
 * a settlement date, the settlement date, a night after it, the next settlement date, that date
 * again, and the one after.
 */
class ProgrammeNightTest {
  private static final String BEFORE = "2026-03-19";
  private static final String MARCH = "2026-03-20";
  private static final String AFTER = "2026-03-23";
  private static final String JUNE = "2026-06-20";
  private static final String SEPTEMBER = "2026-09-20";
  private static final String TO_MARCH = "PR-2021,2025-12-21,2026-03-20,";
  private static final String TO_JUNE = "PR-2021,2026-03-21,2026-06-20,";

  @TempDir static Path home;

  @BeforeAll
  static void halfAYear() throws IOException {
    TestNight night = new TestNight(home).policies(ProgrammeBank.policies(home));
    Delivery.before().to(night, BEFORE);
    night.run(BEFORE);
    Delivery.claimed().to(night, MARCH);
    night.run(MARCH);
    Delivery.compensated().spoilt("S-3").to(night, AFTER);
    night.run(AFTER);
    Delivery.corrected("20000.00").to(night, JUNE);
    night.run(JUNE);
    Delivery.corrected("1.00").to(night, JUNE);
    night.run(JUNE, 2);
    Delivery.corrected("10000.00").spoilt("C-2").to(night, SEPTEMBER);
    night.run(SEPTEMBER);
  }

  private static List<String> lines(String date, String report) throws IOException {
    return lines(home.resolve("out").resolve(date), report);
  }

  private static List<String> lines(Path set, String report) throws IOException {
    List<String> lines = Files.readAllLines(set.resolve("reports").resolve(report + ".csv"));
    return lines.subList(1, lines.size());
  }

  private static Path attempt(String date, int attempt) {
    return home.resolve("out").resolve(".published").resolve(date + "." + attempt);
  }

  @Test
  void theDayBeforeASettlementDateIsToDate() throws IOException {
    // 89 days from 12-21. G-1 has 10: 6,000 × 10 × 3.45 % / 360 = 5.75. S-1: 30,000 × 89: 255.875.
    // S-2 has what S-1 leaves of 50,000: 20,000 × 89: 170.58. S-3: 50,000 × 89: 426.46. S-4 was
    // repaid on 01-29: 36,000 × 39 = 1,404,000, / 89 = 15,775.28; 134.55. S-5: 10,000 × 89: 85.29.
    String period = "PR-2021,2025-12-21,2026-03-19,TO_DATE,";
    assertThat(lines(BEFORE, "subsidy-detail"))
        .containsExactly(
            period + ",B-G,G-1,10,6000.00,3.45,100.00,5.75",
            period + "530001,B-1,S-1,89,30000.00,3.45,100.00,255.88",
            period + "530002,B-2,S-2,89,20000.00,3.45,100.00,170.58",
            period + "530001,B-3,S-3,89,50000.00,3.45,100.00,426.46",
            period + ",B-4,S-4,89,15775.28,3.45,100.00,134.55",
            period + ",B-5,S-5,89,10000.00,3.45,100.00,85.29");
  }

  @Test
  void theSettlementDateIsFinal() throws IOException {
    // 90 days: S-1 258.75, S-2 172.50, S-3 431.25, S-5 86.25; G-1 11 days: 6.325.
    assertThat(lines(MARCH, "subsidy-detail"))
        .containsExactly(
            TO_MARCH + "FINAL,,B-G,G-1,11,6000.00,3.45,100.00,6.33",
            TO_MARCH + "FINAL,530001,B-1,S-1,90,30000.00,3.45,100.00,258.75",
            TO_MARCH + "FINAL,530002,B-2,S-2,90,20000.00,3.45,100.00,172.50",
            TO_MARCH + "FINAL,530001,B-3,S-3,90,50000.00,3.45,100.00,431.25",
            TO_MARCH + "FINAL,,B-4,S-4,90,15600.00,3.45,100.00,134.55",
            TO_MARCH + "FINAL,,B-5,S-5,90,10000.00,3.45,100.00,86.25");
    // No region: G-1, S-4, S-5; 530001: S-1, S-3, of different households.
    assertThat(lines(MARCH, "subsidy-summary"))
        .containsExactly(
            TO_MARCH + "FINAL,,3,3,31600.00,227.13",
            TO_MARCH + "FINAL,530001,2,2,80000.00,690.00",
            TO_MARCH + "FINAL,530002,1,1,20000.00,172.50");
  }

  @Test
  void aNewPeriodBeginsAndALoanThatIsCarriedOverHasNoLine() throws IOException {
    // 3 days: 6,000: 1.725; 30,000: 8.625; 20,000: 5.75; 10,000: 2.875. S-4 still has its days.
    String period = "PR-2021,2026-03-21,2026-03-23,TO_DATE,";
    assertThat(lines(AFTER, "subsidy-detail"))
        .containsExactly(
            period + ",B-G,G-1,3,6000.00,3.45,100.00,1.73",
            period + "530001,B-1,S-1,3,30000.00,3.45,100.00,8.63",
            period + "530002,B-2,S-2,3,20000.00,3.45,100.00,5.75",
            period + ",B-4,S-4,3,0.00,3.45,100.00,0.00",
            period + ",B-5,S-5,3,10000.00,3.45,100.00,2.88");
  }

  @Test
  void theNextSettlementDateAdjustsWhatWasFiled() throws IOException {
    // 92 days, 41 at 100 % and, from 05-01 by the policy of April, 51 at 50 %: 66.5 full days.
    // 6,000: 38.2375; 30,000: 191.1875; 20,000: 127.46. S-3 paid 20,000 with value date 02-01:
    // 50,000 × 42 + 30,000 × 48 = 3,540,000, / 90 = 39,333.33; 339.25 − 431.25. S-5 is off the list
    // since 02-01: 10,000 × 42: 40.25 − 86.25. Both under the share of March. S-4 is gone.
    assertThat(lines(attempt(JUNE, 1), "subsidy-detail"))
        .containsExactly(
            TO_JUNE + "FINAL,,B-G,G-1,92,6000.00,3.45,50.00,38.24",
            TO_JUNE + "FINAL,530001,B-1,S-1,92,30000.00,3.45,50.00,191.19",
            TO_JUNE + "FINAL,530002,B-2,S-2,92,20000.00,3.45,50.00,127.46",
            TO_MARCH + "ADJUSTMENT,530001,B-3,S-3,90,39333.33,3.45,100.00,-92.00",
            TO_JUNE + "FINAL,530001,B-3,S-3,92,30000.00,3.45,50.00,191.19",
            TO_MARCH + "ADJUSTMENT,,B-5,S-5,42,10000.00,3.45,100.00,-46.00");
    assertThat(lines(attempt(JUNE, 1), "subsidy-summary"))
        .containsExactly(
            TO_MARCH + "ADJUSTMENT,,1,1,10000.00,-46.00",
            TO_MARCH + "ADJUSTMENT,530001,1,1,39333.33,-92.00",
            TO_JUNE + "FINAL,,1,1,6000.00,38.24",
            TO_JUNE + "FINAL,530001,2,2,60000.00,382.38",
            TO_JUNE + "FINAL,530002,1,1,20000.00,127.46");
  }

  @Test
  void aRerunOfASettlementDatePublishesWhatItFiled() throws IOException {
    // S-3 has paid 1.00 only, as the corrected extract says: later settlement dates will tell.
    assertThat(lines(JUNE, "subsidy-detail")).isEqualTo(lines(attempt(JUNE, 1), "subsidy-detail"));
    assertThat(lines(JUNE, "subsidy-summary"))
        .isEqualTo(lines(attempt(JUNE, 1), "subsidy-summary"));
    String region = "2026-06,PR-2021,530001,2,2,0,0.00,";
    assertThat(lines(attempt(JUNE, 1), "monitoring-monthly"))
        .contains(region + "60000.00,0,0.00,0,0.00,382.38,0.00");
    assertThat(lines(JUNE, "monitoring-monthly"))
        .contains(region + "79999.00,0,0.00,0,0.00,382.38,0.00");
  }

  @Test
  void adjustmentsCountWhatWasAdjustedBefore() throws IOException {
    // S-3 paid 10,000 in truth. To March: 50,000 × 42 + 40,000 × 48 = 4,020,000: 385.25 − (431.25 −
    // 92.00). To June: 40,000 × 66.5: 254.92 − 191.19. This period: 92 days at 50 %.
    String period = "PR-2021,2026-06-21,2026-09-20,FINAL,";
    assertThat(lines(SEPTEMBER, "subsidy-detail"))
        .containsExactly(
            period + ",B-G,G-1,92,6000.00,3.45,50.00,26.45",
            period + "530001,B-1,S-1,92,30000.00,3.45,50.00,132.25",
            period + "530002,B-2,S-2,92,20000.00,3.45,50.00,88.17",
            TO_MARCH + "ADJUSTMENT,530001,B-3,S-3,90,44666.67,3.45,100.00,46.00",
            TO_JUNE + "ADJUSTMENT,530001,B-3,S-3,92,40000.00,3.45,50.00,63.73",
            period + "530001,B-3,S-3,92,40000.00,3.45,50.00,176.33");
  }

  @Test
  void theManifestNamesWhatWasFiled() throws IOException {
    Manifest manifest =
        JsonFiles.read(home.resolve("out").resolve(JUNE).resolve("manifest.json"), Manifest.class);
    assertThat(manifest.earlierFiles())
        .extracting(Manifest.EarlierFile::name)
        .contains(
            MARCH + "/reports/subsidy-detail.csv",
            MARCH + "/policy.yml",
            JUNE + "/reports/subsidy-detail.csv");
    assertThat(new SetVerifier(home.resolve("out"), new ManifestDigests()).verify())
        .extracting(SetVerdict::businessDate, SetVerdict::attempt, SetVerdict::state)
        .hasSize(6)
        .filteredOn(verdict -> verdict.toList().get(2) != SetVerdict.State.INTACT)
        .extracting(verdict -> verdict.toList().get(1), verdict -> verdict.toList().get(2))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(1, SetVerdict.State.STALE));
  }

  @Test
  void claimsTakeTheFundInTurn() throws IOException {
    // C-1: 10,000.00 + 349.79 (365 days). C-2, of the same household: 40,000.00 of the cap are left
    // of its 45,000.00; 1,574.06 × 40 / 45 = 1,399.16 of its interest. All loans of the programme
    // are non-performing. The fund holds 40,000.00: 33,119.33 do not fit behind 8,279.83.
    assertThat(lines(BEFORE, "compensation-claims"))
        .containsExactly(
            "COUNTY-A,C-1,B-C1,2025-12-14,95,10349.79,8279.83,2069.96,READY,BREAKER,",
            "COUNTY-A,C-2,B-C2,2025-12-18,91,41399.16,33119.33,8279.83,QUEUED,FUND_BALANCE,");
    // A claim that is filed takes no money any more, but its part of the cap.
    assertThat(lines(MARCH, "compensation-claims"))
        .containsExactly(
            "COUNTY-A,C-1,B-C1,2025-12-14,96,10349.79,8279.83,2069.96,CLAIMED,BREAKER,",
            "COUNTY-A,C-2,B-C2,2025-12-18,92,41399.16,33119.33,8279.83,READY,BREAKER,");
    // C-1 is compensated: 45,000.00 + 1,574.06; 37,259.25 of the 31,720.17 that the fund has left.
    assertThat(lines(AFTER, "compensation-claims"))
        .containsExactly(
            "COUNTY-A,C-2,B-C2,2025-12-18,95,46574.06,37259.25,9314.81,QUEUED,FUND_BALANCE,");
    // C-2 is carried over: no claim.
    assertThat(lines(SEPTEMBER, "compensation-claims")).isEmpty();
  }

  @Test
  void whatComesInLaterIsSharedWithTheFund() throws IOException {
    assertThat(lines(AFTER, "compensation-recoveries")).isEmpty();
    // 80 % of 1,000.00; then of 10,000.00 only what is left of the 8,279.83 it paid.
    assertThat(lines(JUNE, "compensation-recoveries"))
        .containsExactly(
            "COUNTY-A,C-1,2026-03-23,8279.83,R-5,2026-06-05,1000.00,800.00,200.00",
            "COUNTY-A,C-1,2026-03-23,8279.83,R-6,2026-06-10,10000.00,7479.83,2520.17");
    assertThat(lines(SEPTEMBER, "compensation-recoveries")).isEmpty();
  }

  @Test
  void monitorsLoansOfSubsidyProgrammesByRegion() throws IOException {
    // No region: G-1, granted this month, and S-5. 530001: S-1, S-3. 530002: S-2, and C-1, which
    // has
    // matured: non-performing, no subsidy.
    assertThat(lines(BEFORE, "monitoring-monthly"))
        .containsExactly(
            "2026-03,PR-2021,,2,2,1,6000.00,16000.00,0,0.00,0,0.00,91.04,0.00",
            "2026-03,PR-2021,530001,2,2,0,0.00,80000.00,0,0.00,0,0.00,682.34,0.00",
            "2026-03,PR-2021,530002,2,2,0,0.00,50000.00,1,10000.00,1,10000.00,170.58,0.00");
    // S-3 is carried over; C-1 is compensated.
    assertThat(lines(AFTER, "monitoring-monthly"))
        .containsExactly(
            "2026-03,PR-2021,,2,2,1,6000.00,16000.00,0,0.00,0,0.00,4.61,0.00",
            "2026-03,PR-2021,530001,1,1,0,0.00,30000.00,0,0.00,0,0.00,8.63,0.00",
            "2026-03,PR-2021,530002,2,2,0,0.00,50000.00,1,10000.00,1,10000.00,5.75,8279.83");
  }

  @Test
  void programmesHaveATolerance() throws IOException {
    // 10,000 of 146,000; the bank's target 2.10 and 3.00 points.
    assertThat(lines(BEFORE, "ratios"))
        .contains(
            "NPL_TOLERANCE:PR-2021,10000.00,146000.00,6.85,5.10,EXCEEDED",
            "NPL_TOLERANCE:COUNTY-A,55000.00,55000.00,100.00,5.10,EXCEEDED");
  }

  @Test
  void theCreditBureauIsToldOfEveryLoan() throws IOException {
    // C-1 is 95 days late (status 4), C-2 91; the others have nothing due in March.
    assertThat(lines(BEFORE, "credit-bureau"))
        .startsWith(
            "C-1,B-C1,2026-03,4,SUBSTANDARD,2026-03-19,1,10349.79,10000.00,"
                + "0.00,0.00,10000.00,0.00",
            "C-2,B-C2,2026-03,4,SUBSTANDARD,2026-03-19,1,46574.06,45000.00,"
                + "0.00,0.00,45000.00,0.00",
            "G-1,B-G,2026-03,*,NORMAL,2026-03-19,0,0.00,0.00,0.00,0.00,0.00,0.00")
        .hasSize(7);
    assertThat(lines(AFTER, "credit-bureau"))
        .contains("S-3,B-3,2026-03,*,NORMAL,2026-03-19,0,0.00,0.00,0.00,0.00,0.00,0.00")
        .hasSize(7);
    // C-2 keeps its row of June, when it was 184 days late; which days its principal has, nobody
    // knows tonight.
    assertThat(lines(SEPTEMBER, "credit-bureau"))
        .contains("C-2,B-C2,2026-09,7,DOUBTFUL,2026-06-20,1,46574.06,45000.00,,,,");
  }

  @Test
  void theReportsAreTheSameHoweverTheNightWasRun(@TempDir Path other) throws IOException {
    TestNight night =
        new TestNight(other)
            .policies(ProgrammeBank.policies(other))
            .threads(1)
            .grid(1)
            .chunkSize(1);
    Delivery.claimed().reversed().to(night, MARCH);
    night.run(MARCH);
    Delivery.corrected("20000.00").reversed().to(night, JUNE);
    night.progress().stopAfter(9);
    assertThat(night.run(JUNE).status()).isEqualTo(NightOutcome.Status.STOPPED);
    night.progress().stopAfter(Long.MAX_VALUE);
    night.run(JUNE);
    for (String report :
        List.of(
            "subsidy-detail",
            "subsidy-summary",
            "compensation-claims",
            "compensation-recoveries",
            "monitoring-monthly")) {
      assertThat(lines(other.resolve("out").resolve(JUNE), report))
          .as(report)
          .isEqualTo(lines(attempt(JUNE, 1), report));
    }
  }

  @Test
  void reconciliationTiesTheReports() throws IOException {
    assertThat(
            Files.readAllLines(home.resolve("out").resolve(BEFORE).resolve("reconciliation.csv")))
        .contains(
            "loans of the snapshot = credit-bureau,7,7,0,PASS",
            "overdue of the snapshot = credit-bureau,56923.85,56923.85,0.00,PASS",
            "subsidies: detail = summary,1078.51,1078.51,0.00,PASS",
            "principal of subsidy programmes = monitoring,146000.00,146000.00,0.00,PASS",
            "compensation claims = fund and bank shares,51748.95,51748.95,0.00,PASS",
            "recoveries = fund and bank shares,0.00,0.00,0.00,PASS");
  }
}
