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

  CopyLoad(ResultTable table, PGConnection connection) throws SQLException {
    copy =
        connection
            .getCopyAPI()
            .copyIn(
                "COPY %s (%s) FROM STDIN WITH (FORMAT csv)"
                    .formatted(table.table(), String.join(", ", table.columns())));
  }

  @Override
  public void add(List<String> cells) throws SQLException {
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (!cell.isEmpty()) {
        rows.append('"').append(cell.replace("\"", "\"\"")).append('"');
      }
      rows.append(i + 1 == cells.size() ? '\n' : ',');
    }
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
