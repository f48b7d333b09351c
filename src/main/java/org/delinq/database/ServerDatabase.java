package org.delinq.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.delinq.database.Migrations.Standing;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.settings.DatabaseAccess;

/**
 * PostgreSQL. Its migrations are transactions, and Flyway's lock keeps two of them apart. A schema
 * belongs to one output folder: results are replaced per business date.
 */
public final class ServerDatabase implements Database {
  /** A database that is gone must not keep a run from ending for long. */
  private static final int PATIENCE_MILLISECONDS = 5_000;

  private final DatabaseAccess access;

  /**
   * @param access how to get in
   */
  public ServerDatabase(DatabaseAccess access) {
    this.access = access;
  }

  @Override
  public HikariDataSource open(int connections) {
    Migrations migrations = new Migrations("postgresql");
    HikariDataSource database = null;
    try {
      database = new HikariDataSource(pool(connections));
      if (migrations.standing(database) != Standing.CURRENT) {
        migrations.apply(database);
      }
      return database;
    } catch (RuntimeException failure) {
      if (database != null) {
        database.close();
      }
      throw failure(failure);
    }
  }

  /** The server tidies by itself. */
  @Override
  public HikariDataSource openToTidy(int connections) {
    return open(connections);
  }

  @Override
  public Connection look() throws SQLException {
    Connection connection =
        DriverManager.getConnection(access.url(), access.user(), access.password());
    connection.setReadOnly(true);
    return connection;
  }

  private HikariConfig pool(int connections) {
    HikariConfig config = Database.pool(access.url(), connections);
    config.setUsername(access.user());
    config.setPassword(access.password());
    config.setConnectionTimeout(PATIENCE_MILLISECONDS);
    // A step that takes long holds a transaction open meanwhile.
    config.setConnectionInitSql("SET idle_in_transaction_session_timeout = 0");
    return config;
  }

  @Override
  public DelinqException failure(Throwable cause) {
    return new DelinqException(
        ErrorCode.DATABASE,
        "the database " + access.shown() + " cannot be used: " + Causes.innermost(cause),
        "see that PostgreSQL runs and lets us in (DELINQ_DB_URL, DELINQ_DB_USER,"
            + " DELINQ_DB_PASSWORD), then call the same command again",
        cause);
  }
}
