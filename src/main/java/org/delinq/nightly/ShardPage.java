package org.delinq.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.RecordBuffer;
import org.delinq.worklist.WorklistRecord;

/**
 * What a batch of loans appends to the files of its partition. A loan is put into bytes as soon as
 * it is done, while the processor has it at hand; a chunk that waits for its commit holds bytes
 * instead of graphs of objects. Used again for later batches. Not for several threads.
 */
final class ShardPage {
  private final List<RecordBuffer> files = new ArrayList<>();
  private int loans;
  private long rows;

  /**
   * @param count of the partition's files
   */
  ShardPage(int count) {
    for (int i = 0; i < count; i++) {
      files.add(new RecordBuffer());
    }
  }

  /** What is appended to the file at a position; for files that are not made of records. */
  ByteArrayOutput file(int index) {
    return files.get(index).bytes();
  }

  /** What is appended to a file of records. */
  RecordBuffer records(int index) {
    return files.get(index);
  }

  /** Appends a record with its key. */
  void add(int index, WorklistRecord record) throws IOException {
    RecordBuffer file = files.get(index);
    record.writeKey(file.begin());
    record.writeTo(file.beginValue());
    file.end();
  }

  /** Appends records with their keys. */
  void addAll(int index, List<? extends WorklistRecord> records) throws IOException {
    for (int i = 0; i < records.size(); i++) {
      add(index, records.get(i));
    }
  }

  /** Counts a loan, and the rows of the extracts that are behind it. */
  void count(long rowsOfLoan) {
    loans++;
    rows += rowsOfLoan;
  }

  /** How many loans it holds. */
  int loans() {
    return loans;
  }

  /** How many rows of the extracts are behind them. */
  long rows() {
    return rows;
  }

  /** How many bytes it holds. */
  long bytes() {
    long bytes = 0;
    for (int i = 0; i < files.size(); i++) {
      bytes += files.get(i).bytes().length();
    }
    return bytes;
  }

  /** Makes it fit for the next batch. */
  void clear() {
    for (int i = 0; i < files.size(); i++) {
      files.get(i).bytes().truncate(0);
    }
    loans = 0;
    rows = 0;
  }
}
