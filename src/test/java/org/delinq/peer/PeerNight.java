package org.delinq.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Runs the DuckDB scripts that {@code scripts/bench} measures the night against. Needs the profile
 * {@code peer}, which brings the engine; on its own, for {@code java PeerNight.java}.
 *
 * <ul>
 *   <li>{@code night SCRIPTS IN OUT DATE THREADS}: the peer's night
 *   <li>{@code check SCRIPTS IN OUT OURS}: compares with the published set in OURS; exit code 1 and
 *       the differences if a cell differs
 * </ul>
 */
public final class PeerNight {
  private PeerNight() {}

  /** Runs one of the two. */
  public static void main(String[] args) throws IOException, SQLException {
    Path scripts = Path.of(args[1]);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      if (args[0].equals("night")) {
        Files.createDirectories(Path.of(args[3]));
        for (String sql : statements(scripts.resolve("night.sql"))) {
          statement.execute(
              sql.replace("{in}", args[2])
                  .replace("{out}", args[3])
                  .replace("{date}", args[4])
                  .replace("{threads}", args[5]));
        }
      } else {
        for (String sql : statements(scripts.resolve("check.sql"))) {
          statement.execute(
              sql.replace("{in}", args[2]).replace("{out}", args[3]).replace("{ours}", args[4]));
        }
        System.exit(report(statement));
      }
    }
  }

  private static List<String> statements(Path script) throws IOException {
    String sql = Files.readString(script).replaceAll("(?m)^--.*$", "").strip();
    return List.of(sql.split(";\\R"));
  }

  private static int report(Statement statement) throws SQLException {
    try (ResultSet cells =
        statement.executeQuery(
            "select count(distinct loan_id), count(*), count(*) filter (a is distinct from b)"
                + " from cell")) {
      cells.next();
      System.out.printf(
          "compared %d cells of %d loans: %d differ%n",
          cells.getLong(2), cells.getLong(1), cells.getLong(3));
      if (cells.getLong(3) == 0 && cells.getLong(2) > 0) {
        return 0;
      }
    }
    try (ResultSet rows =
        statement.executeQuery(
            "select loan_id, name, a, b from cell where a is distinct from b"
                + " order by all limit 20")) {
      while (rows.next()) {
        System.out.printf(
            "%s %s: job %s, peer %s%n",
            rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
      }
    }
    return 1;
  }
}
