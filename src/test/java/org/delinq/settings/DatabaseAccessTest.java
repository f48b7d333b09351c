package org.delinq.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAccessTest {
  private static final String SERVER = "jdbc:postgresql://db.bank:5432/delinq";

  @TempDir Path folder;

  private void assertRefused(Map<String, String> variables, String what) {
    assertThatThrownBy(() -> DatabaseAccess.of(variables, folder))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION))
        .hasMessage(what);
  }

  @Test
  void withoutAUrlThereIsNone() {
    assertThat(DatabaseAccess.of(Map.of("DELINQ_DB_URL", " "), folder)).isNull();
  }

  @Test
  void takesThePasswordFromTheEnvironment() {
    assertThat(
            DatabaseAccess.of(
                Map.of(
                    "DELINQ_DB_URL", SERVER,
                    "DELINQ_DB_USER", "night",
                    "DELINQ_DB_PASSWORD", "s3cret"),
                folder))
        .isEqualTo(new DatabaseAccess(SERVER, "night", "s3cret"));
  }

  @Test
  void takesThePasswordFromTheFirstLineOfAFile() throws Exception {
    Files.writeString(folder.resolve("password"), "s3cret \n# the bank's\n");
    assertThat(
            DatabaseAccess.of(
                Map.of("DELINQ_DB_URL", SERVER, "DELINQ_DB_PASSWORD_FILE", "password"), folder))
        .isEqualTo(new DatabaseAccess(SERVER, null, "s3cret "));
  }

  @Test
  void showsNeitherThePasswordNorHowToConnect() {
    DatabaseAccess access = new DatabaseAccess(SERVER + "?ssl=true", "night", "s3cret");
    assertThat(access).hasToString(SERVER);
    assertThat(access.shown()).isEqualTo(SERVER);
  }

  @Test
  void refusesWhatContradictsItself() {
    assertRefused(
        Map.of("DELINQ_DB_PASSWORD", "s3cret"),
        "DELINQ_DB_PASSWORD is set, but DELINQ_DB_URL is not");
    assertRefused(
        Map.of("DELINQ_DB_URL", "jdbc:mysql://db.bank/delinq"),
        "DELINQ_DB_URL does not begin with jdbc:postgresql:");
    assertRefused(
        Map.of("DELINQ_DB_URL", SERVER + "?Password=s3cret"), "DELINQ_DB_URL holds a password");
    assertRefused(
        Map.of("DELINQ_DB_URL", SERVER, "DELINQ_DB_PASSWORD", "a", "DELINQ_DB_PASSWORD_FILE", "b"),
        "DELINQ_DB_PASSWORD and DELINQ_DB_PASSWORD_FILE are both set");
    assertRefused(
        Map.of("DELINQ_DB_URL", SERVER, "DELINQ_DB_PASSWORD_FILE", "gone"),
        "DELINQ_DB_PASSWORD_FILE names gone, which cannot be read");
  }
}
