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
    assertThat(Secret.of(Map.of("P", " s3cret "), "P", folder)).isEqualTo(" s3cret ");
  }

  @Test
  void comesFromTheFirstLineOfTheFile() throws IOException {
    Files.writeString(folder.resolve("password"), "s3 cret\r\n# old one\n");
    assertThat(Secret.of(Map.of("P_FILE", "password"), "P", folder)).isEqualTo("s3 cret");
  }

  @Test
  void isAbsentWhereNothingNamesIt() {
    assertThat(Secret.of(Map.of("P", "", "P_FILE", " "), "P", folder)).isNull();
  }

  @Test
  void isRefusedWithoutBeingPrinted() {
    assertThatThrownBy(() -> Secret.of(Map.of("P", "hidden", "P_FILE", "f"), "P", folder))
        .hasMessage("P and P_FILE are both set");
    assertThatThrownBy(() -> Secret.of(Map.of("P_FILE", "gone"), "P", folder))
        .hasMessage("P_FILE names gone, which cannot be read");
  }
}
