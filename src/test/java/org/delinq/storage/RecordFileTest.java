package org.delinq.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.error.DelinqException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
  @TempDir Path folder;

  private static ByteArrayOutput text(String text) {
    ByteArrayOutput out = new ByteArrayOutput();
    out.writeText(text);
    return out;
  }

  private static String value(RecordFileReader records) {
    return new String(
        records.array(),
        records.valueOffset(),
        records.valueLength(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  @Test
  void goesOnFromTheCommittedLengthAsIfNothingHadBeenWrittenAfterIt() {
    Path file = folder.resolve("records");
    long committed;
    try (AppendedFile out = new AppendedFile(file, 0)) {
      RecordFileWriter writer = new RecordFileWriter(out);
      writer.write(text("k1"), text("first"));
      committed = out.flush();
      writer.write(text("lost"));
      out.flush();
    }
    try (AppendedFile out = new AppendedFile(file, committed)) {
      new RecordFileWriter(out).write(text("x".repeat(300_000)));
    }
    try (RecordFileReader records = new RecordFileReader(file, 0)) {
      assertThat(records.next()).isTrue();
      assertThat(records.keyLength()).isEqualTo(2);
      assertThat(value(records)).isEqualTo("first");
      assertThat(records.position()).isEqualTo(committed);
      assertThat(records.next()).isTrue();
      assertThat(value(records)).isEqualTo("x".repeat(300_000));
      assertThat(records.next()).isFalse();
    }
    try (RecordFileReader records = new RecordFileReader(file, committed)) {
      assertThat(records.next()).isTrue();
      assertThat(records.valueLength()).isEqualTo(300_000);
    }
  }

  @Test
  void refusesAFileShorterThanWhatWasCommitted() throws IOException {
    Path file = Files.write(folder.resolve("short"), new byte[] {1, 2, 3});
    assertThatThrownBy(() -> new AppendedFile(file, 4))
        .isInstanceOf(DelinqException.class)
        .hasMessageContaining("holds 3 bytes where 4 were committed");
  }

  @Test
  void refusesAFileThatEndsWithinARecord() throws IOException {
    Path file = Files.write(folder.resolve("cut"), new byte[] {0, 0, 0, 0, 0, 0, 0, 9, 1});
    try (RecordFileReader records = new RecordFileReader(file, 0)) {
      assertThatThrownBy(records::next)
          .isInstanceOf(DelinqException.class)
          .hasMessageContaining("ends within a record");
    }
  }
}
