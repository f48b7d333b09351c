package org.delinq.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * libfaketime, which has a process read a clock that is wrong. Where it is not installed the test
 * is skipped, unless {@code DELINQ_TEST_FAKETIME} is {@code required}.
 */
public final class FakeTime {
  private static final Path LIBRARIES = Path.of("/usr/lib");
  private static final String LIBRARY = "faketime/libfaketime.so.1";

  private FakeTime() {}

  /**
   * The variables of a process whose clock is off. Its monotonic clock is not, as on a machine
   * whose clock was set.
   *
   * @param offset such as {@code +30d}
   */
  public static Map<String, String> off(String offset) throws IOException {
    Path library = find();
    if ("required".equals(System.getenv("DELINQ_TEST_FAKETIME"))) {
      assertThat(library).as("libfaketime, which must be there").isNotNull();
    }
    assumeTrue(library != null, "libfaketime is not installed");
    return Map.of(
        "LD_PRELOAD",
        Objects.requireNonNull(library).toString(),
        "FAKETIME",
        offset,
        "FAKETIME_DONT_FAKE_MONOTONIC",
        "1",
        // Without it every wait of the JVM's own threads with a time limit ends at once.
        "FAKETIME_FORCE_MONOTONIC_FIX",
        "0");
  }

  private static @Nullable Path find() throws IOException {
    if (Files.isDirectory(LIBRARIES)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(LIBRARIES, "*-linux-gnu*")) {
        for (Path folder : folders) {
          if (Files.exists(folder.resolve(LIBRARY))) {
            return folder.resolve(LIBRARY);
          }
        }
      }
    }
    return null;
  }
}
