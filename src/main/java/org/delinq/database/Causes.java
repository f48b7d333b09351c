package org.delinq.database;

import java.sql.SQLException;

/** What a driver says of a failure, without what was wrapped around it. */
final class Causes {
  private Causes() {}

  /** The message of the innermost {@code SQLException}, on one line; else that of the failure. */
  static String innermost(Throwable failure) {
    String said = String.valueOf(failure.getMessage());
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException && cause.getMessage() != null) {
        said = cause.getMessage();
      }
    }
    return said.lines().findFirst().orElse("").strip();
  }
}
