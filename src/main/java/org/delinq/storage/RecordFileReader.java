package org.delinq.storage;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Reads a file of records one after the other; each is a key (which may be empty) and a value.
 * {@link RecordFileWriter} writes them. Not for several threads.
 */
public final class RecordFileReader implements SortedRecords, Closeable {
  private static final int HEAD = 8;

  private final Path file;
  private final InputStream in;
  private byte[] buffer = new byte[1 << 17];
  private int next;
  private int filled;
  private long position;
  private int keyOffset;
  private int keyLength;
  private int valueLength;

  /** Opens the file at the start of a record: 0, or what {@link #position} told. */
  public RecordFileReader(Path file, long position) {
    this.file = file;
    this.position = position;
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
      channel.position(position);
      this.in = Channels.newInputStream(channel);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Offset in the file of the record after the current one, in bytes. */
  public long position() {
    return position;
  }

  @Override
  public boolean next() {
    try {
      if (!fill(HEAD)) {
        return false;
      }
      keyLength = number(next);
      valueLength = number(next + 4);
      if (!fill(HEAD + keyLength + valueLength)) {
        throw new EOFException("ends within a record");
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    keyOffset = next + HEAD;
    next = keyOffset + keyLength + valueLength;
    position += HEAD + keyLength + valueLength;
    return true;
  }

  private int number(int at) {
    return buffer[at] << 24
        | (buffer[at + 1] & 0xff) << 16
        | (buffer[at + 2] & 0xff) << 8
        | (buffer[at + 3] & 0xff);
  }

  /**
   * Whether that many bytes from the next record's start are in the buffer; false at a clean end.
   */
  private boolean fill(int count) throws IOException {
    if (filled - next >= count) {
      return true;
    }
    System.arraycopy(buffer, next, buffer, 0, filled - next);
    filled -= next;
    next = 0;
    if (count > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.max(count, buffer.length * 2));
    }
    while (filled < count) {
      int read = in.read(buffer, filled, buffer.length - filled);
      if (read < 0) {
        if (filled == 0) {
          return false;
        }
        throw new EOFException("ends within a record");
      }
      filled += read;
    }
    return true;
  }

  @Override
  public byte[] array() {
    return buffer;
  }

  @Override
  public int keyOffset() {
    return keyOffset;
  }

  @Override
  public int keyLength() {
    return keyLength;
  }

  @Override
  public int valueOffset() {
    return keyOffset + keyLength;
  }

  @Override
  public int valueLength() {
    return valueLength;
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
