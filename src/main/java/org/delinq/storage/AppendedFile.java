package org.delinq.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;

/**
 * A file that only grows, and is cut back to its committed length when a run goes on after a kill:
 * what was written after the last commit is written again. Not for several threads.
 */
public final class AppendedFile implements Closeable {
  private static final int BUFFER = 1 << 17;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private long length;

  /**
   * Opens the file, creating it if need be, and cuts it to the committed length.
   *
   * @param committedLength bytes that a commit has counted, 0 for a fresh file
   * @throws DelinqException STORAGE if the file is shorter than that, as whenever the disk fails
   */
  public AppendedFile(Path file, long committedLength) {
    this.file = file;
    this.length = committedLength;
    try {
      this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      long found = channel.size();
      if (found < committedLength) {
        channel.close();
        throw new DelinqException(
            ErrorCode.STORAGE,
            file + " holds " + found + " bytes where " + committedLength + " were committed",
            "give the attempt up with `delinq abandon` and run the date again");
      }
      channel.truncate(committedLength);
      channel.position(committedLength);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Appends bytes. */
  public void write(byte[] bytes, int offset, int count) {
    length += count;
    if (count > buffer.remaining()) {
      drain();
    }
    if (count > buffer.capacity()) {
      writeFully(ByteBuffer.wrap(bytes, offset, count));
    } else {
      buffer.put(bytes, offset, count);
    }
  }

  /** Appends what a buffer holds. */
  public void write(ByteArrayOutput bytes) {
    write(bytes.array(), 0, bytes.length());
  }

  /** Hands everything written so far to the operating system and returns the file's length. */
  public long flush() {
    drain();
    return length;
  }

  private void drain() {
    writeFully(buffer.flip());
    buffer.clear();
  }

  private void writeFully(ByteBuffer bytes) {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Flushes, asks the disk to keep it, and closes. */
  @Override
  public void close() {
    try (channel) {
      drain();
      channel.force(false);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }
}
