package org.delinq.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import javax.sql.DataSource;
import org.delinq.operations.files.DurableFiles;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.StorageFaults;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * H2 in a file of the work folder. A commit is durable when it returns ({@code WRITE_DELAY=0}), and
 * closing is ours, not that of H2's shutdown hook.
 *
 * <p>H2 commits every statement that changes the schema on its own, so that a kill in the middle of
 * a migration would leave half of it behind. Migrations are therefore done to a file aside, {@value
 * #DRAFT}, which takes the place of {@value #FILE} in one rename once it is whole and closed.
 */
public final class EmbeddedDatabase {
  private static final String NAME = "delinq";
  private static final String DRAFT_NAME = "next";
  private static final String SUFFIX = ".mv.db";
  private static final String FILE = NAME + SUFFIX;
  private static final String DRAFT = DRAFT_NAME + SUFFIX;
  private static final String USER = "delinq";
  private static final String PASSWORD = "";

  private final Path folder;

  /**
   * @param work the work folder, locked by the caller; need not exist yet
   */
  public EmbeddedDatabase(Path work) {
    this.folder = work.resolve("db").toAbsolutePath();
  }

  /**
   * Opens the database with every migration applied; the caller closes it.
   *
   * @param connections how many there may be at once
   * @throws org.delinq.error.DelinqException {@code STORAGE} where the file cannot be made
   */
  public HikariDataSource open(int connections) {
    Path file = folder.resolve(FILE);
    try {
      FileModes.createFolders(folder, FileModes.PRIVATE_FOLDER);
      Files.deleteIfExists(folder.resolve(DRAFT));
      if (Files.notExists(file)) {
        migrateAside(file, false);
      }
      HikariDataSource database = pool(NAME, connections);
      Standing standing = standing(database);
      if (standing == Standing.CURRENT) {
        return database;
      }
      database.close();
      migrateAside(file, standing == Standing.BEHIND);
      return pool(NAME, connections);
    } catch (IOException failure) {
      throw StorageFaults.of("write", file, failure);
    }
  }

  /** What has to be done to a file. */
  private enum Standing {
    /** Nothing. */
    CURRENT,
    /** It lacks the newest migrations. */
    BEHIND,
    /** Not even the first migration was brought to its end: there is nothing in it to keep. */
    UNFINISHED
  }

  private static Standing standing(DataSource database) {
    var info = migrations().dataSource(database).load().info();
    boolean begun =
        Arrays.stream(info.all())
            .map(migration -> migration.getState())
            .anyMatch(MigrationState::isApplied);
    if (!begun) {
      return Standing.UNFINISHED;
    }
    return info.pending().length == 0 ? Standing.CURRENT : Standing.BEHIND;
  }

  private void migrateAside(Path file, boolean keep) throws IOException {
    Path draft = folder.resolve(DRAFT);
    if (keep) {
      Files.copy(file, draft, StandardCopyOption.COPY_ATTRIBUTES);
    }
    try (HikariDataSource database = pool(DRAFT_NAME, 2)) {
      migrations().dataSource(database).load().migrate();
    }
    FileModes.set(draft, FileModes.PRIVATE_FILE);
    DurableFiles.syncFile(draft);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.syncFolder(folder);
  }

  private static FluentConfiguration migrations() {
    return Flyway.configure().locations("classpath:db/migration/h2");
  }

  private HikariDataSource pool(String name, int connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("delinq");
    config.setJdbcUrl(url(name));
    config.setUsername(USER);
    config.setPassword(PASSWORD);
    config.setMaximumPoolSize(connections);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  private String url(String name) {
    return "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }
}
