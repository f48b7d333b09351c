package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@link ManyPastRunsTest} on PostgreSQL, which counts the rows that were read. */
@ExtendWith(OnPostgres.class)
class ManyPastRunsOnPostgresTest extends ManyPastRunsTest {
  private static final long MOST_ROWS = 50_000;

  @Override
  String[] series() {
    String[] series = super.series();
    for (int i = 0; i < series.length; i++) {
      series[i] =
          series[i].replaceAll(
              "\\(SELECT X AS i FROM SYSTEM_RANGE\\((.*)\\)\\) s", "generate_series($1) s(i)");
    }
    return series;
  }

  @Override
  void assertLooksUp(Statement statement) throws Exception {
    try (ResultSet read =
        statement.executeQuery(
            "SELECT relname, seq_tup_read FROM pg_stat_user_tables WHERE schemaname ="
                + " current_schema() AND relname IN ('batch_job_execution_params',"
                + " 'batch_job_execution', 'batch_step_execution') ORDER BY 1")) {
      int tables = 0;
      while (read.next()) {
        tables++;
        assertThat(read.getLong(2)).as(read.getString(1)).isLessThan(MOST_ROWS);
      }
      assertThat(tables).isEqualTo(3);
    }
  }
}
