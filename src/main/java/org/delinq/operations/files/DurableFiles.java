package org.delinq.operations.files;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/** Writing that survives a kill and a power cut. */
public final class DurableFiles {
  private DurableFiles() {}

  /**
   * Replaces a file as one: a reader, or a restart after a crash, finds the old content or the new.
   * The content is on the disk when this returns. Not for two writers at once.
   */
  public static void replace(Path file, byte[] content, Set<PosixFilePermission> mode)
      throws IOException {
    Path temporary = temporary(file);
    try (FileChannel channel = FileChannel.open(temporary, CREATE, WRITE, TRUNCATE_EXISTING)) {
      FileModes.set(temporary, mode);
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
    Files.move(temporary, file, ATOMIC_MOVE);
    syncFolder(folderOf(file));
  }

  /**
   * Like {@link #replace} without waiting for the disk: for a file that is written many times a
   * minute and worth nothing after a power cut.
   */
  public static void replaceSoon(Path file, byte[] content, Set<PosixFilePermission> mode)
      throws IOException {
    Path temporary = temporary(file);
    Files.write(temporary, content);
    FileModes.set(temporary, mode);
    Files.move(temporary, file, ATOMIC_MOVE);
  }

  /**
   * Makes a symbolic link, or switches it, in one rename: at no moment is there no link.
   *
   * @param target what it points to, relative to its folder
   */
  public static void switchLink(Path link, Path target) throws IOException {
    Path temporary = temporary(link);
    Files.deleteIfExists(temporary);
    Files.createSymbolicLink(temporary, target);
    Files.move(temporary, link, ATOMIC_MOVE);
    syncFolder(folderOf(link));
  }

  /** Removes a file, and what a crash while it was being replaced left beside it. */
  public static void discard(Path file) throws IOException {
    Files.deleteIfExists(temporary(file));
    Files.deleteIfExists(file);
  }

  /** Waits until a file's content is on the disk. */
  public static void syncFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, READ, WRITE)) {
      channel.force(true);
    }
  }

  /** Waits until a folder's names are on the disk. */
  public static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }

  private static Path temporary(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".new");
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IllegalArgumentException(file + " is no file in a folder");
    }
    return folder;
  }
}
