package org.delinq.operations.run;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.StorageFaults;

/**
 * Finds out before a run whether a finished set can be moved from the work to the output folder.
 */
final class MoveCheck {
  private static final String PROBE = ".move-check";

  private MoveCheck() {}

  /**
   * Moves an empty folder the way a set will go. Asking for the file systems is not enough: two
   * mounts of one cannot be moved between either.
   *
   * @throws DelinqException {@code STORAGE} where it cannot be done
   */
  static void check(Path work, Path out) {
    Path from = work.resolve(PROBE);
    Path store = out.resolve(".published");
    Path to = store.resolve(PROBE);
    try {
      FileModes.createFolders(work, FileModes.PRIVATE_FOLDER);
      FileModes.createFolders(store, FileModes.FOLDER);
      Files.deleteIfExists(to);
      Files.deleteIfExists(from);
      Files.createDirectory(from);
      Files.move(from, to, ATOMIC_MOVE);
      Files.delete(to);
    } catch (AtomicMoveNotSupportedException e) {
      throw new DelinqException(
          ErrorCode.STORAGE,
          "the work folder "
              + work
              + " and the output folder "
              + out
              + " are not on one file system",
          "name a work folder on the file system of the output folder",
          e);
    } catch (IOException e) {
      throw StorageFaults.of("write", from, e);
    }
  }
}
