package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.delinq.database.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What kills in the middle of a migration can leave in {@code <work>/db}; a night then runs all the
 * same.
 */
class UnfinishedDatabaseTest {
  private static final String USER = "delinq";

  @TempDir Path home;
  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = Files.createDirectories(home.resolve("work/db"));
  }

  private String url(String name) {
    return "jdbc:h2:file:" + folder.resolve(name);
  }

  /** The first migration, cut off after so many of its statements. */
  private void begin(String name, int statements) throws IOException, SQLException {
    String[] all =
        Files.readString(Path.of("src/main/resources/db/migration/h2/V1__job_repository.sql"))
            .split(";", -1);
    try (Connection connection = DriverManager.getConnection(url(name), USER, "");
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < statements; i++) {
        statement.execute(all[i]);
      }
    }
  }

  private void publishesANight() {
    TestNight night = VillageBank.onFriday(home);
    assertThat(night.run(VillageBank.FRIDAY).status()).isEqualTo(NightOutcome.Status.COMPLETED);
    assertThat(night.rows(VillageBank.FRIDAY, "loan-status.csv")).hasSize(5);
    assertThat(folder).isDirectoryNotContaining("glob:**next*");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 6, 9})
  void beginsAnewWhereTheFirstMigrationWasCutShort(int statements) throws Exception {
    begin("delinq", statements);
    publishesANight();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 6, 9})
  void beginsAnewWhereTheFirstMigrationWasCutShortAside(int statements) throws Exception {
    begin("next", statements);
    publishesANight();
  }

  @Test
  void beginsAnewWhereOnlyTheHistoryWasMade() throws Exception {
    Flyway.configure()
        .dataSource(url("delinq"), USER, "")
        .locations("classpath:no/migrations")
        .failOnMissingLocations(false)
        .load()
        .migrate();
    publishesANight();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4096, 10_000})
  void passesOverATornFileAside(int length) throws Exception {
    begin("whole", 9);
    byte[] whole = Files.readAllBytes(folder.resolve("whole.mv.db"));
    assertThat(whole).hasSizeGreaterThan(length);
    Files.write(folder.resolve("next.mv.db"), Arrays.copyOf(whole, length));
    publishesANight();
  }

  @Test
  void takesAnEmptyFileForNone() throws Exception {
    Files.write(folder.resolve("delinq.mv.db"), new byte[0]);
    publishesANight();
  }

  @Test
  void keepsWhatIsInADatabaseThatIsBehind() throws Exception {
    begin("delinq", 0);
    Flyway.configure()
        .dataSource(url("delinq"), USER, "")
        .locations("classpath:db/migration/h2")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection(url("delinq"), USER, "");
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO BATCH_JOB_INSTANCE VALUES (7, 0, 'another', 'key')");
    }
    Files.write(folder.resolve("next.mv.db"), "rubbish".getBytes(StandardCharsets.UTF_8));

    try (HikariDataSource database = new EmbeddedDatabase(home.resolve("work")).open(2);
        Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT JOB_NAME FROM BATCH_JOB_INSTANCE")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("another");
    }
    publishesANight();
  }

  @Test
  void letsOnlyTheOwnerAtTheFile() throws Exception {
    publishesANight();
    assertThat(Files.getPosixFilePermissions(folder.resolve("delinq.mv.db")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }
}
