package org.delinq.snapshot;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.delinq.storage.DiskFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an earlier {@code loan-status.csv} in loan order, from the first loan of a
 * range on. Not for several threads.
 */
public final class SnapshotReader implements Closeable {
  private static final int BUFFER = 1 << 18;
  private static final int PROBE = 1 << 12;

  private final Path file;
  private final FileChannel channel;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;
  private @Nullable SnapshotRow ahead;

  /**
   * Opens a snapshot at the first row whose loan_id is {@code fromLoanId} or greater, or at its
   * first row.
   */
  public SnapshotReader(Path file, @Nullable String fromLoanId) {
    this.file = file;
    try {
      this.channel = FileChannel.open(file, StandardOpenOption.READ);
      this.in = Channels.newInputStream(channel);
      channel.position(fromLoanId == null ? 0 : startBefore(fromLoanId));
      if (channel.position() == 0) {
        readLine();
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    advance();
    while (fromLoanId != null && ahead != null && ahead.loanId().compareTo(fromLoanId) < 0) {
      advance();
    }
  }

  /** The row that {@link #read} will return, absent at the end. */
  public @Nullable SnapshotRow peek() {
    return ahead;
  }

  /** The next row, absent at the end. */
  public @Nullable SnapshotRow read() {
    SnapshotRow row = ahead;
    if (row != null) {
      advance();
    }
    return row;
  }

  private void advance() {
    byte[] line = readLine();
    ahead = line == null ? null : new SnapshotRow(file.toString(), line);
  }

  /**
   * A line start at or before the wanted loan, at most a few rows early, found by binary search.
   */
  private long startBefore(String loanId) throws IOException {
    long low = 0;
    long high = channel.size();
    while (high - low > PROBE) {
      long middle = (low + high) >>> 1;
      long start = lineStartAfter(middle, high);
      SnapshotRow row = start < high ? rowAt(start) : null;
      if (row != null && row.loanId().compareTo(loanId) < 0) {
        low = start;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long lineStartAfter(long offset, long limit) throws IOException {
    ByteBuffer probe = ByteBuffer.allocate(PROBE);
    long at = offset;
    while (at < limit) {
      probe.clear();
      int count = channel.read(probe, at);
      for (int i = 0; i < count; i++) {
        if (probe.get(i) == '\n') {
          return at + i + 1;
        }
      }
      if (count <= 0) {
        break;
      }
      at += count;
    }
    return limit;
  }

  private @Nullable SnapshotRow rowAt(long start) throws IOException {
    long end = lineStartAfter(start, channel.size());
    int length = Math.toIntExact(end - start) - 1;
    if (length <= 0) {
      return null;
    }
    ByteBuffer line = ByteBuffer.allocate(length);
    while (line.hasRemaining()) {
      if (channel.read(line, start + line.position()) < 0) {
        throw new EOFException("shrank while it was read");
      }
    }
    return new SnapshotRow(file.toString(), line.array());
  }

  private byte @Nullable [] readLine() {
    int scanned = next;
    while (true) {
      for (int i = scanned; i < filled; i++) {
        if (buffer[i] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, next, i);
          next = i + 1;
          return line;
        }
      }
      scanned = filled - next;
      System.arraycopy(buffer, next, buffer, 0, scanned);
      next = 0;
      filled = scanned;
      int count = fill();
      if (count < 0) {
        return null;
      }
      filled += count;
    }
  }

  private int fill() {
    if (filled == buffer.length) {
      throw DiskFailure.at(file, new IOException("has a line of over 256 KiB"));
    }
    try {
      return in.read(buffer, filled, buffer.length - filled);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }
}
