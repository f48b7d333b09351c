package org.delinq.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows on their way into a table. */
interface BulkLoad {
  /**
   * Adds a row.
   *
   * @param number its number, greater than that of the row before
   * @param cells one per column, blank for absent; kept until the row is handed over
   */
  void add(long number, List<String> cells) throws SQLException;

  /** Hands over what has not been yet; the caller commits. */
  void finish() throws SQLException;

  /** Ends it with rows left over, before the caller rolls back. */
  void abandon() throws SQLException;

  /** The fastest way that the database has. */
  static BulkLoad into(ResultTable table, List<String> columns, Connection connection)
      throws SQLException {
    return connection.isWrapperFor(PGConnection.class)
        ? new CopyLoad(table, columns, connection.unwrap(PGConnection.class))
        : new InsertLoad(table, columns, connection);
  }
}
