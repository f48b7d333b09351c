package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.nightly.VillageBank.FRIDAY;
import static org.delinq.nightly.VillageBank.SATURDAY;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.delinq.calendar.Day;
import org.delinq.database.Database;
import org.delinq.database.PastRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a purge leaves in the database after two nights of {@link VillageBank}. */
class PastRunsTest {
  private static final int KEPT = Day.parse(SATURDAY);

  private static final String RUNS =
      "SELECT DISTINCT PARAMETER_VALUE FROM BATCH_JOB_EXECUTION_PARAMS WHERE PARAMETER_NAME ="
          + " 'date' ORDER BY 1";
  private static final String RECORDS =
      "SELECT concat(business_date, '.', attempt) FROM run_record ORDER BY 1";

  @TempDir Path home;

  private TestNight twoNights() throws SQLException {
    TestNight night = VillageBank.onFriday(home);
    night.run(FRIDAY);
    VillageBank.deliverSaturday(night);
    night.acceptJump("small").run(SATURDAY);
    try (HikariDataSource database = Database.of(night.settings()).open(2);
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      // As reruns leave it: attempt 1 superseded, the other stands.
      statement.execute(
          "INSERT INTO run_record SELECT business_date, 2, policy_id, policy_sha256,"
              + " program_version, run_by, published_at, reason, manifest_sha256 FROM run_record");
    }
    return night;
  }

  private static List<String> query(TestNight night, String sql) throws SQLException {
    try (HikariDataSource database = Database.of(night.settings()).open(2);
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  @Test
  void removesWhatIsOlderAndKeepsTheRecordsOfWhatStands() throws Exception {
    TestNight night = twoNights();
    long stepsOfSaturday = stepsOf(night, SATURDAY);
    assertThat(stepsOf(night, FRIDAY)).isPositive();

    assertThat(PastRuns.removeBefore(Database.of(night.settings()), KEPT, Set.of())).isEqualTo(1);

    assertThat(query(night, RUNS)).containsExactly(SATURDAY);
    assertThat(query(night, RECORDS))
        .containsExactly(FRIDAY + ".2", SATURDAY + ".1", SATURDAY + ".2");
    for (String table : new String[] {"BATCH_STEP_EXECUTION", "BATCH_STEP_EXECUTION_CONTEXT"}) {
      assertThat(query(night, "SELECT COUNT(*) FROM " + table))
          .as(table)
          .containsExactly(Long.toString(stepsOfSaturday));
    }
    for (String table :
        new String[] {"BATCH_JOB_INSTANCE", "BATCH_JOB_EXECUTION", "BATCH_JOB_EXECUTION_CONTEXT"}) {
      assertThat(query(night, "SELECT COUNT(*) FROM " + table)).as(table).containsExactly("1");
    }
    assertThat(PastRuns.removeBefore(Database.of(night.settings()), KEPT, Set.of())).isZero();
    assertThat(night.run(SATURDAY).status()).isEqualTo(NightOutcome.Status.COMPLETED);
  }

  @Test
  void sparesADateThatIsUnfinished() throws Exception {
    TestNight night = twoNights();
    Set<Integer> unfinished = Set.of(Day.parse(FRIDAY));

    assertThat(PastRuns.removeBefore(Database.of(night.settings()), KEPT, unfinished)).isZero();

    assertThat(query(night, RUNS)).containsExactly(FRIDAY, SATURDAY);
    assertThat(query(night, RECORDS)).hasSize(4);
  }

  private static long stepsOf(TestNight night, String date) throws SQLException {
    return Long.parseLong(
        query(
                night,
                "SELECT COUNT(*) FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN (SELECT"
                    + " JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION_PARAMS WHERE PARAMETER_VALUE = '"
                    + date
                    + "')")
            .get(0));
  }
}
