package org.delinq.extract;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.delinq.extract.row.ExtractKind;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.SortedRecords;
import org.delinq.storage.WorkFiles;

/**
 * Rows good in themselves under their keys, compared in bounded memory: tells which are duplicates
 * (extracts.md section 3, DUPLICATE_ID). Of several with one key and one content the first by line
 * stands, of several with different content none. Not for several threads.
 */
final class DuplicateRows implements Closeable {
  private static final int GROUP = Integer.BYTES + 1;

  private final ByteArrayOutput keyAndLine = new ByteArrayOutput();
  private final ExternalSort byKey;
  private final ExternalSort byLine;

  /**
   * @param name tells it apart from others for the same kind in the work folder
   * @param memory bytes that each of its two sorts may take
   */
  DuplicateRows(WorkNames work, ExtractKind kind, String name, int memory) {
    this.byKey = new ExternalSort(work.folder(), kind.label() + name + ".contents", memory);
    this.byLine = new ExternalSort(work.folder(), kind.label() + name + ".verdicts", memory);
  }

  /**
   * Adds a row.
   *
   * @param key holds the row's key; of two keys of one sort none begins with the other and a 0 byte
   * @param line the row's physical line
   */
  void add(byte[] key, int from, int to, long line, byte[] content) {
    keyAndLine.truncate(0);
    keyAndLine.write(key, from, to - from);
    keyAndLine.writeByte(0);
    keyAndLine.writeLong(line);
    byKey.add(keyAndLine.array(), 0, keyAndLine.length(), content, 0, content.length);
  }

  /**
   * Compares the rows and writes the lines of the duplicates, as {@link DuplicateLines} reads them.
   * To be called once, after all rows were added.
   *
   * @return how many lines were written
   */
  long write(Path target) {
    BitSet contradicted = compareKeys(byKey.sorted());
    return write(byLine.sorted(), contradicted, target);
  }

  /**
   * Adds the line of every row whose key is not unique, with the number of its group and whether it
   * is the first; answers the groups that contradict themselves.
   */
  private BitSet compareKeys(SortedRecords rows) {
    BitSet contradicted = new BitSet();
    byte[] firstKey = new byte[0];
    byte[] firstLine = new byte[0];
    byte[] content = new byte[0];
    int group = -1;
    boolean alone = false;
    while (rows.next()) {
      int keyTo = rows.keyOffset() + rows.keyLength() - Long.BYTES;
      if (group >= 0
          && Arrays.equals(firstKey, 0, firstKey.length, rows.array(), rows.keyOffset(), keyTo)) {
        if (alone) {
          byLine.add(firstLine, 0, Long.BYTES, groupOf(group, true), 0, GROUP);
          alone = false;
        }
        byLine.add(rows.array(), keyTo, Long.BYTES, groupOf(group, false), 0, GROUP);
        if (!Arrays.equals(
            content,
            0,
            content.length,
            rows.array(),
            rows.valueOffset(),
            rows.valueOffset() + rows.valueLength())) {
          contradicted.set(group);
        }
      } else {
        group++;
        alone = true;
        firstKey = Arrays.copyOfRange(rows.array(), rows.keyOffset(), keyTo);
        firstLine = Arrays.copyOfRange(rows.array(), keyTo, keyTo + Long.BYTES);
        content =
            Arrays.copyOfRange(
                rows.array(), rows.valueOffset(), rows.valueOffset() + rows.valueLength());
      }
    }
    return contradicted;
  }

  private static byte[] groupOf(int group, boolean first) {
    return ByteBuffer.allocate(GROUP).putInt(group).put((byte) (first ? 1 : 0)).array();
  }

  private static long write(SortedRecords lines, BitSet contradicted, Path target) {
    long count = 0;
    ByteBuffer out = ByteBuffer.allocate(1 << 16);
    try (FileChannel channel = WorkFiles.create(target)) {
      while (lines.next()) {
        ByteBuffer record = ByteBuffer.wrap(lines.array());
        boolean first = record.get(lines.valueOffset() + Integer.BYTES) == 1;
        DuplicateVerdict verdict = DuplicateVerdict.REPEATED;
        if (contradicted.get(record.getInt(lines.valueOffset()))) {
          verdict = DuplicateVerdict.CONTRADICTED;
        } else if (first) {
          continue;
        }
        out.putLong(DuplicateLines.entry(record.getLong(lines.keyOffset()), verdict));
        count++;
        if (!out.hasRemaining()) {
          drain(out, channel);
        }
      }
      drain(out, channel);
    } catch (IOException failure) {
      throw DiskFailure.at(target, failure);
    }
    return count;
  }

  private static void drain(ByteBuffer out, FileChannel channel) throws IOException {
    out.flip();
    while (out.hasRemaining()) {
      channel.write(out);
    }
    out.clear();
  }

  @Override
  public void close() {
    byKey.close();
    byLine.close();
  }
}
