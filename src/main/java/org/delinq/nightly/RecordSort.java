package org.delinq.nightly;

import java.io.Closeable;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.RecordIterator;
import org.delinq.storage.SortedRecords;
import org.delinq.worklist.WorklistRecord;

/** An external sort of records of one type. Not for several threads. */
final class RecordSort<T extends WorklistRecord> implements Closeable {
  private final NightContext night;
  private final ExternalSort sort;
  private final RecordIterator.Reader<T> reader;
  private final Key<T> keyOf;
  private final ByteArrayOutput key = new ByteArrayOutput();
  private final ByteArrayOutput value = new ByteArrayOutput();

  /** Writes what a record is sorted by. */
  interface Key<T> {
    void write(T record, DataOutput out) throws IOException;
  }

  /** Sorts by the records' own key. */
  RecordSort(NightContext night, String name, RecordIterator.Reader<T> reader) {
    this(night, name, reader, WorklistRecord::writeKey);
  }

  RecordSort(NightContext night, String name, RecordIterator.Reader<T> reader, Key<T> keyOf) {
    this.night = night;
    this.sort = night.sort(name);
    this.reader = reader;
    this.keyOf = keyOf;
  }

  void add(T record) {
    key.truncate(0);
    value.truncate(0);
    try {
      keyOf.write(record, key);
      record.writeTo(value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    sort.add(key, value);
  }

  /** Adds the records of that name that the partitions of a step wrote with their own key. */
  void addAll(String step, String name) throws IOException {
    night.addAll(sort, step, name);
  }

  /** All records in order; to be called once. */
  Iterator<T> sorted() {
    return new RecordIterator<>(sort.sorted(), reader);
  }

  /** As {@link #sorted}, the records as they are stored. */
  SortedRecords stored() {
    return sort.sorted();
  }

  @Override
  public void close() {
    sort.close();
  }
}
