package org.delinq.generate;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.delinq.generate.GeneratedPortfolio.GeneratedFile;
import org.delinq.money.Fen;
import org.delinq.storage.ByteArrayOutput;
import org.jspecify.annotations.Nullable;

/** The files of one business date while they are written. */
final class PortfolioFiles implements Closeable {
  static final String BALANCES = "balances.csv";
  static final String MANIFEST = "manifest.csv";
  private static final Extract[] EXTRACTS = Extract.values();

  private final Path folder;
  private final ExtractFile[] files = new ExtractFile[EXTRACTS.length];
  private final long[] rows = new long[EXTRACTS.length];
  private final long[] totals = new long[EXTRACTS.length];

  /** Begins all extracts in a folder, which has to exist. */
  PortfolioFiles(Path folder) throws IOException {
    this.folder = folder;
    for (Extract extract : EXTRACTS) {
      files[extract.ordinal()] = new ExtractFile(folder.resolve(extract.fileName()));
      files[extract.ordinal()].write(extract.header() + "\n");
    }
  }

  void append(RowBatch batch) throws IOException {
    for (Extract extract : EXTRACTS) {
      int i = extract.ordinal();
      ByteArrayOutput bytes = batch.bytes(extract);
      files[i].write(bytes.array(), 0, bytes.length());
      rows[i] += batch.rows(extract);
      totals[i] += batch.total(extract);
    }
  }

  /** The sum of the amounts so far, in fen. */
  long total(Extract extract) {
    return totals[extract.ordinal()];
  }

  /**
   * Ends the extracts, and adds the balances and the manifest.
   *
   * @param balances fen by item
   * @param shuffle brings the rows into random order, absent to leave them as they are
   */
  List<GeneratedFile> finish(SortedMap<String, Long> balances, @Nullable RowShuffle shuffle)
      throws IOException {
    close();
    List<GeneratedFile> finished = new ArrayList<>();
    for (Extract extract : EXTRACTS) {
      int i = extract.ordinal();
      ExtractFile file = files[i];
      if (shuffle != null) {
        file = shuffled(folder.resolve(extract.fileName()), shuffle);
      }
      finished.add(
          new GeneratedFile(
              extract.fileName(),
              rows[i],
              extract.statedTotal(totals[i]),
              file.bytes(),
              file.sha256()));
    }
    finished.add(writeBalances(balances));
    writeManifest(finished);
    return finished;
  }

  private static ExtractFile shuffled(Path ordered, RowShuffle shuffle) throws IOException {
    Path target = ordered.resolveSibling(ordered.getFileName() + ".shuffled");
    try (ExtractFile file = new ExtractFile(target)) {
      shuffle.shuffle(ordered, file);
      Files.delete(ordered);
      Files.move(target, ordered);
      return file;
    }
  }

  private GeneratedFile writeBalances(SortedMap<String, Long> balances) throws IOException {
    try (ExtractFile file = new ExtractFile(folder.resolve(BALANCES))) {
      file.write("item,balance\n");
      for (Map.Entry<String, Long> balance : balances.entrySet()) {
        file.write(balance.getKey() + "," + Fen.toYuan(balance.getValue()) + "\n");
      }
      return new GeneratedFile(BALANCES, balances.size(), null, file.bytes(), file.sha256());
    }
  }

  private void writeManifest(List<GeneratedFile> finished) throws IOException {
    StringBuilder text = new StringBuilder("file,rows,amount_total,sha256\n");
    for (GeneratedFile file : finished) {
      Long total = file.amountTotal();
      text.append(file.name()).append(',').append(file.rows()).append(',');
      text.append(total == null ? "" : Fen.toYuan(total)).append(',');
      text.append(file.sha256()).append('\n');
    }
    Files.writeString(folder.resolve(MANIFEST), text);
  }

  @Override
  public void close() throws IOException {
    for (ExtractFile file : files) {
      file.close();
    }
  }
}
