package org.delinq.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A password (operations.md section 7): from an environment variable such as {@code
 * DELINQ_DB_PASSWORD}, or the first line of the file that {@code DELINQ_DB_PASSWORD_FILE} names.
 * Never from an argument, and never part of a message.
 */
final class Secret {
  private static final String FILE = "_FILE";

  private Secret() {}

  /**
   * The secret of that name; null where neither variable is set. A blank variable is not set.
   *
   * @param currentFolder what a relative file is relative to
   * @throws DelinqException BAD_CONFIGURATION where both are set, or the file cannot be read
   */
  static @Nullable String of(Map<String, String> variables, String name, Path currentFolder) {
    String secret = value(variables, name);
    String file = value(variables, name + FILE);
    if (file == null) {
      return secret;
    }
    if (secret != null) {
      throw refused(name + " and " + name + FILE + " are both set", "set one of them");
    }
    try {
      return Files.readString(currentFolder.resolve(file)).lines().findFirst().orElse("");
    } catch (IOException | RuntimeException unreadable) {
      throw refused(
          name + FILE + " names " + file + ", which cannot be read",
          "name a text file that the user who runs delinq may read");
    }
  }

  private static @Nullable String value(Map<String, String> variables, String name) {
    String value = variables.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static DelinqException refused(String what, String nextStep) {
    return new DelinqException(ErrorCode.BAD_CONFIGURATION, what, nextStep);
  }
}
