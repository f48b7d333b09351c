package org.delinq.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.delinq.error.DelinqException;

/** Finds out whether a disk without room is behind a failure that does not say so. */
public final class FullDisk {
  private static final String SAID_BY_THE_SYSTEM = "No space left on device";

  /** With less than that left nothing that a night writes fits. */
  private static final long FULL_BELOW = 1 << 20;

  private FullDisk() {}

  /**
   * Whether one of the failures was that of a full disk, or the disk is full now.
   *
   * @param folder on that disk
   */
  public static boolean isBehind(Collection<? extends Throwable> failures, Path folder) {
    return failures.stream().anyMatch(FullDisk::says) || hasNoRoom(folder);
  }

  /** The failure, with that said. */
  public static DelinqException said(DelinqException failure) {
    return new DelinqException(
        failure.code(),
        failure.getMessage() + "; " + SAID_BY_THE_SYSTEM,
        "see that the disk has room, then call the same command again",
        failure);
  }

  private static boolean says(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException
          && String.valueOf(cause.getMessage()).contains(SAID_BY_THE_SYSTEM)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNoRoom(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FULL_BELOW;
    } catch (IOException gone) {
      return false;
    }
  }
}
