package org.delinq.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of records by a key of bytes in bounded memory: what does not fit goes to sorted
 * runs on disk, which are merged. Records with equal keys keep the order in which they were added.
 * As long as everything fits, no file is made. A failure of the disk is a {@link
 * org.delinq.error.ErrorCode#STORAGE} error. Not for several threads.
 *
 * <p>Keys compare byte by byte, unsigned, a prefix first. To sort by several values write them one
 * after the other with {@link ByteArrayOutput}: an identifier with {@code writeText} and a 0 byte
 * behind it, a day with {@code writeInt(day ^ Integer.MIN_VALUE)}, an amount of 0 or more with
 * {@code writeLong}; write the complement of a number to sort it descending.
 */
public final class ExternalSort implements Closeable {
  private static final int FAN_IN = 64;
  private static final int LEAST_MEMORY = 1 << 10;

  private final Path folder;
  private final String name;
  private final int memory;
  private final List<Path> runs = new ArrayList<>();
  private @Nullable SortBuffer buffer;
  private @Nullable RunMerge merge;
  private int written;

  /**
   * @param folder where the runs go; must be there
   * @param name starts the names of the runs: unique among the sorts of the folder
   * @param memory bytes that it may take, 1 KiB or more; only a single record that is larger takes
   *     more
   */
  public ExternalSort(Path folder, String name, int memory) {
    this.folder = folder;
    this.name = name;
    this.memory = Math.max(memory, LEAST_MEMORY);
    this.buffer = new SortBuffer(this.memory);
  }

  /** Adds a record; the bytes are copied. */
  public void add(
      byte[] key, int keyOffset, int keyLength, byte[] value, int valueOffset, int valueLength) {
    SortBuffer open = buffer();
    if (!open.hasRoomFor(Math.addExact(keyLength, valueLength))) {
      spill(open);
    }
    open.add(key, keyOffset, keyLength, value, valueOffset, valueLength);
  }

  /** Adds a record; the bytes are copied. */
  public void add(ByteArrayOutput key, ByteArrayOutput value) {
    add(key.array(), 0, key.length(), value.array(), 0, value.length());
  }

  /** All records in order. Nothing can be added any more; to be called once. */
  public SortedRecords sorted() {
    SortBuffer open = buffer();
    buffer = null;
    if (runs.isEmpty()) {
      open.sort();
      return open;
    }
    if (!open.isEmpty()) {
      spill(open);
    }
    while (runs.size() > FAN_IN) {
      mergeNeighbours();
    }
    merge = open(runs);
    return merge;
  }

  private SortBuffer buffer() {
    if (buffer == null) {
      throw new IllegalStateException("the sort " + name + " is already being read");
    }
    return buffer;
  }

  private Path nextRun() {
    return folder.resolve(name + ".run" + written++);
  }

  private void spill(SortBuffer open) {
    open.sort();
    Path run = nextRun();
    runs.add(run);
    SortRun.write(run, open, Math.min(memory, 1 << 17));
    open.clear();
  }

  /** Makes one run of each that many neighbours. */
  private void mergeNeighbours() {
    List<Path> before = List.copyOf(runs);
    runs.clear();
    for (int from = 0; from < before.size(); from += FAN_IN) {
      List<Path> neighbours = before.subList(from, Math.min(from + FAN_IN, before.size()));
      Path run = nextRun();
      try (RunMerge merging = open(neighbours)) {
        SortRun.write(run, merging, Math.min(memory, 1 << 17));
      } catch (IOException failure) {
        throw DiskFailure.at(run, failure);
      }
      neighbours.forEach(WorkFiles::delete);
      runs.add(run);
    }
  }

  private RunMerge open(List<Path> files) {
    int bufferSize = Math.min(Math.max(memory / files.size(), 1 << 12), 1 << 17);
    List<SortRun> opened = new ArrayList<>();
    for (Path file : files) {
      opened.add(SortRun.open(file, bufferSize));
    }
    return new RunMerge(opened);
  }

  /** Removes what was put on disk. */
  @Override
  public void close() {
    buffer = null;
    try {
      if (merge != null) {
        merge.close();
      }
    } catch (IOException failure) {
      throw DiskFailure.at(folder, failure);
    }
    runs.forEach(WorkFiles::delete);
    runs.clear();
  }
}
