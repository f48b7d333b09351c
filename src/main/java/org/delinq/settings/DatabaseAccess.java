package org.delinq.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * How to get into the PostgreSQL database of an institution (operations.md section 5). From the
 * environment only, so that the password stands neither in the job file nor on a command line.
 *
 * @param url {@code jdbc:postgresql:…}, without a password
 * @param user absent where the URL or the server decides
 * @param password absent where the server asks for none
 */
public record DatabaseAccess(String url, @Nullable String user, @Nullable String password) {
  private static final String URL = "DELINQ_DB_URL";
  private static final String USER = "DELINQ_DB_USER";
  private static final String PASSWORD = "DELINQ_DB_PASSWORD";
  private static final String PASSWORD_FILE = "DELINQ_DB_PASSWORD_FILE";
  private static final String SCHEME = "jdbc:postgresql:";

  /**
   * Reads the variables {@value #URL}, {@value #USER}, {@value #PASSWORD} and, in the place of the
   * last, {@value #PASSWORD_FILE}, whose first line is the password. A variable that is blank is
   * not set.
   *
   * @param currentFolder what a relative file is relative to
   * @return null where no URL is set: the database is then a file of the work folder
   * @throws DelinqException {@code BAD_CONFIGURATION} where they contradict each other
   */
  public static @Nullable DatabaseAccess of(Map<String, String> variables, Path currentFolder) {
    String url = value(variables, URL);
    if (url == null) {
      for (String other : List.of(USER, PASSWORD, PASSWORD_FILE)) {
        if (value(variables, other) != null) {
          throw refused(other + " is set, but " + URL + " is not", "set both, or neither");
        }
      }
      return null;
    }
    if (!url.startsWith(SCHEME)) {
      throw refused(
          URL + " does not begin with " + SCHEME, "set it like " + SCHEME + "//host:5432/delinq");
    }
    if (url.toLowerCase(Locale.ROOT).contains("password=")) {
      throw refused(
          URL + " holds a password",
          "put it into " + PASSWORD + " or " + PASSWORD_FILE + " instead");
    }
    return new DatabaseAccess(
        url, value(variables, USER), Secret.of(variables, PASSWORD, currentFolder));
  }

  /** The database without what the URL says of how to connect, for messages. */
  public String shown() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return shown();
  }

  private static @Nullable String value(Map<String, String> variables, String name) {
    String value = variables.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static DelinqException refused(String what, String nextStep) {
    return new DelinqException(ErrorCode.BAD_CONFIGURATION, what, nextStep);
  }
}
