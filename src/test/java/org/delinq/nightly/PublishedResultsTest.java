package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.nightly.ResultTables.query;
import static org.delinq.nightly.VillageBank.FRIDAY;
import static org.delinq.nightly.VillageBank.SATURDAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.database.Database;
import org.delinq.database.ResultTable;
import org.delinq.database.RunRecords;
import org.delinq.operations.publish.FileDigest;
import org.delinq.operations.publish.ManifestDigests;
import org.delinq.operations.publish.SetVerdict;
import org.delinq.operations.publish.SetVerifier;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;
import org.delinq.report.Reports;
import org.delinq.settings.JobSettings.PublishToDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the database after nights of {@link VillageBank}. */
class PublishedResultsTest {
  @TempDir static Path home;

  @SuppressWarnings("NullAway.Init")
  private static TestNight night;

  @BeforeAll
  static void twoNights() {
    night = VillageBank.onFriday(home).publishToDatabase(PublishToDatabase.DELINQUENT);
    night.run(FRIDAY);
    VillageBank.deliverSaturday(night);
    night.acceptJump("small").run(SATURDAY);
  }

  @Test
  void holdsTheLoansThatAreNotPlainNormal() throws Exception {
    assertThat(
            query(
                night,
                "SELECT business_date, loan_id, tier, days_past_due, overdue_principal,"
                    + " delinquent_since FROM loan_status ORDER BY 1, 2"))
        .containsExactly(
            "2026-03-20,L-1,SPECIAL_MENTION,2,30000.00,2026-03-18",
            "2026-03-20,L-2,SUBSTANDARD,92,10000.00,2025-12-18",
            "2026-03-20,L-4,null,1106,5000.00,2023-03-10",
            "2026-03-20,L-5,SPECIAL_MENTION,10,60000.00,2026-03-10",
            "2026-03-21,L-5,SPECIAL_MENTION,11,60000.00,2026-03-10");
  }

  @Test
  void holdsEveryLoanOrNoneWhereThatIsAskedFor(@TempDir Path all, @TempDir Path none)
      throws Exception {
    String loans = "SELECT loan_id FROM loan_status ORDER BY 1";
    TestNight whole = VillageBank.onFriday(all).publishToDatabase(PublishToDatabase.ALL);
    whole.run(FRIDAY);
    assertThat(query(whole, loans)).containsExactly("L-1", "L-2", "L-3", "L-4", "L-5");
    TestNight empty = VillageBank.onFriday(none).publishToDatabase(PublishToDatabase.NONE);
    empty.run(FRIDAY);
    assertThat(query(empty, loans)).isEmpty();
  }

  @Test
  void holdsWhatTheFilesHold() throws Exception {
    for (String date : List.of(FRIDAY, SATURDAY)) {
      for (Report report : Reports.all()) {
        List<Map<String, String>> rows =
            night.rows(date, report.folder() + "/" + report.name() + ".csv");
        if (report.folder().equals("worklists")) {
          assertThat(
                  query(
                      night,
                      "SELECT count(*) FROM worklist_item WHERE business_date = DATE '%s'"
                              .formatted(date)
                          + " AND worklist = '%s'".formatted(report.name())))
              .containsExactly(Integer.toString(rows.size()));
        }
      }
    }
    assertThat(
            query(
                night,
                "SELECT officer_id, priority, borrower_id, loan_ids, max_delinquent_days,"
                    + " total_overdue, next_downgrade_on, last_contact_at FROM worklist_item WHERE"
                    + " worklist = 'collections' ORDER BY business_date, item_no"))
        .containsExactly(
            "O1,C,B-4,L-4,1106,5220.52,null,null",
            "O2,B,B-1,L-1|L-2,92,41764.17,2026-06-17,2026-03-19 10:00:00");
    Map<String, String> ratio =
        night.rows(FRIDAY, "reports/ratios.csv").stream()
            .filter(row -> "NPL_RATIO".equals(row.get("measure")))
            .findFirst()
            .orElseThrow();
    assertThat(
            query(
                night,
                "SELECT measure, CAST(figure AS NUMERIC(18, 2)), words FROM report_figure WHERE"
                    + " business_date = DATE '2026-03-20' AND report = 'ratios' AND row_key ="
                    + " 'NPL_RATIO' AND measure IN ('percent', 'verdict') ORDER BY 1"))
        .containsExactly(
            "percent," + ratio.get("percent") + ",null", "verdict,null," + ratio.get("verdict"));
  }

  @Test
  void recordsTheRunAndTheDigestOfItsManifest() throws Exception {
    String digest = FileDigest.of(night.out().resolve(SATURDAY).resolve("manifest.json")).sha256();
    assertThat(
            query(
                night,
                "SELECT attempt, policy_id, run_by, reason, manifest_sha256 FROM run_record WHERE"
                    + " business_date = DATE '2026-03-21'"))
        .containsExactly("1,cn-2023,tester,small," + digest);

    ManifestDigests remembered = RunRecords.digests(Database.of(night.settings()));
    assertThat(remembered.of(Day.parse(SATURDAY), 1)).contains(digest);
    assertThat(remembered.days()).containsExactly(Day.parse(FRIDAY), Day.parse(SATURDAY));
    assertThat(new SetVerifier(night.out(), remembered).verify())
        .extracting(SetVerdict::state)
        .containsExactly(SetVerdict.State.INTACT, SetVerdict.State.INTACT);
  }

  @Test
  void holdsNobodysName() throws Exception {
    List<String> personal = List.of("borrower_name", "phone", "address");
    for (Report report : Reports.all()) {
      if (report.folder().equals("worklists")) {
        assertThat(report.columns())
            .extracting(ReportColumn::header)
            .allMatch(
                header ->
                    personal.contains(header)
                        || ResultTable.WORKLIST_ITEM.columns().contains(header));
      }
    }
    for (ResultTable table : ResultTable.values()) {
      assertThat(table.columns()).doesNotContainAnyElementsOf(personal);
      assertThat(String.join("\n", query(night, "SELECT * FROM " + table)))
          .doesNotContain("张三", "王五", "13800000001", "东村");
    }
  }
}
