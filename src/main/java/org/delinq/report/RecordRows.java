package org.delinq.report;

import java.io.DataInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.SortedRecords;

/** Rows of a report, one for each record of a work file, read as they are asked for. */
final class RecordRows<T> implements Iterator<List<String>> {
  private final SortedRecords records;
  private final Reader<T> reader;
  private final Function<T, List<String>> cells;
  private final ByteArrayInput input = new ByteArrayInput(new byte[0]);
  private boolean more;

  /**
   * @param reader reads the value of a record
   * @param cells makes a row of it
   */
  RecordRows(SortedRecords records, Reader<T> reader, Function<T, List<String>> cells) {
    this.records = records;
    this.reader = reader;
    this.cells = cells;
    this.more = records.next();
  }

  /** Reads one record. */
  interface Reader<T> {
    T readFrom(DataInput in) throws IOException;
  }

  @Override
  public boolean hasNext() {
    return more;
  }

  @Override
  public List<String> next() {
    if (!more) {
      throw new NoSuchElementException();
    }
    records.readValue(input);
    T record;
    try {
      record = reader.readFrom(input);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    more = records.next();
    return cells.apply(record);
  }
}
