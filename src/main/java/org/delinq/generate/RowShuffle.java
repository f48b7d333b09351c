package org.delinq.generate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.delinq.storage.ByteArrayOutput;

/**
 * Brings the rows of a file into random order, in bounded memory: each row is dealt to one of
 * several piles on disk, and every pile is shuffled by itself.
 */
final class RowShuffle {
  private static final long PILE_BYTES = 32L << 20;
  private static final int BUFFER_BYTES = 1 << 16;

  private final LoanRandom random;
  private final Path folder;

  /**
   * @param folder for the piles; has to exist
   */
  RowShuffle(LoanRandom random, Path folder) {
    this.random = random;
    this.folder = folder;
  }

  /** Writes the header of a file, then its rows in random order. */
  void shuffle(Path source, ExtractFile target) throws IOException {
    Pile[] piles = new Pile[(int) (Files.size(source) / PILE_BYTES) + 1];
    for (int i = 0; i < piles.length; i++) {
      piles[i] = new Pile(folder.resolve("pile-" + i));
    }
    deal(source, target, piles);
    for (Pile pile : piles) {
      pile.shuffleInto(target, random);
    }
  }

  private void deal(Path source, ExtractFile target, Pile[] piles) throws IOException {
    ByteArrayOutput row = new ByteArrayOutput();
    boolean header = true;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(source), 1 << 20)) {
      for (int b = in.read(); b >= 0; b = in.read()) {
        row.writeByte(b);
        if (b == '\n') {
          if (header) {
            target.write(row.array(), 0, row.length());
            header = false;
          } else {
            piles[random.below(piles.length)].add(row);
          }
          row.truncate(0);
        }
      }
    }
  }

  /** Rows that are shuffled together. */
  private static final class Pile {
    private final Path file;
    private final ByteArrayOutput waiting = new ByteArrayOutput(BUFFER_BYTES);
    private final OutputStream out;
    private int rows;

    private Pile(Path file) throws IOException {
      this.file = file;
      this.out = Files.newOutputStream(file);
    }

    private void add(ByteArrayOutput row) throws IOException {
      waiting.write(row.array(), 0, row.length());
      rows++;
      if (waiting.length() >= BUFFER_BYTES) {
        flush();
      }
    }

    private void flush() throws IOException {
      waiting.writeTo(out);
      waiting.truncate(0);
    }

    private void shuffleInto(ExtractFile target, LoanRandom random) throws IOException {
      flush();
      out.close();
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      int[] ends = rowEnds(bytes);
      int[] order = new int[rows];
      for (int i = 0; i < rows; i++) {
        int other = random.below(i + 1);
        order[i] = order[other];
        order[other] = i;
      }
      byte[] shuffled = new byte[bytes.length];
      int length = 0;
      for (int row : order) {
        int start = row == 0 ? 0 : ends[row - 1];
        System.arraycopy(bytes, start, shuffled, length, ends[row] - start);
        length += ends[row] - start;
      }
      target.write(shuffled, 0, length);
    }

    private int[] rowEnds(byte[] bytes) {
      int[] ends = new int[rows];
      int row = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          ends[row++] = i + 1;
        }
      }
      return row == rows ? ends : Arrays.copyOf(ends, row);
    }
  }
}
