package org.delinq.storage;

import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Reads what {@link ByteArrayOutput} wrote, out of a range of a byte array. Not for several
 * threads.
 */
public final class ByteArrayInput implements DataInput {
  private byte[] bytes;
  private int position;
  private int end;

  /** Reads a whole array. */
  public ByteArrayInput(byte[] bytes) {
    this(bytes, 0, bytes.length);
  }

  /** Reads {@code count} bytes from {@code offset}. */
  public ByteArrayInput(byte[] bytes, int offset, int count) {
    this.bytes = bytes;
    this.position = offset;
    this.end = offset + count;
  }

  /** Goes on with another range, so that one object serves many records. */
  public void reset(byte[] newBytes, int offset, int count) {
    this.bytes = newBytes;
    this.position = offset;
    this.end = offset + count;
  }

  /** Number of bytes left. */
  public int remaining() {
    return end - position;
  }

  private int take(int count) throws EOFException {
    int at = position;
    if (count > end - at) {
      throw new EOFException("record ends " + (count - (end - at)) + " bytes early");
    }
    position = at + count;
    return at;
  }

  @Override
  public void readFully(byte[] target) throws IOException {
    readFully(target, 0, target.length);
  }

  @Override
  public void readFully(byte[] target, int offset, int count) throws IOException {
    System.arraycopy(bytes, take(count), target, offset, count);
  }

  @Override
  public int skipBytes(int count) {
    int skipped = Math.min(count, end - position);
    position += skipped;
    return skipped;
  }

  @Override
  public boolean readBoolean() throws IOException {
    return readByte() != 0;
  }

  @Override
  public byte readByte() throws IOException {
    return bytes[take(1)];
  }

  @Override
  public int readUnsignedByte() throws IOException {
    return readByte() & 0xff;
  }

  @Override
  public short readShort() throws IOException {
    int at = take(2);
    return (short) (bytes[at] << 8 | (bytes[at + 1] & 0xff));
  }

  @Override
  public int readUnsignedShort() throws IOException {
    return readShort() & 0xffff;
  }

  @Override
  public char readChar() throws IOException {
    return (char) readShort();
  }

  @Override
  public int readInt() throws IOException {
    int at = take(4);
    return bytes[at] << 24
        | (bytes[at + 1] & 0xff) << 16
        | (bytes[at + 2] & 0xff) << 8
        | (bytes[at + 3] & 0xff);
  }

  @Override
  public long readLong() throws IOException {
    long high = readInt();
    return high << 32 | (readInt() & 0xffffffffL);
  }

  /** Refused: there is no floating point here. */
  @Override
  public float readFloat() {
    throw new UnsupportedOperationException("no floating point in stored records");
  }

  /** Refused: there is no floating point here. */
  @Override
  public double readDouble() {
    throw new UnsupportedOperationException("no floating point in stored records");
  }

  /** Refused: records are not lines. */
  @Override
  public String readLine() {
    throw new UnsupportedOperationException("records are not lines");
  }

  @Override
  public String readUTF() throws IOException {
    int count = readUnsignedShort();
    int at = take(count);
    return new String(bytes, at, count, StandardCharsets.UTF_8);
  }
}
