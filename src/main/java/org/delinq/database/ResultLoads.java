package org.delinq.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.delinq.calendar.Day;

/**
 * The loads of results that a database knows: those that are published, one for each business date,
 * and what is left of others. Every failure is a {@code DATABASE} error. The caller holds the lock
 * of the output folder.
 */
public final class ResultLoads {
  private static final int PIECE = 10_000;

  private final Database database;
  private final DataSource connections;

  /**
   * @param database named by errors
   */
  public ResultLoads(Database database, DataSource connections) {
    this.database = database;
    this.connections = connections;
  }

  /**
   * Begins a load under a number that no other has or had.
   *
   * @param businessDate as a {@link Day}
   * @param attempt from 1
   */
  public ResultLoad begin(int businessDate, int attempt) {
    try {
      Connection connection = connections.getConnection();
      try {
        return new ResultLoad(database, connection, number(connection, businessDate, attempt));
      } catch (SQLException failure) {
        connection.close();
        throw failure;
      }
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  private static RowRange number(Connection connection, int businessDate, int attempt)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO result_load (business_date, attempt) VALUES (?, ?)",
            new String[] {"load_no"})) {
      insert.setObject(1, Day.date(businessDate));
      insert.setInt(2, attempt);
      insert.executeUpdate();
      try (ResultSet number = insert.getGeneratedKeys()) {
        number.next();
        return new RowRange(number.getLong(1));
      }
    }
  }

  /** Whether a business date shows what this very run has published. */
  public boolean isPublished(RunRecord run) {
    try (Connection connection = connections.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT 1 FROM published_load p JOIN result_load l ON l.load_no = p.load_no"
                    + " JOIN run_record r ON r.business_date = p.business_date"
                    + " AND r.attempt = l.attempt WHERE p.business_date = ? AND r.attempt = ?"
                    + " AND r.manifest_sha256 = ?")) {
      query.setObject(1, run.businessDate());
      query.setInt(2, run.attempt());
      query.setString(3, run.manifestSha256());
      try (ResultSet rows = query.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /**
   * Removes the loads that no business date shows, in pieces of some thousand rows; a kill leaves
   * the rest to the next call.
   *
   * @param stop asked before each piece
   */
  public void removeUnpublished(BooleanSupplier stop) {
    try (Connection connection = connections.getConnection()) {
      for (long load : unpublished(connection)) {
        for (ResultTable table : ResultTable.values()) {
          remove(connection, table, new RowRange(load), stop);
        }
        if (stop.getAsBoolean()) {
          return;
        }
        try (PreparedStatement delete =
            connection.prepareStatement("DELETE FROM result_load WHERE load_no = ?")) {
          delete.setLong(1, load);
          delete.executeUpdate();
        }
      }
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  private static List<Long> unpublished(Connection connection) throws SQLException {
    List<Long> loads = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT load_no FROM result_load WHERE load_no NOT IN"
                    + " (SELECT load_no FROM published_load) ORDER BY load_no")) {
      while (rows.next()) {
        loads.add(rows.getLong(1));
      }
    }
    return loads;
  }

  private static void remove(
      Connection connection, ResultTable table, RowRange rows, BooleanSupplier stop)
      throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "SELECT row_id FROM "
                    + table.rows()
                    + " WHERE row_id BETWEEN ? AND ? ORDER BY row_id FETCH FIRST 1 ROW ONLY");
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM " + table.rows() + " WHERE row_id BETWEEN ? AND ?")) {
      query.setLong(1, rows.first());
      query.setLong(2, rows.last());
      while (!stop.getAsBoolean()) {
        try (ResultSet left = query.executeQuery()) {
          if (!left.next()) {
            return;
          }
          long first = left.getLong(1);
          delete.setLong(1, first);
          delete.setLong(2, Math.min(rows.last(), first + PIECE - 1));
        }
        delete.executeUpdate();
      }
    }
  }
}
