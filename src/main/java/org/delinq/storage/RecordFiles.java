package org.delinq.storage;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files of records read one after the other, as if they were one: such as those of the partitions
 * of a step, whose loans follow each other. One file is open at a time. Not for several threads.
 */
public final class RecordFiles implements SortedRecords, Closeable {
  private final Iterator<Path> files;
  private @Nullable RecordFileReader open;

  /**
   * @param files in the order in which they are read
   */
  public RecordFiles(List<Path> files) {
    this.files = List.copyOf(files).iterator();
  }

  @Override
  public boolean next() {
    while (open == null || !open.next()) {
      close();
      if (!files.hasNext()) {
        return false;
      }
      open = new RecordFileReader(files.next(), 0);
    }
    return true;
  }

  private RecordFileReader current() {
    if (open == null) {
      throw new IllegalStateException("there is no record");
    }
    return open;
  }

  @Override
  public byte[] array() {
    return current().array();
  }

  @Override
  public int keyOffset() {
    return current().keyOffset();
  }

  @Override
  public int keyLength() {
    return current().keyLength();
  }

  @Override
  public int valueOffset() {
    return current().valueOffset();
  }

  @Override
  public int valueLength() {
    return current().valueLength();
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
  }
}
