package org.delinq.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** Rows on their way into a table, in the order of its key. */
interface BulkLoad {
  /** Adds a row: one cell per column, blank for absent. */
  void add(List<String> cells) throws SQLException;

  /** Hands over what has not been yet. */
  void finish() throws SQLException;

  /** Ends it with rows left over, in a transaction that is taken back. */
  void abandon() throws SQLException;

  /** The fastest way that the database has. */
  static BulkLoad into(ResultTable table, Connection connection) throws SQLException {
    return connection.isWrapperFor(PGConnection.class)
        ? new CopyLoad(table, connection.unwrap(PGConnection.class))
        : new BatchLoad(table, connection);
  }
}
