package org.delinq.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.delinq.storage.DiskFailure;
import org.jspecify.annotations.Nullable;

/**
 * The rows of an extract whose key is a duplicate, asked for in ascending order of their lines. The
 * file holds one long for each, ascending: its line times four, plus the ordinal of its {@link
 * DuplicateVerdict}. Not for several threads.
 */
final class DuplicateLines implements Closeable {
  private static final int BUFFER = 1 << 13;
  private static final int VERDICTS = 4;
  private static final long NO_MORE = Long.MAX_VALUE;

  private final @Nullable Path file;
  private final @Nullable FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);
  private final long entries;
  private long nextEntry;
  private long ahead = NO_MORE;

  private DuplicateLines(@Nullable Path file, @Nullable FileChannel channel, long entries) {
    this.file = file;
    this.channel = channel;
    this.entries = entries;
  }

  /** No row is a duplicate. */
  static DuplicateLines none() {
    return new DuplicateLines(null, null, 0);
  }

  /** Those of a file. */
  static DuplicateLines open(Path file) {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      return new DuplicateLines(file, channel, channel.size() / Long.BYTES);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** How a row is written in the file. */
  static long entry(long line, DuplicateVerdict verdict) {
    return line * VERDICTS + verdict.ordinal();
  }

  /** Goes to the first entry for that line or a later one. */
  void seek(long line) {
    long low = 0;
    long high = entries;
    while (low < high) {
      long middle = (low + high) >>> 1;
      fillFrom(middle);
      if (buffer.getLong() < line * VERDICTS) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    buffer.limit(0);
    nextEntry = low;
    advance();
  }

  private void advance() {
    if (nextEntry == entries) {
      ahead = NO_MORE;
      return;
    }
    if (!buffer.hasRemaining()) {
      fillFrom(nextEntry);
    }
    ahead = buffer.getLong();
    nextEntry++;
  }

  private void fillFrom(long entry) {
    FileChannel open = channel;
    Path path = file;
    if (open == null || path == null) {
      throw new IllegalStateException("there are no entries");
    }
    buffer.clear();
    try {
      while (buffer.position() < Long.BYTES) {
        if (open.read(buffer, entry * Long.BYTES + buffer.position()) < 0) {
          throw new IOException("the file is shorter than when it was opened");
        }
      }
    } catch (IOException failure) {
      throw DiskFailure.at(path, failure);
    }
    buffer.flip();
    buffer.limit(buffer.limit() / Long.BYTES * Long.BYTES);
  }

  /** The verdict on a line that is not before one asked for earlier. */
  DuplicateVerdict verdictOf(long line) {
    while (ahead < line * VERDICTS) {
      advance();
    }
    return ahead >= (line + 1) * VERDICTS || ahead == NO_MORE
        ? DuplicateVerdict.NONE
        : DuplicateVerdict.of((int) (ahead % VERDICTS));
  }

  @Override
  public void close() {
    if (channel != null && file != null) {
      try {
        channel.close();
      } catch (IOException failure) {
        throw DiskFailure.at(file, failure);
      }
    }
  }
}
