package org.delinq.nightly;

import java.io.Closeable;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import org.delinq.report.Worklist;
import org.delinq.storage.AppendedFile;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.RecordFileWriter;
import org.delinq.storage.SortedRecords;

/** The records of one list in their order, begun anew; a report step makes its rows of them. */
final class ListFile implements Closeable {
  /** Writes the value of a record. */
  interface Content {
    void writeTo(DataOutput out) throws IOException;
  }

  private final AppendedFile file;
  private final RecordFileWriter records;
  private final ByteArrayOutput value = new ByteArrayOutput();
  private long written;

  ListFile(Path path) {
    file = new AppendedFile(path, 0);
    records = new RecordFileWriter(file);
  }

  static ListFile of(NightContext night, Worklist list) {
    return new ListFile(night.folder().worklist(list));
  }

  /** Writes a whole list and says how many records it has. */
  static long write(NightContext night, Worklist list, SortedRecords records) {
    try (ListFile file = of(night, list)) {
      while (records.next()) {
        file.copy(records);
      }
      return file.written();
    }
  }

  /** Writes what a record's {@code writeTo} writes. */
  void write(Content content) throws IOException {
    value.truncate(0);
    content.writeTo(value);
    records.write(value);
    written++;
  }

  void copy(SortedRecords record) {
    value.truncate(0);
    value.write(record.array(), record.valueOffset(), record.valueLength());
    records.write(value);
    written++;
  }

  /** How many records were written. */
  long written() {
    return written;
  }

  @Override
  public void close() {
    file.close();
  }
}
