package org.delinq.storage;

import java.io.DataInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The values of stored records, read as they are asked for. A record that cannot be read is an
 * {@link UncheckedIOException}. Not for several threads.
 *
 * @param <T> what a record's value holds
 */
public final class RecordIterator<T> implements Iterator<T> {
  private final SortedRecords records;
  private final Reader<? extends T> reader;
  private final ByteArrayInput input = new ByteArrayInput(new byte[0]);
  private boolean more;

  /**
   * @param records before their first
   * @param reader reads the value of a record
   */
  public RecordIterator(SortedRecords records, Reader<? extends T> reader) {
    this.records = records;
    this.reader = reader;
    this.more = records.next();
  }

  /** Reads one value. */
  public interface Reader<T> {
    /** Reads what the value's {@code writeTo} wrote. */
    T readFrom(DataInput in) throws IOException;
  }

  @Override
  public boolean hasNext() {
    return more;
  }

  @Override
  public T next() {
    if (!more) {
      throw new NoSuchElementException();
    }
    records.readValue(input);
    T value;
    try {
      value = reader.readFrom(input);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    more = records.next();
    return value;
  }
}
