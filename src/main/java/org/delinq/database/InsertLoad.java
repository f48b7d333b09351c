package org.delinq.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Inserts of many rows each; the database turns text into what a column holds. Commits every few
 * thousand rows: H2 writes what it cannot hold back any longer, and what it wrote before the commit
 * it writes again with it.
 */
final class InsertLoad implements BulkLoad {
  private static final int ROWS = 20;
  private static final int ROWS_PER_COMMIT = 200 * ROWS;

  private final Connection connection;
  private final String table;
  private final List<String> columns;
  private final PreparedStatement insert;
  private final List<List<String>> waiting = new ArrayList<>(ROWS);
  private long firstWaiting;
  private int uncommitted;

  InsertLoad(ResultTable table, List<String> columns, Connection connection) throws SQLException {
    this.connection = connection;
    this.table = table.rows();
    this.columns = columns;
    this.insert = prepare(ROWS);
  }

  private PreparedStatement prepare(int rows) throws SQLException {
    String row = "(" + String.join(", ", Collections.nCopies(columns.size() + 1, "?")) + ")";
    return connection.prepareStatement(
        "INSERT INTO %s (row_id, %s) VALUES %s"
            .formatted(
                table,
                String.join(", ", columns),
                String.join(", ", Collections.nCopies(rows, row))));
  }

  @Override
  public void add(long number, List<String> cells) throws SQLException {
    if (waiting.isEmpty()) {
      firstWaiting = number;
    }
    waiting.add(cells);
    if (waiting.size() == ROWS) {
      execute(insert);
      if (uncommitted >= ROWS_PER_COMMIT) {
        connection.commit();
        uncommitted = 0;
      }
    }
  }

  private void execute(PreparedStatement statement) throws SQLException {
    int parameter = 1;
    long number = firstWaiting;
    for (List<String> cells : waiting) {
      statement.setLong(parameter++, number++);
      for (int i = 0; i < cells.size(); i++) {
        String cell = cells.get(i);
        statement.setString(parameter++, cell.isEmpty() ? null : cell);
      }
    }
    statement.executeUpdate();
    uncommitted += waiting.size();
    waiting.clear();
  }

  @Override
  public void finish() throws SQLException {
    try (insert) {
      if (!waiting.isEmpty()) {
        try (PreparedStatement last = prepare(waiting.size())) {
          execute(last);
        }
      }
    }
  }

  @Override
  public void abandon() throws SQLException {
    insert.close();
  }
}
