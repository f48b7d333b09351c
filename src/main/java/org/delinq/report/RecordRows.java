package org.delinq.report;

import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.delinq.storage.RecordIterator;
import org.delinq.storage.SortedRecords;

/** Rows of a report, one for each record of a work file, read as they are asked for. */
final class RecordRows<T> implements Iterator<List<String>> {
  private final RecordIterator<T> records;
  private final Function<T, List<String>> cells;

  /**
   * @param reader reads the value of a record
   * @param cells makes a row of it
   */
  RecordRows(
      SortedRecords records, RecordIterator.Reader<T> reader, Function<T, List<String>> cells) {
    this.records = new RecordIterator<>(records, reader);
    this.cells = cells;
  }

  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public List<String> next() {
    return cells.apply(records.next());
  }
}
