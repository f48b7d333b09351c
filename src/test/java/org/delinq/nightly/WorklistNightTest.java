package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.nightly.VillageBank.FRIDAY;
import static org.delinq.nightly.VillageBank.SATURDAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two whole nights of {@link VillageBank}, every worklist line by line. */
class WorklistNightTest {
  private static final String WINDOW = ",\"08:00-22:00, 3 calls\"";

  @TempDir static Path home;

  @BeforeAll
  static void twoNights() {
    TestNight night = VillageBank.onFriday(home);
    night.run(FRIDAY);
    VillageBank.deliverSaturday(night);
    night.run(SATURDAY);
  }

  /** The data rows of a published file as they stand there. */
  private static List<String> lines(String date, String file) throws IOException {
    List<String> lines = Files.readAllLines(home.resolve("out").resolve(date).resolve(file));
    return lines.subList(1, lines.size());
  }

  @Test
  void oneRowPerBorrowerLedByTheHighestStage() throws IOException {
    // B-1 owes 31,323.13 + 10,441.04; penalty and compound for 2 nights 10.88 + 0.48, for 92
    // nights 166.75 + 7.35. L-2 leads: MEDIATION of a guaranteed loan. It turns DOUBTFUL on the
    // 181st day by the matrix (FAIR, GUARANTEE), which is 2026-06-17, as L-1 turns SUBSTANDARD.
    assertThat(lines(FRIDAY, "worklists/collections.csv"))
        .containsExactly(
            "O1,C,RECOVERY,NEW,LETTER,RECOVER,B-4,王五,13800000004,南村4号,1,L-4,1106,,5220.52,"
                + "1046.52,,,,"
                + WINDOW,
            "O2,B,MEDIATION,NEW,VISIT,NOTIFY_GUARANTOR,B-1,张三,13800000001,东村1号,2,L-1|L-2,92,"
                + "SUBSTANDARD,41764.17,185.46,2026-06-17,2026-03-19T10:00:00,REACHED,NPL"
                + WINDOW);
    assertThat(lines(SATURDAY, "worklists/collections.csv")).isEmpty();
  }

  @Test
  void theDeadAreNotCalledButNotForgotten() throws IOException {
    // 60,000.00 and 2,646.25 for 10 nights: 108.75 and 4.80; for 11 nights: 119.63 and 5.28.
    assertThat(lines(FRIDAY, "worklists/suppressed.csv"))
        .containsExactly(
            "O1,C,OFFICER_CALL,NEW,PHONE,CLAIM_ESTATE,B-5,赵六,013800000005,北村5号,1,L-5,10,"
                + "SPECIAL_MENTION,62646.25,113.55,2026-06-09,,,"
                + WINDOW
                + ",DECEASED,");
    assertThat(lines(SATURDAY, "worklists/suppressed.csv"))
        .containsExactly(
            "O1,C,OFFICER_CALL,SAME,PHONE,CLAIM_ESTATE,B-5,赵六,013800000005,北村5号,1,L-5,11,"
                + "SPECIAL_MENTION,62646.25,124.91,2026-06-09,,,"
                + WINDOW
                + ",DECEASED,");
  }

  @Test
  void whoLeftTheListIsReportedToTheOfficerOfThen() throws IOException {
    assertThat(lines(FRIDAY, "worklists/resolved.csv")).isEmpty();
    assertThat(lines(SATURDAY, "worklists/resolved.csv"))
        .containsExactly("O1,B-4,,RECOVERY,NOT_IN_EXTRACT", "O2,B-1,张三,MEDIATION,PAID");
  }

  @Test
  void warnsPerLoanAndSignal() throws IOException {
    assertThat(lines(FRIDAY, "worklists/early-warnings.csv"))
        .containsExactly(
            "O1,FIRST_PAYMENT_DEFAULT,L-1,B-1,SPECIAL_MENTION,,31323.13,2026-03-18",
            "O1,FIRST_PAYMENT_DEFAULT,L-5,B-5,SPECIAL_MENTION,,62646.25,2026-03-10",
            "O1,LARGE_DELINQUENT,L-5,B-5,SPECIAL_MENTION,,62646.25,62646.25",
            "O2,FIRST_PAYMENT_DEFAULT,L-2,B-1,SUBSTANDARD,,10441.04,2025-12-18",
            "O2,ROLLING,L-2,B-1,SUBSTANDARD,,10441.04,1234");
    assertThat(lines(SATURDAY, "worklists/early-warnings.csv"))
        .containsExactly(
            "O1,FIRST_PAYMENT_DEFAULT,L-5,B-5,SPECIAL_MENTION,SPECIAL_MENTION,62646.25,2026-03-10",
            "O1,LARGE_DELINQUENT,L-5,B-5,SPECIAL_MENTION,SPECIAL_MENTION,62646.25,62646.25");
  }

  @Test
  void remindsInspectsAndWatchesLimitation() throws IOException {
    assertThat(lines(FRIDAY, "worklists/reminders.csv"))
        .containsExactly(
            "O1,BR1,MATURITY,LETTER,L-3,B-3,李四,13800000003,2026-04-19,10441.04,30" + WINDOW);
    // L-2 was visited on 03-01 and is SUBSTANDARD: due 03-31, more than 7 days off.
    assertThat(lines(FRIDAY, "worklists/inspections.csv"))
        .containsExactly(
            "O1,FIRST,L-1,B-1,张三,'=东村1号,SPECIAL_MENTION,2025-04-17,",
            "O1,FIRST,L-5,B-5,赵六,北村5号,SPECIAL_MENTION,2025-04-09,");
    assertThat(lines(FRIDAY, "worklists/limitation-watch.csv"))
        .containsExactly("O1,L-4,B-4,LIMITATION_LAPSED,2026-03-10,-10,LAST_DUE,5000.00");
  }

  @Test
  void handsEachOfficerTheirRows() throws IOException {
    Path folder = home.resolve("out").resolve(FRIDAY).resolve("worklists/by-officer");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "O1-collections.csv", "O1-inspections.csv", "O1-reminders.csv", "O2-collections.csv");
    }
    for (String list : List.of("collections", "inspections", "reminders")) {
      String all = Files.readString(folder.resolveSibling(list + ".csv"));
      String ofFirst = Files.readString(folder.resolve("O1-" + list + ".csv"));
      assertThat(all).startsWith(ofFirst);
      assertThat(ofFirst).contains("\nO1,").doesNotContain("\nO2,");
    }
    assertThat(lines(FRIDAY, "worklists/by-officer/O2-collections.csv"))
        .isEqualTo(lines(FRIDAY, "worklists/collections.csv").subList(1, 2));
  }

  @Test
  void saysWhyLoansAreLate() throws IOException {
    assertThat(lines(FRIDAY, "reports/overdue-causes.csv"))
        .containsExactly(
            "TOTAL,,ILLNESS,1,31323.13,30000.00",
            "TOTAL,,UNKNOWN,2,73087.29,70000.00",
            "PRODUCT,FARMER-CREDIT,UNKNOWN,1,10441.04,10000.00",
            "PRODUCT,MICRO-ENTERPRISE,ILLNESS,1,31323.13,30000.00",
            "PRODUCT,MICRO-ENTERPRISE,UNKNOWN,1,62646.25,60000.00",
            "REGION,,UNKNOWN,1,10441.04,10000.00",
            "REGION,330102,ILLNESS,1,31323.13,30000.00",
            "REGION,330102,UNKNOWN,1,62646.25,60000.00");
  }

  @Test
  void measuresOfficers() throws IOException {
    assertThat(lines(FRIDAY, "reports/officer-performance.csv"))
        .containsExactly(
            "O1,BR1,2,40000.00,1,30000.00,0.00,0.00,1,0",
            "O1,BR2,1,60000.00,1,60000.00,0.00,0.00,1,0",
            "O2,BR1,1,10000.00,1,10000.00,10000.00,0.00,1,0");
    assertThat(lines(SATURDAY, "reports/officer-performance.csv"))
        .containsExactly(
            "O1,BR1,2,10000.00,0,0.00,0.00,31340.16,0,1",
            "O1,BR2,1,60000.00,1,60000.00,0.00,0.00,0,0");
  }

  @Test
  void personalDataStaysInWorklistsAndIdNumbersNowhere() throws IOException {
    Path set = home.resolve("out").resolve(FRIDAY).toRealPath();
    try (Stream<Path> files = Files.walk(set).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        assertThat(text).doesNotContain("3301021980");
        if (!set.relativize(file).startsWith("worklists")) {
          assertThat(text)
              .as(file.getFileName().toString())
              .doesNotContain("张三", "李四", "王五", "赵六", "1380000000", "东村", "北村");
        }
      }
    }
    assertThat(Files.readString(set.resolve("worklists/collections.csv"))).contains("张三");
  }
}
