package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.nightly.ResultTables.query;
import static org.delinq.nightly.VillageBank.FRIDAY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.delinq.database.Database;
import org.delinq.database.ResultTable;
import org.delinq.settings.DatabaseAccess;
import org.delinq.settings.JobSettings.PublishToDatabase;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of the time when every date had its rows in tables of its own name. */
class ResultMigrationTest {
  private static final List<String> ROWS =
      List.of(
          "INSERT INTO run_record VALUES (DATE '2026-03-18', 1, 'p', 'x', '1', 'u',"
              + " TIMESTAMP WITH TIME ZONE '2026-03-19 06:00:00+08:00', NULL, 'm')",
          "INSERT INTO run_record VALUES (DATE '2026-03-18', 2, 'p', 'x', '1', 'u',"
              + " TIMESTAMP WITH TIME ZONE '2026-03-19 07:00:00+08:00', 'r', 'n')",
          "INSERT INTO loan_status (business_date, loan_id, tier, overdue_principal)"
              + " VALUES (DATE '2026-03-18', 'L-2', 'LOSS', 2.50),"
              + " (DATE '2026-03-18', 'L-1', 'DOUBTFUL', 1.50),"
              + " (DATE '2026-03-17', 'L-1', 'DOUBTFUL', 1.25)",
          "INSERT INTO worklist_item (business_date, worklist, item_no, last_contact_at)"
              + " VALUES (DATE '2026-03-18', 'collections', 1, TIMESTAMP '2026-03-01 10:11:12')",
          "INSERT INTO report_figure VALUES"
              + " (DATE '2026-03-17', 'ratios', 1, 'NPL_RATIO', 'percent', 1.5, NULL),"
              + " (DATE '2026-03-18', 'ratios', 1, 'NPL_RATIO', 'verdict', NULL, 'OK')");

  @TempDir Path home;

  @Test
  void showsWhatItShowedBeforeAndGoesOn() throws Exception {
    Files.createDirectories(home.resolve("work/db"));
    DatabaseAccess access = OnPostgres.access(home);
    String url = access == null ? "jdbc:h2:file:" + home.resolve("work/db/delinq") : access.url();
    String user = access == null ? "delinq" : access.user();
    String password = access == null ? "" : access.password();
    Flyway.configure()
        .dataSource(url, user, password)
        .locations(
            "classpath:db/migration/common",
            "classpath:db/migration/" + (access == null ? "h2" : "postgresql"))
        .target(access == null ? "3" : "10")
        .load()
        .migrate();
    fill(url, user, password);

    Database database = ResultTables.database(home.resolve("work"), access);
    assertShown(database);
    assertThat(ResultTables.shownAlone(database).values()).extracting(List::size).contains(3, 1, 2);
    assertThat(query(database, "SELECT business_date, attempt FROM result_load ORDER BY 1"))
        .containsExactly("2026-03-17,1", "2026-03-18,2");
    assertThat(ResultTables.shown(database).get(ResultTable.WORKLIST_ITEM.name()))
        .singleElement()
        .asString()
        .startsWith("2026-03-18,collections,1,")
        .contains("2026-03-01 10:11:12");

    TestNight night = VillageBank.onFriday(home).publishToDatabase(PublishToDatabase.DELINQUENT);
    night.run(FRIDAY);
    assertShown(database);
    Map<String, List<String>> all = ResultTables.shownAlone(database);
    assertThat(all.get(ResultTable.LOAN_STATUS.name())).hasSize(3 + 4);
  }

  private static void assertShown(Database database) throws SQLException {
    assertThat(
            query(
                database,
                "SELECT business_date, loan_id, tier, overdue_principal, stage FROM loan_status"
                    + " WHERE business_date < DATE '2026-03-19' ORDER BY 1, 2"))
        .containsExactly(
            "2026-03-17,L-1,DOUBTFUL,1.25,null",
            "2026-03-18,L-1,DOUBTFUL,1.50,null",
            "2026-03-18,L-2,LOSS,2.50,null");
    assertThat(
            query(
                database,
                "SELECT * FROM report_figure WHERE business_date < DATE '2026-03-19' ORDER BY 1"))
        .containsExactly(
            "2026-03-17,ratios,1,NPL_RATIO,percent,1.5000,null",
            "2026-03-18,ratios,1,NPL_RATIO,verdict,null,OK");
  }

  private static void fill(String url, @Nullable String user, @Nullable String password)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      for (String row : ROWS) {
        statement.execute(row);
      }
    }
  }
}
