package org.delinq.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * One load of the results of a business date, part by part. Nobody sees a row of it before {@link
 * #publish}; what is left of a load that never gets there is removed by {@link
 * ResultLoads#removeUnpublished}. Every failure is a {@code DATABASE} error. Not for several
 * threads at once, except {@link #cancel}.
 */
public final class ResultLoad implements AutoCloseable {
  private final Database database;
  private final Connection connection;
  private final RowRange rows;
  private long lastRow;
  private @Nullable BulkLoad part;
  private volatile boolean cancelled;

  ResultLoad(Database database, Connection connection, RowRange rows) throws SQLException {
    this.database = database;
    this.connection = connection;
    this.rows = rows;
    this.lastRow = rows.first();
    connection.setAutoCommit(false);
  }

  /**
   * Begins a part.
   *
   * @param table where its rows go
   * @param columns those that it has; the others are NULL
   */
  public void begin(ResultTable table, List<String> columns) {
    try {
      part = BulkLoad.into(table, columns, connection);
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /**
   * Adds a row to the part.
   *
   * @param cells one per column of the part, blank for NULL; not to be changed afterwards
   * @throws CancellationException after {@link #cancel}
   */
  public void add(List<String> cells) {
    if (cancelled) {
      throw new CancellationException("the load was cancelled");
    }
    try {
      open().add(++lastRow, cells);
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /** Ends the part: its rows are in the database to stay, and still nobody sees them. */
  public void finish() {
    try {
      open().finish();
      part = null;
      connection.commit();
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  private BulkLoad open() {
    BulkLoad current = part;
    if (current == null) {
      throw new IllegalStateException("no part was begun");
    }
    return current;
  }

  /** Has the next row be refused, from any thread. */
  public void cancel() {
    cancelled = true;
  }

  /**
   * Shows this load for its business date in place of the one before, and puts the record of the
   * run in the place of one that the attempt has already, both in one transaction.
   */
  public void publish(RunRecord run) {
    try {
      try (PreparedStatement delete =
          connection.prepareStatement("DELETE FROM published_load WHERE business_date = ?")) {
        delete.setObject(1, run.businessDate());
        delete.executeUpdate();
      }
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO published_load (business_date, load_no, first_row, last_row)"
                  + " VALUES (?, ?, ?, ?)")) {
        insert.setObject(1, run.businessDate());
        insert.setLong(2, rows.load());
        insert.setLong(3, rows.first());
        insert.setLong(4, rows.last());
        insert.executeUpdate();
      }
      run.replace(connection);
      connection.commit();
    } catch (SQLException failure) {
      throw database.failure(failure);
    }
  }

  /** Takes a part back that was not ended, and gives the connection up. */
  @Override
  public void close() {
    BulkLoad unfinished = part;
    part = null;
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
