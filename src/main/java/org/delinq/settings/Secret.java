package org.delinq.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;

/**
 * A password: from an environment variable such as {@code DELINQ_DB_PASSWORD}, or from the file
 * that {@code DELINQ_DB_PASSWORD_FILE} names (operations.md section 7). Never from an argument, and
 * never part of a message.
 */
public final class Secret {
  private static final String FILE = "_FILE";
  private static final int MOST_BYTES = 4_096;

  private Secret() {}

  /**
   * The secret of that name; absent where neither variable is set. Line ends at the end of the file
   * are no part of it.
   *
   * @throws DelinqException BAD_CONFIGURATION where both are set, or the file cannot be read or is
   *     larger than 4 KiB
   */
  public static Optional<String> of(Map<String, String> variables, String name) {
    String value = variables.get(name);
    String file = variables.get(name + FILE);
    if (value != null && !value.isEmpty()) {
      if (file != null && !file.isBlank()) {
        throw refused(name + " and " + name + FILE + " are both set", "set one of them");
      }
      return Optional.of(value);
    }
    return file == null || file.isBlank() ? Optional.empty() : Optional.of(read(name + FILE, file));
  }

  private static String read(String variable, String file) {
    String where = variable + " in the environment: the file " + file;
    try {
      Path path = Path.of(file);
      if (Files.size(path) > MOST_BYTES) {
        throw refused(where + " is too large to be a password", "name the right file");
      }
      return Files.readString(path, StandardCharsets.UTF_8).replaceAll("[\r\n]+$", "");
    } catch (IOException | InvalidPathException failure) {
      throw refused(where + " cannot be read", "see that it is there and readable by this account");
    }
  }

  private static DelinqException refused(String what, String next) {
    return new DelinqException(ErrorCode.BAD_CONFIGURATION, what, next);
  }
}
