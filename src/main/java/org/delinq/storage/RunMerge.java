package org.delinq.storage;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads several runs as one; records with equal keys come in the order of the runs. */
final class RunMerge implements SortedRecords, Closeable {
  private final List<SortRun> runs;

  /** Indexes into {@link #runs}, a heap with the least record at the top. */
  private final int[] heap;

  private int size;
  private boolean started;

  RunMerge(List<SortRun> runs) {
    this.runs = new ArrayList<>(runs);
    this.heap = new int[runs.size()];
  }

  @Override
  public boolean next() {
    if (!started) {
      started = true;
      for (int run = 0; run < runs.size(); run++) {
        if (runs.get(run).next()) {
          heap[size++] = run;
        }
      }
      for (int at = size / 2 - 1; at >= 0; at--) {
        siftDown(at);
      }
    } else if (size > 0) {
      if (!top().next()) {
        heap[0] = heap[--size];
      }
      siftDown(0);
    }
    return size > 0;
  }

  private void siftDown(int start) {
    int at = start;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
        child++;
      }
      if (!isBefore(heap[child], heap[at])) {
        return;
      }
      int swap = heap[at];
      heap[at] = heap[child];
      heap[child] = swap;
      at = child;
    }
  }

  private boolean isBefore(int one, int other) {
    SortRun a = runs.get(one);
    SortRun b = runs.get(other);
    int order = Long.compare(a.prefix(), b.prefix());
    if (order == 0) {
      order =
          ByteKeys.compare(
              a.array(), a.keyOffset(), a.keyLength(), b.array(), b.keyOffset(), b.keyLength());
    }
    return order < 0 || (order == 0 && one < other);
  }

  private SortRun top() {
    return runs.get(heap[0]);
  }

  @Override
  public byte[] array() {
    return top().array();
  }

  @Override
  public int keyOffset() {
    return top().keyOffset();
  }

  @Override
  public int keyLength() {
    return top().keyLength();
  }

  @Override
  public int valueOffset() {
    return top().valueOffset();
  }

  @Override
  public int valueLength() {
    return top().valueLength();
  }

  @Override
  public void close() throws IOException {
    for (SortRun run : runs) {
      run.close();
    }
  }
}
