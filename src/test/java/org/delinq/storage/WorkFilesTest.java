package org.delinq.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.delinq.error.DelinqException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFilesTest {
  @TempDir private Path folder;

  @Test
  void writesAFileForItsOwnerOnlyAndReplacesTheFormer() throws IOException {
    Path file = folder.resolve("state");
    WorkFiles.write(file, new byte[] {1, 2, 3});
    WorkFiles.write(file, new byte[] {4});
    assertThat(Files.readAllBytes(file)).containsExactly(4);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(WorkFiles.draftOf(file)).doesNotExist();
  }

  @Test
  void removesAFolderWithAllThatIsInItAndDoesNotMindThatItIsGone() throws IOException {
    Path inner = folder.resolve("a/b");
    WorkFiles.createFolder(inner);
    Files.writeString(inner.resolve("c"), "x");
    WorkFiles.deleteFolder(folder.resolve("a"));
    WorkFiles.deleteFolder(folder.resolve("a"));
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void namesTheFolderThatIsNotThere() {
    Path file = folder.resolve("absent/state");
    assertThatThrownBy(() -> WorkFiles.write(file, new byte[0]))
        .isInstanceOf(DelinqException.class)
        .hasMessageContaining("absent/state")
        .hasMessageContaining("NoSuchFile");
  }
}
