package org.delinq.storage;

/**
 * Records in memory, laid out as {@link RecordFileWriter} lays them out, so that a file takes them
 * over as they are: nothing is copied on the way. Not for several threads.
 */
public final class RecordBuffer {
  private static final int HEAD = 2 * Integer.BYTES;

  private final ByteArrayOutput bytes = new ByteArrayOutput();
  private int head;
  private int value;

  /** Begins a record; its key, if it has one, is to be written to {@link #bytes}. */
  public ByteArrayOutput begin() {
    head = bytes.length();
    bytes.writeLong(0);
    value = head + HEAD;
    return bytes;
  }

  /** Ends the key of the record; its value is to be written to {@link #bytes}. */
  public ByteArrayOutput beginValue() {
    value = bytes.length();
    return bytes;
  }

  /** Ends the record. */
  public void end() {
    bytes.setInt(head, value - head - HEAD);
    bytes.setInt(head + Integer.BYTES, bytes.length() - value);
  }

  /** What was written; may also be written to without records. */
  public ByteArrayOutput bytes() {
    return bytes;
  }
}
