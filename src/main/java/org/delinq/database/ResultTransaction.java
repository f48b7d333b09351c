package org.delinq.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.delinq.calendar.Day;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the published results of one business date: all of them become visible with {@link
 * #commit}, or none. Every failure is a {@code DATABASE} error. Not for several threads.
 */
public final class ResultTransaction implements AutoCloseable {
  private final Database database;
  private final int businessDate;
  private final Connection connection;
  private @Nullable BulkLoad load;

  /**
   * Begins.
   *
   * @param database named by errors
   * @param businessDate as a {@link Day}
   */
  public ResultTransaction(Database database, DataSource connections, int businessDate) {
    this.database = database;
    this.businessDate = businessDate;
    try {
      this.connection = connections.getConnection();
      connection.setAutoCommit(false);
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /** Empties a table for the date; the rows that follow go into it, in the order of its key. */
  public void replace(ResultTable table) {
    try {
      finishTable();
      try (PreparedStatement delete =
          connection.prepareStatement(
              "DELETE FROM " + table.table() + " WHERE business_date = ?")) {
        delete.setObject(1, Day.date(businessDate));
        delete.executeUpdate();
      }
      load = BulkLoad.into(table, connection);
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /** Adds a row to the table; blank cells are NULL. */
  public void add(List<String> cells) {
    BulkLoad current = load;
    if (current == null) {
      throw new IllegalStateException("no table was named");
    }
    try {
      current.add(cells);
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /** Puts the record of an attempt in the place of one it has already. */
  public void record(RunRecord run) {
    try {
      finishTable();
      run.replace(connection);
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /** Makes everything visible at once. */
  public void commit() {
    try {
      finishTable();
      connection.commit();
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  private void finishTable() throws SQLException {
    BulkLoad current = load;
    if (current != null) {
      current.finish();
      load = null;
    }
  }

  /** Takes everything back that was not committed. */
  @Override
  public void close() {
    BulkLoad unfinished = load;
    load = null;
    try (connection) {
      if (unfinished != null) {
        unfinished.abandon();
      }
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }
}
