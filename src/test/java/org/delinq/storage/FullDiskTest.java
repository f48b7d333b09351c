package org.delinq.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {
  @TempDir Path folder;

  private static RuntimeException closedBy(String said) {
    return new IllegalStateException("The database has been closed", new IOException(said));
  }

  @Test
  void isFoundAmongTheCausesOfAnyFailure() {
    List<Throwable> failures =
        List.of(new IllegalStateException("closed"), closedBy("No space left on device"));
    assertThat(FullDisk.isBehind(failures, folder)).isTrue();
    assertThat(FullDisk.isBehind(List.of(closedBy("Stale file handle")), folder)).isFalse();
    assertThat(FullDisk.isBehind(List.of(), folder.resolve("gone"))).isFalse();
  }

  @Test
  void isSaidBehindWhatIsKnown() {
    DelinqException failure =
        new DelinqException(ErrorCode.DATABASE, "the database cannot be used: closed", "look");
    assertThat(FullDisk.said(failure))
        .hasMessage("the database cannot be used: closed; No space left on device")
        .satisfies(
            told -> {
              assertThat(told.code()).isEqualTo(ErrorCode.DATABASE);
              assertThat(told.nextStep())
                  .isEqualTo("see that the disk has room, then call the same command again");
            });
  }
}
