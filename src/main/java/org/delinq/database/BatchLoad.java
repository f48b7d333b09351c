package org.delinq.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** A prepared insert, many rows at a time; the database turns text into what the column holds. */
final class BatchLoad implements BulkLoad {
  private static final int ROWS = 1_000;

  private final PreparedStatement insert;
  private int waiting;

  BatchLoad(ResultTable table, Connection connection) throws SQLException {
    List<String> columns = table.columns();
    this.insert =
        connection.prepareStatement(
            "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                    table.table(),
                    String.join(", ", columns),
                    String.join(", ", Collections.nCopies(columns.size(), "?"))));
  }

  @Override
  public void add(List<String> cells) throws SQLException {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      insert.setString(i + 1, cell.isEmpty() ? null : cell);
    }
    insert.addBatch();
    if (++waiting == ROWS) {
      insert.executeBatch();
      waiting = 0;
    }
  }

  @Override
  public void finish() throws SQLException {
    try (insert) {
      if (waiting > 0) {
        insert.executeBatch();
      }
    }
  }

  @Override
  public void abandon() throws SQLException {
    insert.close();
  }
}
