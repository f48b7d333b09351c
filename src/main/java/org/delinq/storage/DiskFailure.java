package org.delinq.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;

/** Says to the person on duty which file or folder the operating system would not give us. */
public final class DiskFailure {
  private DiskFailure() {}

  /** A {@link ErrorCode#STORAGE} error that names the path and what the system said. */
  public static DelinqException at(Path path, IOException failure) {
    return new DelinqException(
        ErrorCode.STORAGE,
        "cannot read or write " + path + ": " + reason(failure),
        "see that the disk is there, has room and lets us write, then start the same date again",
        failure);
  }

  /** What happened, without the path that the exceptions of {@code java.nio.file} repeat. */
  private static String reason(IOException failure) {
    String kind = failure.getClass().getSimpleName();
    if (failure instanceof FileSystemException known) {
      String reason = known.getReason();
      return reason == null ? kind : reason;
    }
    String message = failure.getMessage();
    return message == null ? kind : message;
  }
}
