package org.delinq.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;

/**
 * Removes what the database keeps of the runs of old business dates: all the job repository knows
 * of them, and the records of superseded attempts. The record of the newest attempt that was
 * published for a date stays for good: it holds the digest that its set is verified against.
 */
public final class PastRuns {
  private static final String EXECUTIONS =
      "(SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID = ?)";

  /** In the order of the foreign keys; each is given the job instance. */
  private static final List<String> OF_AN_INSTANCE =
      List.of(
          "DELETE FROM BATCH_STEP_EXECUTION_CONTEXT WHERE STEP_EXECUTION_ID IN (SELECT"
              + " STEP_EXECUTION_ID FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN "
              + EXECUTIONS
              + ")",
          "DELETE FROM BATCH_STEP_EXECUTION WHERE JOB_EXECUTION_ID IN " + EXECUTIONS,
          "DELETE FROM BATCH_JOB_EXECUTION_CONTEXT WHERE JOB_EXECUTION_ID IN " + EXECUTIONS,
          "DELETE FROM BATCH_JOB_EXECUTION_PARAMS WHERE JOB_EXECUTION_ID IN " + EXECUTIONS,
          "DELETE FROM BATCH_JOB_EXECUTION WHERE JOB_INSTANCE_ID = ?",
          "DELETE FROM BATCH_JOB_INSTANCE WHERE JOB_INSTANCE_ID = ?");

  private PastRuns() {}

  /**
   * Removes them in one transaction; does nothing where there is no database yet. The caller holds
   * the lock of the work folder.
   *
   * @param oldestKept the first business date whose runs all stay, as a {@link Day}
   * @param spared earlier dates whose runs stay too
   * @return how many attempts the job repository knows no more
   * @throws DelinqException {@code DATABASE} or {@code STORAGE} where the database cannot be used;
   *     nothing was removed then
   */
  public static int removeBefore(Database database, int oldestKept, Set<Integer> spared) {
    try {
      return exists(database) ? remove(database, oldestKept, spared) : 0;
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  private static int remove(Database database, int oldestKept, Set<Integer> spared)
      throws SQLException {
    try (HikariDataSource connections = database.openToTidy(2);
        Connection connection = connections.getConnection()) {
      connection.setAutoCommit(false);
      List<Long> instances = instances(connection, oldestKept, spared);
      for (String sql : OF_AN_INSTANCE) {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
          for (long instance : instances) {
            delete.setLong(1, instance);
            delete.executeUpdate();
          }
        }
      }
      removeSuperseded(connection, oldestKept, spared);
      connection.commit();
      return instances.size();
    }
  }

  private static boolean exists(Database database) throws SQLException {
    try (Connection connection = database.look()) {
      return connection != null;
    }
  }

  private static List<Long> instances(Connection connection, int oldestKept, Set<Integer> spared)
      throws SQLException {
    List<Long> instances = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT DISTINCT e.JOB_INSTANCE_ID, p.PARAMETER_VALUE FROM BATCH_JOB_EXECUTION e"
                + " JOIN BATCH_JOB_EXECUTION_PARAMS p ON p.JOB_EXECUTION_ID = e.JOB_EXECUTION_ID"
                + " WHERE p.PARAMETER_NAME = 'date' AND p.PARAMETER_VALUE < ?")) {
      query.setString(1, Day.format(oldestKept));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          if (!spared.contains(Day.parse(rows.getString(2)))) {
            instances.add(rows.getLong(1));
          }
        }
      }
    }
    return instances;
  }

  private static void removeSuperseded(Connection connection, int oldestKept, Set<Integer> spared)
      throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT business_date, MAX(attempt) FROM run_record WHERE business_date < ?"
                    + " GROUP BY business_date");
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM run_record WHERE business_date = ? AND attempt < ?")) {
      query.setObject(1, Day.date(oldestKept));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          LocalDate date = rows.getObject(1, LocalDate.class);
          if (!spared.contains(Day.of(date))) {
            delete.setObject(1, date);
            delete.setInt(2, rows.getInt(2));
            delete.executeUpdate();
          }
        }
      }
    }
  }
}
