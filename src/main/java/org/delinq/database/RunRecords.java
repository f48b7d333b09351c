package org.delinq.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.operations.publish.ManifestDigests;

/** Reads the records of the runs. */
public final class RunRecords {
  private RunRecords() {}

  /**
   * The digests of all manifests; changes nothing, and works without the schema being current.
   *
   * @throws DelinqException {@code DATABASE} where the database cannot be read, such as a file that
   *     a run in progress has open
   */
  public static ManifestDigests digests(Database database) {
    ManifestDigests known = new ManifestDigests();
    try (Connection connection = database.look()) {
      if (connection != null && hasRecords(connection)) {
        read(connection, known);
      }
      return known;
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  private static boolean hasRecords(Connection connection) throws SQLException {
    for (String name : new String[] {"run_record", "RUN_RECORD"}) {
      try (ResultSet tables =
          connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
        if (tables.next()) {
          return true;
        }
      }
    }
    return false;
  }

  private static void read(Connection connection, ManifestDigests known) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT business_date, attempt, manifest_sha256 FROM run_record")) {
      while (rows.next()) {
        known.add(Day.of(rows.getObject(1, LocalDate.class)), rows.getInt(2), rows.getString(3));
      }
    }
  }
}
