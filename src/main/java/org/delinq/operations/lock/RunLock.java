package org.delinq.operations.lock;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.StorageFaults;
import org.jspecify.annotations.Nullable;

/**
 * The lock of an output folder: a lock of the operating system on {@code .delinq.lock}, which ends
 * with the process however it ends, and in the file who holds it. The file stays; an empty one says
 * that the last holder let go in good order.
 *
 * <p>A process must not open the file while it holds the lock: POSIX would take the lock away.
 */
public final class RunLock implements AutoCloseable {
  private static final String FILE_NAME = ".delinq.lock";

  /** How long a holder may take from getting the lock to having said who it is. */
  private static final int NAME_TRIES = 15;

  private static final int NAME_TRY_MILLISECONDS = 20;

  private final FileChannel channel;
  private final FileLock lock;
  private final @Nullable LockHolder predecessor;

  private RunLock(FileChannel channel, FileLock lock, @Nullable LockHolder predecessor) {
    this.channel = channel;
    this.lock = lock;
    this.predecessor = predecessor;
  }

  /**
   * Takes the lock, or says at once who holds it.
   *
   * @param folder made where it is missing
   * @throws DelinqException {@code LOCKED} naming process, host and since when; {@code STORAGE}
   *     when the folder cannot be written
   */
  public static RunLock take(Path folder, LockHolder me) {
    Path file = folder.resolve(FILE_NAME);
    FileChannel channel = null;
    try {
      FileModes.createFolders(folder, FileModes.FOLDER);
      channel = FileChannel.open(file, CREATE, READ, WRITE);
      FileModes.set(file, FileModes.FILE);
      FileLock lock = tryLock(channel);
      LockHolder last = read(channel, file);
      if (lock == null) {
        throw locked(folder, named(channel, file, last));
      }
      if (last != null && last.alive()) {
        throw locked(folder, last);
      }
      write(channel, JsonFiles.bytes(me));
      RunLock taken = new RunLock(channel, lock, last);
      channel = null;
      return taken;
    } catch (IOException e) {
      throw StorageFaults.of("lock", file, e);
    } finally {
      closeQuietly(channel);
    }
  }

  /**
   * Who is written in the lock file of a folder: a running holder, or one that was killed. For
   * other processes than the holder.
   */
  public static Optional<LockHolder> holder(Path folder) {
    Path file = folder.resolve(FILE_NAME);
    try {
      byte[] content = Files.readAllBytes(file);
      return content.length == 0
          ? Optional.empty()
          : Optional.of(JsonFiles.parse(content, LockHolder.class, file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException halfWritten) {
      return Optional.empty();
    }
  }

  /** The holder whose process ended without letting go, and whose lock this one took over. */
  public Optional<LockHolder> predecessor() {
    return Optional.ofNullable(predecessor);
  }

  /** Lets go. */
  @Override
  public void close() {
    try {
      channel.truncate(0);
      lock.release();
      channel.close();
    } catch (IOException theProcessEndsAnyway) {
      closeQuietly(channel);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  /** Waits for a holder that has the lock and is about to write its name. */
  private static @Nullable LockHolder named(
      FileChannel channel, Path file, @Nullable LockHolder first) throws IOException {
    LockHolder holder = first;
    for (int i = 0; i < NAME_TRIES && (holder == null || (holder.here() && !holder.alive())); i++) {
      try {
        Thread.sleep(NAME_TRY_MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return holder;
      }
      holder = read(channel, file);
    }
    return holder;
  }

  private static @Nullable LockHolder read(FileChannel channel, Path file) throws IOException {
    ByteBuffer content = ByteBuffer.allocate((int) Math.min(channel.size(), 1 << 16));
    for (int read = 0; read >= 0 && content.hasRemaining(); ) {
      read = channel.read(content, content.position());
    }
    if (content.position() == 0) {
      return null;
    }
    try {
      return JsonFiles.parse(content.array(), LockHolder.class, file);
    } catch (IOException halfWritten) {
      return null;
    }
  }

  private static void write(FileChannel channel, byte[] content) throws IOException {
    channel.truncate(0);
    ByteBuffer buffer = ByteBuffer.wrap(content);
    while (buffer.hasRemaining()) {
      channel.write(buffer, buffer.position());
    }
    channel.force(true);
  }

  private static DelinqException locked(Path folder, @Nullable LockHolder holder) {
    return new DelinqException(
        ErrorCode.LOCKED,
        "another run holds " + folder + ": " + (holder == null ? "process unknown" : holder),
        "wait until it has ended; 'delinq status' shows where it stands");
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        // Nothing was written that a close could lose.
        return;
      }
    }
  }
}
