package org.delinq.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.delinq.database.Migrations.Standing;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.files.DurableFiles;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.StorageFaults;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * H2 in a file of the work folder. A commit is durable when it returns ({@code WRITE_DELAY=0}), and
 * closing is ours, not that of H2's shutdown hook. H2 keeps no trace file of its own ({@code
 * TRACE_LEVEL_FILE=0}): what fails is told by the exception, in the run's log. Only a database that
 * was opened to tidy it is made compact when it is closed: after a large load that takes seconds,
 * for which nobody should wait at the end of a night.
 *
 * <p>H2 commits every statement that changes the schema on its own, so that a kill in the middle of
 * a migration would leave half of it behind. Migrations are therefore done to a file aside, {@value
 * #DRAFT}, which takes the place of {@value #FILE} in one rename once it is whole and closed.
 */
public final class EmbeddedDatabase implements Database {
  private static final String NAME = "delinq";
  private static final String DRAFT_NAME = "next";
  private static final String SUFFIX = ".mv.db";
  private static final String FILE = NAME + SUFFIX;
  private static final String DRAFT = DRAFT_NAME + SUFFIX;
  private static final String USER = "delinq";
  private static final String PASSWORD = "";

  /** How long closing may take to give room back that changes have left in the file. */
  private static final int TIDYING_MILLISECONDS = 10_000;

  static {
    // H2 would look up every value that it takes in a cache, at more cost than that saves.
    System.setProperty("h2.objectCache", "false");
  }

  private final Migrations migrations = new Migrations("h2");
  private final Path folder;

  /**
   * @param work the work folder, locked by the caller; need not exist yet
   */
  public EmbeddedDatabase(Path work) {
    this.folder = work.resolve("db").toAbsolutePath();
  }

  @Override
  public HikariDataSource open(int connections) {
    return open(connections, 0);
  }

  @Override
  public HikariDataSource openToTidy(int connections) {
    return open(connections, TIDYING_MILLISECONDS);
  }

  private HikariDataSource open(int connections, int tidying) {
    Path file = folder.resolve(FILE);
    try {
      FileModes.createFolders(folder, FileModes.PRIVATE_FOLDER);
      Files.deleteIfExists(folder.resolve(DRAFT));
      if (Files.exists(file)) {
        HikariDataSource database = pool(NAME, connections, tidying);
        Standing standing = migrations.standing(database);
        if (standing == Standing.CURRENT) {
          return database;
        }
        database.close();
        migrateAside(file, standing == Standing.BEHIND);
      } else {
        migrateAside(file, false);
      }
      return pool(NAME, connections, tidying);
    } catch (HikariPool.PoolInitializationException | FlywayException failure) {
      throw failure(failure);
    } catch (IOException failure) {
      throw StorageFaults.of("write", file, failure);
    }
  }

  private void migrateAside(Path file, boolean keep) throws IOException {
    Path draft = folder.resolve(DRAFT);
    if (keep) {
      Files.copy(file, draft, StandardCopyOption.COPY_ATTRIBUTES);
    }
    try (HikariDataSource database = pool(DRAFT_NAME, 2, 0)) {
      migrations.apply(database);
    }
    FileModes.set(draft, FileModes.PRIVATE_FILE);
    DurableFiles.syncFile(draft);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.syncFolder(folder);
  }

  private HikariDataSource pool(String name, int connections, int tidying) {
    HikariConfig config =
        Database.pool(
            "jdbc:h2:file:"
                + folder.resolve(name)
                + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME="
                + tidying,
            connections);
    config.setUsername(USER);
    config.setPassword(PASSWORD);
    return new HikariDataSource(config);
  }

  @Override
  public @Nullable Connection look() throws SQLException {
    return Files.exists(folder.resolve(FILE))
        ? DriverManager.getConnection(
            "jdbc:h2:file:" + folder.resolve(NAME) + ";ACCESS_MODE_DATA=r", USER, PASSWORD)
        : null;
  }

  @Override
  public DelinqException failure(Throwable cause) {
    return new DelinqException(
        ErrorCode.DATABASE,
        "the database " + folder.resolve(FILE) + " cannot be used: " + Causes.innermost(cause),
        "see that its disk is there, has room and lets us write, then call the same command again",
        cause);
  }
}
