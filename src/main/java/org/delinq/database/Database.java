package org.delinq.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.delinq.error.DelinqException;
import org.delinq.settings.DatabaseAccess;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/** Where the job repository and the published results are. */
public sealed interface Database permits EmbeddedDatabase, ServerDatabase {
  /** The database that the job file and the environment ask for. */
  static Database of(JobSettings settings) {
    DatabaseAccess access = settings.database();
    return access == null ? new EmbeddedDatabase(settings.work()) : new ServerDatabase(access);
  }

  /**
   * Opens the database with every migration applied; the caller closes it.
   *
   * @param connections how many there may be at once
   * @throws DelinqException {@code STORAGE} or {@code DATABASE} where it cannot be opened
   */
  HikariDataSource open(int connections);

  /** The same, for work that removes much: closing it gives back the room, if nobody else does. */
  HikariDataSource openToTidy(int connections);

  /**
   * A connection for reading what is there, whatever its schema; null where nothing is.
   *
   * @throws SQLException also where a run in progress has the database for itself
   */
  @Nullable Connection look() throws SQLException;

  /** A {@code DATABASE} error that names the database and says what to do about it. */
  DelinqException failure(Throwable cause);

  /** A pool of connections, not opened yet. */
  static HikariConfig pool(String url, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("delinq");
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    return config;
  }
}
