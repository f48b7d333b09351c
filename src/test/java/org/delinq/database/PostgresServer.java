package org.delinq.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.delinq.settings.DatabaseAccess;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of the tests: the one of this machine, or that of {@code DELINQ_TEST_DB_URL},
 * {@code _USER} and {@code _PASSWORD}. With {@code DELINQ_TEST_POSTGRES=required} a test that needs
 * it fails where it cannot be reached; else it is skipped.
 */
public final class PostgresServer {
  private static final String URL =
      variable("DELINQ_TEST_DB_URL", "jdbc:postgresql://127.0.0.1:5432/postgres");
  private static final String USER = variable("DELINQ_TEST_DB_USER", "postgres");
  private static final @Nullable String PASSWORD = System.getenv("DELINQ_TEST_DB_PASSWORD");
  static final boolean REQUIRED = "required".equals(System.getenv("DELINQ_TEST_POSTGRES"));

  private PostgresServer() {}

  /** Why a test that needs PostgreSQL is to be skipped; empty where it is to be run. */
  public static Optional<String> absent() {
    try (Connection connection = connect()) {
      return connection.isValid(1) ? Optional.empty() : Optional.of("it does not answer");
    } catch (SQLException failure) {
      return REQUIRED ? Optional.empty() : Optional.of(String.valueOf(failure.getMessage()));
    }
  }

  /**
   * A new, empty schema, and how to get into it. Commits do not wait for the disk: no test takes
   * the server's power away.
   */
  public static DatabaseAccess newSchema() {
    String schema = "delinq_test_" + UUID.randomUUID().toString().replace("-", "");
    execute("CREATE SCHEMA " + schema);
    return new DatabaseAccess(
        URL + "?currentSchema=" + schema + "&options=-c%20synchronous_commit=off", USER, PASSWORD);
  }

  /** Removes a schema and all that is in it. */
  public static void drop(DatabaseAccess access) {
    String url = access.url();
    int schema = url.indexOf('=') + 1;
    execute("DROP SCHEMA " + url.substring(schema, url.indexOf('&', schema)) + " CASCADE");
  }

  private static void execute(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(URL, USER, PASSWORD);
  }

  private static String variable(String name, String otherwise) {
    String value = System.getenv(name);
    return value == null ? otherwise : value;
  }
}
