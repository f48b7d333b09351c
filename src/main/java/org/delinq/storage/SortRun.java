package org.delinq.storage;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A sorted file of records, each the lengths of key and value, then their bytes. */
final class SortRun implements SortedRecords, Closeable {
  private static final int HEADER = 2 * Integer.BYTES;

  private final Path file;
  private final FileChannel channel;
  private ByteBuffer buffer;
  private int keyOffset;
  private int keyLength;
  private int valueLength;
  private long prefix;

  private SortRun(Path file, FileChannel channel, int bufferSize) {
    this.file = file;
    this.channel = channel;
    this.buffer = ByteBuffer.allocate(bufferSize).limit(0);
  }

  static SortRun open(Path file, int bufferSize) {
    try {
      return new SortRun(file, FileChannel.open(file, StandardOpenOption.READ), bufferSize);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Writes all records that are left as a run. */
  static void write(Path file, SortedRecords records, int bufferSize) {
    try (FileChannel channel = WorkFiles.create(file)) {
      ByteBuffer out = ByteBuffer.allocate(Math.max(bufferSize, HEADER));
      while (records.next()) {
        if (out.remaining() < HEADER) {
          drain(out, channel);
        }
        out.putInt(records.keyLength()).putInt(records.valueLength());
        put(records.array(), records.keyOffset(), records.keyLength(), out, channel);
        put(records.array(), records.valueOffset(), records.valueLength(), out, channel);
      }
      drain(out, channel);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  private static void put(byte[] bytes, int offset, int count, ByteBuffer out, FileChannel channel)
      throws IOException {
    int done = 0;
    while (done < count) {
      if (!out.hasRemaining()) {
        drain(out, channel);
      }
      int part = Math.min(out.remaining(), count - done);
      out.put(bytes, offset + done, part);
      done += part;
    }
  }

  private static void drain(ByteBuffer out, FileChannel channel) throws IOException {
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out);
    }
    out.clear();
  }

  /** {@link ByteKeys#prefix} of the record's key. */
  long prefix() {
    return prefix;
  }

  @Override
  public boolean next() {
    try {
      if (!require(HEADER)) {
        return false;
      }
      keyLength = buffer.getInt();
      valueLength = buffer.getInt();
      int size = keyLength + valueLength;
      if (!require(size)) {
        throw new EOFException("a record ends early");
      }
      keyOffset = buffer.position();
      buffer.position(keyOffset + size);
      prefix = ByteKeys.prefix(buffer.array(), keyOffset, keyLength);
      return true;
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Has that many bytes in the buffer; false at the end of the file. */
  private boolean require(int count) throws IOException {
    if (buffer.remaining() >= count) {
      return true;
    }
    if (count > buffer.capacity()) {
      int left = buffer.remaining();
      byte[] grown =
          Arrays.copyOf(
              Arrays.copyOfRange(buffer.array(), buffer.position(), buffer.limit()), count);
      buffer = ByteBuffer.wrap(grown).position(left);
    } else {
      buffer.compact();
    }
    while (buffer.position() < count) {
      if (channel.read(buffer) < 0) {
        boolean atEnd = buffer.position() == 0;
        buffer.flip();
        if (!atEnd) {
          throw new EOFException("a record ends early");
        }
        return false;
      }
    }
    buffer.flip();
    return true;
  }

  @Override
  public byte[] array() {
    return buffer.array();
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
  public void close() throws IOException {
    channel.close();
  }
}
