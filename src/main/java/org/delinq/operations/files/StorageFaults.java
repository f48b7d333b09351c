package org.delinq.operations.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;

/** Says what is wrong with a disk, a folder or a file in words a person on duty can act on. */
public final class StorageFaults {
  private StorageFaults() {}

  /**
   * The error to throw.
   *
   * @param doing what was being done, such as {@code "write"}
   * @param path what it was done to; the path the system names is preferred where it names one
   */
  public static DelinqException of(String doing, Path path, IOException cause) {
    String named =
        cause instanceof FileSystemException system && system.getFile() != null
            ? system.getFile()
            : path.toString();
    return new DelinqException(
        ErrorCode.STORAGE,
        "cannot " + doing + " " + named + ": " + reason(cause),
        next(cause),
        cause);
  }

  private static String reason(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (cause instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (cause instanceof FileAlreadyExistsException) {
      return "something of that name is there already";
    }
    if (cause instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (cause instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }

  private static String next(IOException cause) {
    String reason = reason(cause);
    if (reason.contains("No space left")) {
      return "make room on that disk, then call the same command again";
    }
    if (reason.contains("Read-only")) {
      return "make that file system writable, then call the same command again";
    }
    if (cause instanceof AccessDeniedException) {
      return "give the user who runs delinq access to it, then call the same command again";
    }
    return "mend it, then call the same command again";
  }
}
