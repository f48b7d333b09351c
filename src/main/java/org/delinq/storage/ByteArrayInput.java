package org.delinq.storage;

import java.io.DataInput;
import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ByteArrayOutput} wrote, out of a range of a byte array. Not for several
 * threads.
 */
public final class ByteArrayInput implements DataInput {
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private @Nullable TextCache texts;
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
    return (int) INTS.get(bytes, take(Integer.BYTES));
  }

  @Override
  public long readLong() throws IOException {
    return (long) LONGS.get(bytes, take(Long.BYTES));
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

  /** Like {@link #readUTF}, for text that repeats from record to record: mostly the same string. */
  public String readRepeatedUTF() throws IOException {
    int count = readUnsignedShort();
    int at = take(count);
    TextCache known = texts;
    if (known == null) {
      known = new TextCache();
      texts = known;
    }
    return known.text(bytes, at, at + count);
  }
}
