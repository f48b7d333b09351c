package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.database.Database;
import org.delinq.database.EmbeddedDatabase;
import org.delinq.database.ResultTable;
import org.delinq.database.ServerDatabase;
import org.delinq.settings.DatabaseAccess;
import org.jspecify.annotations.Nullable;

/** What stands in the tables of results. */
final class ResultTables {
  private ResultTables() {}

  /** The database in a work folder, or the server's. */
  static Database database(Path work, @Nullable DatabaseAccess access) {
    return access == null ? new EmbeddedDatabase(work) : new ServerDatabase(access);
  }

  /** The rows of a query, cells joined by commas. */
  static List<String> query(TestNight night, String sql) throws SQLException {
    return query(Database.of(night.settings()), sql);
  }

  /** The rows of a query, cells joined by commas. */
  static List<String> query(Database database, String sql) throws SQLException {
    try (HikariDataSource connections = database.open(2);
        Connection connection = connections.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getString(i)));
        }
        rows.add(String.join(",", cells));
      }
      return rows;
    }
  }

  /** Every row that a reader sees, sorted, by table. */
  static SortedMap<String, List<String>> shown(Database database) throws SQLException {
    SortedMap<String, List<String>> tables = new TreeMap<>();
    for (ResultTable table : ResultTable.values()) {
      tables.put(
          table.name(), query(database, "SELECT * FROM " + table).stream().sorted().toList());
    }
    return tables;
  }

  /** {@link #shown}, where no other row is left in the tables. */
  static SortedMap<String, List<String>> shownAlone(Database database) throws SQLException {
    assertThat(heldAndShown(database).get(0)).isEqualTo(heldAndShown(database).get(1));
    return shown(database);
  }

  /** How many rows of all tables are there, and how many of them a reader sees. */
  static List<String> heldAndShown(Database database) throws SQLException {
    List<String> counts = new ArrayList<>();
    for (String suffix : new String[] {"_row", ""}) {
      counts.addAll(
          query(
              database,
              "SELECT (SELECT count(*) FROM loan_status%1$s) + (SELECT count(*) FROM"
                      .formatted(suffix)
                  + " worklist_item%1$s) + (SELECT count(*) FROM report_figure%1$s)"
                      .formatted(suffix)));
    }
    return counts;
  }
}
