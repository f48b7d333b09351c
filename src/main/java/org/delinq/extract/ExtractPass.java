package org.delinq.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.settings.ExtractSettings;
import org.jspecify.annotations.Nullable;

/** Receives one extract: one pass over its bytes, then the duplicates among its keys. */
final class ExtractPass {
  private static final int BYTES_PER_ROW = 40;

  private final WorkNames work;
  private final int threads;
  private final ReadProgress progress;
  private final BlockingQueue<Region> free;

  /**
   * @param free regions for the pass: more than threads
   */
  ExtractPass(WorkNames work, int threads, ReadProgress progress, BlockingQueue<Region> free) {
    this.work = work;
    this.threads = threads;
    this.progress = progress;
    this.free = free;
  }

  /**
   * Reads the extract and leaves its block index, and the lines of duplicates, in the work folder.
   *
   * @param sumsAmounts whether the manifest states a sum
   * @throws DelinqException {@link ErrorCode#BAD_EXTRACT} and {@link ErrorCode#BAD_HEADER} for a
   *     file that is not the extract it should be
   */
  ReceivedExtract run(
      ExtractKind kind, ExtractSettings settings, FoundExtract found, boolean sumsAmounts) {
    Region first = free.remove();
    try (ExtractBytes source = found.open();
        UnpackedCopy copy = found.packed() ? new UnpackedCopy(work.unpacked(kind)) : null;
        KeySpill spill = spill(kind, found)) {
      byte[] header = readHeader(first, source, found);
      int dataStart = first.start;
      ExtractLayout layout = ExtractLayout.of(kind, settings, header, found.name());
      EncodingCheck.check(layout, first.bytes, first.start, first.length);
      ExtractScan scan = new ExtractScan(layout, source, copy, sumsAmounts, free, spill);
      scan.run(first, threads, progress);
      BlockIndex index = scan.sequence().index();
      index.write(work.blocks(kind));
      long duplicates = spill == null ? 0 : duplicates(layout, found, scan, index, spill);
      RowFacts facts = scan.sequence().facts();
      return new ReceivedExtract(
          kind,
          found.name(),
          found.packed(),
          source.deliveredSize(),
          scan.sha256(),
          Base64.getEncoder().encodeToString(header),
          dataStart,
          index.size(),
          facts.rows(),
          sumsAmounts ? facts.amounts().fen() : null,
          facts.loanOrder().isAscending(),
          duplicates,
          layout.unknownColumns(),
          warnings(layout, facts.rows()));
    }
  }

  private @Nullable KeySpill spill(ExtractKind kind, FoundExtract found) {
    return RowNoter.keyColumn(kind) == RowNoter.NO_KEY
        ? null
        : new KeySpill(work.scratch(kind, "keys"), found.size() / BYTES_PER_ROW);
  }

  private static byte[] readHeader(Region first, ExtractBytes source, FoundExtract found) {
    first.number = 0;
    first.length = source.read(first.bytes);
    if (first.length == 0) {
      throw new DelinqException(
          ErrorCode.BAD_EXTRACT,
          found.name() + " is empty; expected is a header line with the names of the columns",
          "have the file delivered again");
    }
    int end = Newlines.find(first.bytes, 0, first.length);
    first.start = Math.min(end + 1, first.length);
    int cut = Math.min(end, LineCursor.MAX_KEPT + 1);
    return Arrays.copyOf(first.bytes, Newlines.withoutReturn(first.bytes, 0, cut));
  }

  private long duplicates(
      ExtractLayout layout,
      FoundExtract found,
      ExtractScan scan,
      BlockIndex index,
      KeySpill spill) {
    if (!scan.hasKeys()) {
      return 0;
    }
    Path rows = found.packed() ? work.unpacked(layout.kind()) : found.path();
    RowFile file = new RowFile(rows, found.packed(), index);
    DuplicateSearch search = new DuplicateSearch(layout, file, work, threads);
    search.collectKeys(spill, scan.sequence().withoutKeys());
    return search.run(spill);
  }

  private static List<String> warnings(ExtractLayout layout, long rows) {
    List<String> warnings = new ArrayList<>();
    if (rows == 0) {
      switch (layout.kind()) {
        case LOANS ->
            throw new DelinqException(
                ErrorCode.BAD_EXTRACT,
                layout.file() + " has a header but not one row; expected is a row for every loan",
                "have the file delivered again");
        case REPAYMENTS -> warnings.add(layout.file() + " has a header but not one row");
        case INSTALMENTS, EVENTS, CONTACTS, BALANCES -> {}
      }
    }
    if (!layout.unknownColumns().isEmpty()) {
      warnings.add(
          layout.file()
              + " has columns that are not read: "
              + String.join(", ", layout.unknownColumns()));
    }
    if (!layout.unusedConstants().isEmpty()) {
      warnings.add(
          layout.file()
              + " has columns for which the job file gives constants; the file wins: "
              + String.join(", ", layout.unusedConstants()));
    }
    return warnings;
  }
}
