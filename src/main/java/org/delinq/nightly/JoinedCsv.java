package org.delinq.nightly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;
import org.delinq.storage.Workers;

/** A CSV whose rows stand ready in files of the partitions. */
final class JoinedCsv {
  private JoinedCsv() {}

  /**
   * Writes it in place of one of that name, several parts at a time.
   *
   * @param headers plain names, which need no quotes
   * @param files rows with their line ends, in the order of the file
   * @param threads how many parts to copy at a time, 1 or more
   * @throws org.delinq.error.DelinqException STORAGE if the disk fails
   */
  static void write(Path file, List<String> headers, List<Path> files, int threads) {
    byte[] header = (String.join(",", headers) + '\n').getBytes(StandardCharsets.UTF_8);
    try (FileChannel out = WorkFiles.create(file)) {
      ByteBuffer first = ByteBuffer.wrap(header);
      while (first.hasRemaining()) {
        out.write(first);
      }
      List<Part> parts = new ArrayList<>();
      long at = header.length;
      for (Path rows : files) {
        parts.add(new Part(rows, at));
        at += Files.size(rows);
      }
      Workers.forEach(threads, "join", parts, part -> part.copyInto(file));
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /**
   * A part of the file.
   *
   * @param rows where its rows stand ready
   * @param at where they belong in the file
   */
  private record Part(Path rows, long at) {
    /** A channel of its own has a place of its own, from which the system copies by itself. */
    void copyInto(Path file) {
      try (FileChannel in = FileChannel.open(rows, StandardOpenOption.READ);
          FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
        out.position(at);
        long done = 0;
        while (done < in.size()) {
          done += in.transferTo(done, in.size() - done, out);
        }
      } catch (IOException failure) {
        throw DiskFailure.at(file, failure);
      }
    }
  }
}
