package org.delinq.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's {@code COPY}, as CSV: an unquoted blank is NULL. */
final class CopyLoad implements BulkLoad {
  private static final int BLOCK = 1 << 16;

  private final CopyIn copy;
  private final StringBuilder rows = new StringBuilder(BLOCK + BLOCK / 4);

  CopyLoad(ResultTable table, List<String> columns, PGConnection connection) throws SQLException {
    copy =
        connection
            .getCopyAPI()
            .copyIn(
                "COPY %s (row_id, %s) FROM STDIN WITH (FORMAT csv)"
                    .formatted(table.rows(), String.join(", ", columns)));
  }

  @Override
  public void add(long number, List<String> cells) throws SQLException {
    rows.append(number);
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      rows.append(',');
      if (!cell.isEmpty()) {
        rows.append('"').append(cell.replace("\"", "\"\"")).append('"');
      }
    }
    rows.append('\n');
    if (rows.length() >= BLOCK) {
      send();
    }
  }

  @Override
  public void finish() throws SQLException {
    send();
    copy.endCopy();
  }

  /** A connection in the middle of a copy would wait for its end for ever. */
  @Override
  public void abandon() throws SQLException {
    if (copy.isActive()) {
      copy.cancelCopy();
    }
  }

  private void send() throws SQLException {
    byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    rows.setLength(0);
  }
}
