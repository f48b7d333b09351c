package org.delinq.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {
  @TempDir Path folder;

  @Test
  void comesFromTheVariableAsItIs() {
    assertThat(Secret.of(Map.of("P", " s3cret "), "P")).contains(" s3cret ");
  }

  @Test
  void comesFromTheFileWithoutItsLineEnd() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "s3 cret\r\n");
    assertThat(Secret.of(Map.of("P_FILE", file.toString()), "P")).contains("s3 cret");
  }

  @Test
  void isAbsentWhereNothingNamesIt() {
    assertThat(Secret.of(Map.of("P", "", "P_FILE", " "), "P")).isEmpty();
  }

  @Test
  void isRefusedWithoutBeingPrinted() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), "x".repeat(4_097));
    assertThatThrownBy(() -> Secret.of(Map.of("P", "hidden", "P_FILE", "f"), "P"))
        .hasMessage("P and P_FILE are both set");
    assertThatThrownBy(() -> Secret.of(Map.of("P_FILE", file.toString()), "P"))
        .hasMessage("P_FILE in the environment: the file %s is too large to be a password", file);
    assertThatThrownBy(() -> Secret.of(Map.of("P_FILE", "/nowhere"), "P"))
        .hasMessage("P_FILE in the environment: the file /nowhere cannot be read");
  }
}
