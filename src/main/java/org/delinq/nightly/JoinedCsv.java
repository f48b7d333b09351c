package org.delinq.nightly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;

/** A CSV whose rows stand ready in files of the partitions. */
final class JoinedCsv {
  private JoinedCsv() {}

  /**
   * Writes it in place of one of that name.
   *
   * @param headers plain names, which need no quotes
   * @param parts rows with their line ends, in the order of the file
   * @throws org.delinq.error.DelinqException STORAGE if the disk fails
   */
  static void write(Path file, List<String> headers, List<Path> parts) {
    try (FileChannel out = WorkFiles.create(file)) {
      ByteBuffer header =
          ByteBuffer.wrap((String.join(",", headers) + '\n').getBytes(StandardCharsets.UTF_8));
      while (header.hasRemaining()) {
        out.write(header);
      }
      for (Path part : parts) {
        append(part, out);
      }
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  private static void append(Path part, FileChannel out) throws IOException {
    try (FileChannel in = FileChannel.open(part, StandardOpenOption.READ)) {
      long done = 0;
      while (done < in.size()) {
        done += in.transferTo(done, in.size() - done, out);
      }
    }
  }
}
