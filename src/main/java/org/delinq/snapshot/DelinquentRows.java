package org.delinq.snapshot;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.delinq.storage.DiskFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of {@code loan-status.csv}, without a header, and passes over those that are plain
 * NORMAL: ACTIVE, tier NORMAL and no day past due. These are nearly all, so that they are told by
 * their bytes and not taken apart. Not for several threads.
 */
public final class DelinquentRows implements Closeable {
  private static final int BUFFER = 1 << 18;
  private static final byte[] ACTIVE = "ACTIVE".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NORMAL = "NORMAL".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NO_DAY = "0".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final boolean all;
  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final int[] starts = new int[SnapshotColumn.COUNT + 1];
  private int start;
  private int filled;

  /**
   * Opens a file.
   *
   * @param all whether no row is passed over
   * @throws org.delinq.error.DelinqException STORAGE if it cannot be read, now or later
   */
  public DelinquentRows(Path file, boolean all) {
    this.file = file;
    this.all = all;
    try {
      this.in = Files.newInputStream(file);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** The next row, absent at the end. */
  public @Nullable SnapshotRow next() {
    while (true) {
      int end = lineEnd();
      if (end < 0) {
        if (!fill()) {
          return null;
        }
        continue;
      }
      int from = start;
      start = end + 1;
      if (all || !isPlainNormal()) {
        return new SnapshotRow(file.toString(), Arrays.copyOfRange(buffer, from, end));
      }
    }
  }

  /** Finds the cells of the line; below zero where its end is not in the buffer yet. */
  private int lineEnd() {
    int cell = 0;
    boolean quoted = false;
    starts[0] = start;
    for (int i = start; i < filled; i++) {
      byte next = buffer[i];
      if (next > ',' || next < 0) {
        continue;
      }
      if (next == ',' && !quoted && cell < SnapshotColumn.COUNT) {
        starts[++cell] = i + 1;
      } else if (next == '"') {
        quoted = !quoted;
      } else if (next == '\n') {
        Arrays.fill(starts, cell + 1, starts.length, i + 1);
        return i;
      }
    }
    return -1;
  }

  private boolean isPlainNormal() {
    return is(SnapshotColumn.STATUS, ACTIVE)
        && is(SnapshotColumn.DAYS_PAST_DUE, NO_DAY)
        && is(SnapshotColumn.TIER, NORMAL);
  }

  private boolean is(SnapshotColumn column, byte[] text) {
    int from = starts[column.ordinal()];
    int to = starts[column.ordinal() + 1] - 1;
    return to - from == text.length && Arrays.equals(buffer, from, to, text, 0, text.length);
  }

  private boolean fill() {
    try {
      System.arraycopy(buffer, start, buffer, 0, filled - start);
      filled -= start;
      start = 0;
      if (filled == buffer.length) {
        throw new IOException("has a line of over 256 KiB");
      }
      int count = in.read(buffer, filled, buffer.length - filled);
      if (count < 0 && filled > 0) {
        throw new EOFException("the last row is cut off");
      }
      filled += Math.max(count, 0);
      return count >= 0;
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
