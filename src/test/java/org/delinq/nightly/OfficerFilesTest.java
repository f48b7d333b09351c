package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delinq.error.DelinqException;
import org.delinq.storage.ByteArrayOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficerFilesTest {
  private static final byte[] HEADER = "officer_id\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final List<OfficerFiles.Part> parts = new ArrayList<>();

  private OfficerFiles files() {
    return new OfficerFiles(folder, "reminders", HEADER, parts::add);
  }

  private static ByteArrayOutput row(String text) {
    ByteArrayOutput row = new ByteArrayOutput();
    row.writeText(text + '\n');
    return row;
  }

  @Test
  void everyOfficerHasAFileWithTheHeader() throws IOException, InterruptedException {
    OfficerFiles files = files();
    files.write("O1", row("O1,a"));
    files.write("O1", row("O1,b"));
    files.write("O2", row("O2,c"));
    files.end();
    parts.forEach(OfficerFiles.Part::write);

    assertThat(folder.resolve("O1-reminders.csv")).hasContent("officer_id\nO1,a\nO1,b\n");
    assertThat(folder.resolve("O2-reminders.csv")).hasContent("officer_id\nO2,c\n");
    assertThat(parts).hasSize(2);
  }

  @Test
  void aLongFileComesInPartsAndReplacesAFormerOne() throws IOException, InterruptedException {
    Files.writeString(folder.resolve("O1-reminders.csv"), "from a run that was killed");
    Files.writeString(folder.resolve("O9-reminders.csv"), "of an officer without rows now");
    Files.writeString(folder.resolve("O9-collections.csv"), "another list");
    String long1 = "O1," + "x".repeat(100_000);
    OfficerFiles files = files();
    for (int i = 0; i < 5; i++) {
      files.write("O1", row(long1));
    }
    files.end();
    files.end();
    assertThat(parts).hasSize(3);
    parts.forEach(OfficerFiles.Part::write);

    assertThat(folder.resolve("O1-reminders.csv"))
        .hasContent("officer_id\n" + (long1 + "\n").repeat(5));
    assertThat(folder.resolve("O9-reminders.csv")).doesNotExist();
    assertThat(folder.resolve("O9-collections.csv")).exists();
  }

  @Test
  void anOfficerThatIsNoIdentifierIsRefused() {
    assertThatThrownBy(() -> files().write("../O1", row("../O1")))
        .isInstanceOf(DelinqException.class)
        .hasMessageContaining("no identifier");
  }
}
