package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.delinq.database.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night after five thousand: counted are rows, not seconds. A night that looked through the past
 * would read each of its 200,000 steps at least once.
 */
class ManyPastRunsTest {
  private static final int RUNS = 5_000;
  private static final int STEPS = 40;

  /** The columns are the same on both databases; series(i, s) is theirs. */
  private static final String[] PAST = {
    "INSERT INTO BATCH_JOB_INSTANCE (JOB_INSTANCE_ID, VERSION, JOB_NAME, JOB_KEY)"
        + " SELECT 1000000 + i, 0, 'nightlyDelinquency', CAST(i AS VARCHAR(32)) FROM %1$s",
    "INSERT INTO BATCH_JOB_EXECUTION (JOB_EXECUTION_ID, VERSION, JOB_INSTANCE_ID, CREATE_TIME,"
        + " START_TIME, END_TIME, STATUS, EXIT_CODE, EXIT_MESSAGE, LAST_UPDATED)"
        + " SELECT 1000000 + i, 2, 1000000 + i, TIMESTAMP '2020-01-01 00:00:00',"
        + " TIMESTAMP '2020-01-01 00:00:00', TIMESTAMP '2020-01-01 00:00:00', 'COMPLETED',"
        + " 'COMPLETED', '', TIMESTAMP '2020-01-01 00:00:00' FROM %1$s",
    "INSERT INTO BATCH_JOB_EXECUTION_PARAMS (JOB_EXECUTION_ID, PARAMETER_NAME, PARAMETER_TYPE,"
        + " PARAMETER_VALUE, IDENTIFYING) SELECT 1000000 + i, 'date', 'java.lang.String',"
        + " '2020-01-01', 'Y' FROM %1$s",
    "INSERT INTO BATCH_STEP_EXECUTION (STEP_EXECUTION_ID, VERSION, STEP_NAME, JOB_EXECUTION_ID,"
        + " CREATE_TIME, START_TIME, END_TIME, STATUS, COMMIT_COUNT, READ_COUNT, FILTER_COUNT,"
        + " WRITE_COUNT, READ_SKIP_COUNT, WRITE_SKIP_COUNT, PROCESS_SKIP_COUNT, ROLLBACK_COUNT,"
        + " EXIT_CODE, EXIT_MESSAGE, LAST_UPDATED)"
        + " SELECT 1000000 + i, 2, 'age', 1000000 + i / "
        + STEPS
        + ", TIMESTAMP '2020-01-01 00:00:00', TIMESTAMP '2020-01-01 00:00:00',"
        + " TIMESTAMP '2020-01-01 00:00:00', 'COMPLETED', 1, 1, 0, 1, 0, 0, 0, 0, 'COMPLETED', '',"
        + " TIMESTAMP '2020-01-01 00:00:00' FROM %2$s"
  };

  @TempDir Path home;

  /** Series of runs and of steps as the database writes them. */
  String[] series() {
    return new String[] {
      "(SELECT X AS i FROM SYSTEM_RANGE(0, %d)) s".formatted(RUNS - 1),
      "(SELECT X AS i FROM SYSTEM_RANGE(0, %d)) s".formatted(RUNS * STEPS - 1)
    };
  }

  /** Fails where looking something up reads more than it finds. */
  void assertLooksUp(Statement statement) throws Exception {
    for (String lookup :
        new String[] {
          "SELECT * FROM BATCH_JOB_INSTANCE WHERE JOB_NAME = 'nightlyDelinquency' AND JOB_KEY ="
              + " '7'",
          "SELECT * FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID = 1000007",
          "SELECT * FROM BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID = 1000007",
          "SELECT * FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID = 1000007"
        }) {
      try (ResultSet plan = statement.executeQuery("EXPLAIN ANALYZE " + lookup)) {
        assertThat(plan.next()).isTrue();
        assertThat(plan.getString(1)).contains("scanCount").doesNotContain("tableScan");
      }
    }
  }

  @Test
  void aNightAfterFiveThousandReadsNoneOfThem() throws Exception {
    TestNight night = VillageBank.onFriday(home);
    try (HikariDataSource database = Database.of(night.settings()).open(2);
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      String[] series = series();
      for (String past : PAST) {
        statement.execute(past.formatted((Object[]) series));
      }
      statement.execute("ANALYZE");
    }
    night.run(VillageBank.FRIDAY);
    try (HikariDataSource database = Database.of(night.settings()).open(2);
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      assertLooksUp(statement);
    }
  }
}
