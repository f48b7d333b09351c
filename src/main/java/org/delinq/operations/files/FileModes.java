package org.delinq.operations.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The modes of operations.md section 7, set explicitly, so that the umask has no say. */
public final class FileModes {
  /** Published and log files: 0640. */
  public static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r-----");

  /** Published folders: 0750. */
  public static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwxr-x---");

  /** The work folder and the database: 0700. */
  public static final Set<PosixFilePermission> PRIVATE_FOLDER =
      PosixFilePermissions.fromString("rwx------");

  /** What only the owner may read: 0600. */
  public static final Set<PosixFilePermission> PRIVATE_FILE =
      PosixFilePermissions.fromString("rw-------");

  private FileModes() {}

  /** Sets the mode where it differs; a file system without POSIX modes is left as it is. */
  public static void set(Path path, Set<PosixFilePermission> mode) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view != null && !view.readAttributes().permissions().equals(mode)) {
      view.setPermissions(mode);
    }
  }

  /**
   * Makes a folder, and those above it, where they are missing; a folder that is there keeps its
   * mode.
   */
  public static void createFolders(Path folder, Set<PosixFilePermission> mode) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (parent != null) {
      createFolders(parent, mode);
    }
    try {
      Files.createDirectory(folder);
      set(folder, mode);
    } catch (java.nio.file.FileAlreadyExistsException e) {
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }
}
