package org.delinq.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files of the work folder: readable by their owner only, and complete or absent. Every failure is
 * a {@link org.delinq.error.ErrorCode#STORAGE} error that names the path.
 */
public final class WorkFiles {
  private static final FileAttribute<?>[] OWNER_ONLY = mode("rw-------");
  private static final FileAttribute<?>[] OWNER_ONLY_FOLDER = mode("rwx------");

  private WorkFiles() {}

  private static FileAttribute<?>[] mode(String mode) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }

  /** Opens an empty file for writing and reading, mode 0600, in place of one of that name. */
  public static FileChannel create(Path file) {
    Set<OpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      Files.deleteIfExists(file);
      return FileChannel.open(file, options, OWNER_ONLY);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Makes the folder and those above it, mode 0700. */
  public static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder, OWNER_ONLY_FOLDER);
    } catch (IOException failure) {
      throw DiskFailure.at(folder, failure);
    }
  }

  /** Writes a small file so that a reader, even after a crash, finds all of it or none of it. */
  public static void write(Path file, byte[] content) {
    Path draft = draftOf(file);
    try (FileChannel channel = create(draft)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException failure) {
      throw DiskFailure.at(draft, failure);
    }
    publish(draft, file);
  }

  /** The name under which a file is written until it is whole. */
  public static Path draftOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".draft");
  }

  /** Gives a whole, synced draft its final name in one step, replacing what had it. */
  public static void publish(Path draft, Path file) {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        syncFolder(folder);
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  private static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Removes the file if it is there. */
  public static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Removes a folder and all that is in it; nothing if it is not there. */
  public static void deleteFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failure) {
      throw DiskFailure.at(folder, failure);
    }
  }
}
