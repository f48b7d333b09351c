package org.delinq.worklist;

import java.io.DataOutput;
import java.io.IOException;

/**
 * A record of a work file that an external sort can put in order. Each type has a static {@code
 * readFrom(DataInput)} that reads what {@link #writeTo} wrote.
 */
public interface WorklistRecord {
  /**
   * Writes the sort key: keys compared byte by byte, unsigned, a prefix first, order the records as
   * {@code compareTo} does.
   */
  void writeKey(DataOutput out) throws IOException;

  /** Appends the record to a work file. */
  void writeTo(DataOutput out) throws IOException;
}
