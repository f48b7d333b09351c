package org.delinq.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Collection;
import org.delinq.database.Database;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.error.MemoryFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Finds what to tell the person on duty among the exceptions a job leaves behind. */
final class NightFailure {
  private NightFailure() {}

  /** Our own refusal if there is one, else what the causes say. */
  static DelinqException of(Collection<Throwable> failures, Database database) {
    for (Throwable failure : failures) {
      DelinqException own = find(failure, DelinqException.class);
      if (own != null) {
        return own;
      }
    }
    for (Throwable failure : failures) {
      DelinqException known = translate(failure, database);
      if (known != null) {
        return known;
      }
    }
    Throwable first = failures.isEmpty() ? null : failures.iterator().next();
    return new DelinqException(
        ErrorCode.INTERNAL,
        "the night failed: " + (first == null ? "no cause is known" : first.toString()),
        "run the date again; if it stays, report it with the log",
        first == null ? new IllegalStateException("no cause") : first);
  }

  private static @Nullable DelinqException translate(Throwable failure, Database database) {
    if (find(failure, SQLException.class) != null
        || find(failure, DataAccessException.class) != null
        || find(failure, TransactionException.class) != null) {
      return database.failure(failure);
    }
    if (find(failure, OutOfMemoryError.class) != null) {
      return MemoryFailure.of(failure);
    }
    Throwable disk = find(failure, IOException.class);
    if (disk == null) {
      disk = find(failure, UncheckedIOException.class);
    }
    if (disk != null) {
      return new DelinqException(
          ErrorCode.STORAGE,
          "a file cannot be read or written: " + disk.getMessage(),
          "see that the disk is there, has room and lets us write, then run the date again",
          failure);
    }
    return null;
  }

  private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> wanted) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (wanted.isInstance(cause)) {
        return wanted.cast(cause);
      }
    }
    return null;
  }
}
