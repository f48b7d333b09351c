package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.nightly.VillageBank.FRIDAY;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.delinq.database.Database;
import org.delinq.settings.JobSettings.PublishToDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A load that does not get on, because somebody else holds a row that it is to write. */
@ExtendWith(OnPostgres.class)
class ResultStopOnPostgresTest {
  private static final long FIRST_ROW_OF_THE_FIRST_LOAD = (1L << 32) + 1;

  @TempDir Path home;

  @Test
  void doesNotKeepANightFromStopping() throws Exception {
    TestNight night = VillageBank.onFriday(home).publishToDatabase(PublishToDatabase.DELINQUENT);
    try (HikariDataSource connections = Database.of(night.settings()).open(2);
        Connection holder = connections.getConnection()) {
      holder.setAutoCommit(false);
      try (Statement statement = holder.createStatement()) {
        statement.execute(
            "INSERT INTO loan_status_row (row_id, loan_id) VALUES (%d, 'L-0')"
                .formatted(FIRST_ROW_OF_THE_FIRST_LOAD));
      }
      night.progress().after("page", () -> night.progress().stopWhenAsked(10));
      assertThat(night.run(FRIDAY).status()).isEqualTo(NightOutcome.Status.STOPPED);
      assertThat(night.out().resolve(FRIDAY)).doesNotExist();
      holder.rollback();
    }
    night.progress().stopWhenAsked(Long.MAX_VALUE);
    assertThat(night.run(FRIDAY).status()).isEqualTo(NightOutcome.Status.COMPLETED);
    assertThat(ResultTables.shownAlone(Database.of(night.settings())).get("LOAN_STATUS"))
        .hasSize(4);
  }
}
