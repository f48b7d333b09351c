package org.delinq.storage;

/**
 * Appends records to a file: key length and value length as four bytes each, key, value. {@link
 * RecordFileReader} reads them back.
 */
public final class RecordFileWriter {
  private final AppendedFile file;
  private final ByteArrayOutput head = new ByteArrayOutput(8);

  /** Appends to that file, which stays the caller's to flush and close. */
  public RecordFileWriter(AppendedFile file) {
    this.file = file;
  }

  /** Appends a record without a key. */
  public void write(ByteArrayOutput value) {
    writeHead(0, value.length());
    file.write(value);
  }

  /** Appends a record. */
  public void write(ByteArrayOutput key, ByteArrayOutput value) {
    writeHead(key.length(), value.length());
    file.write(key);
    file.write(value);
  }

  private void writeHead(int keyLength, int valueLength) {
    head.truncate(0);
    head.writeInt(keyLength);
    head.writeInt(valueLength);
    file.write(head);
  }
}
