package org.delinq.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFilesTest {
  @TempDir Path folder;

  private Path file(String name, String... values) {
    Path path = folder.resolve(name);
    try (AppendedFile file = new AppendedFile(path, 0)) {
      RecordFileWriter records = new RecordFileWriter(file);
      for (String value : values) {
        ByteArrayOutput bytes = new ByteArrayOutput();
        bytes.writeUTF(value);
        records.write(bytes);
      }
    }
    return path;
  }

  @Test
  void filesFollowEachOtherAndEmptyOnesArePassedOver() {
    List<Path> paths =
        List.of(file("0"), file("1", "L-1", "L-2"), file("2"), file("3", "L-3"), file("4"));
    List<String> values = new ArrayList<>();
    try (RecordFiles files = new RecordFiles(paths)) {
      new RecordIterator<String>(files, DataInput::readUTF).forEachRemaining(values::add);
    }
    assertThat(values).containsExactly("L-1", "L-2", "L-3");
  }

  @Test
  void noFileIsNoRecord() {
    try (RecordFiles files = new RecordFiles(List.of())) {
      RecordIterator<String> values = new RecordIterator<>(files, DataInput::readUTF);
      assertThat(values.hasNext()).isFalse();
      assertThatThrownBy(values::next).isInstanceOf(NoSuchElementException.class);
      assertThatThrownBy(files::array).isInstanceOf(IllegalStateException.class);
    }
  }
}
