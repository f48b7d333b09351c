package org.delinq.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.delinq.extract.row.ExtractKind;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A range of loan ids and where its rows lie in the extracts. The ranges of a night cover every row
 * once.
 */
public final class LoanRange {
  private static final JsonMapper JSON = new JsonMapper();

  private final @Nullable String fromLoanId;
  private final @Nullable String toLoanId;
  private final long[] starts;
  private final long[] ends;

  LoanRange(@Nullable String fromLoanId, @Nullable String toLoanId, long[] starts, long[] ends) {
    this.fromLoanId = fromLoanId;
    this.toLoanId = toLoanId;
    this.starts = starts;
    this.ends = ends;
  }

  /** The first loan id of the range; absent: from the start. */
  public @Nullable String fromLoanId() {
    return fromLoanId;
  }

  /** The first loan id behind the range; absent: to the end. */
  public @Nullable String toLoanId() {
    return toLoanId;
  }

  /** Where the range starts in an extract. */
  long start(ExtractKind kind) {
    return starts[kind.ordinal()];
  }

  /** Where it ends, exclusive. */
  long end(ExtractKind kind) {
    return ends[kind.ordinal()];
  }

  /** Keeps the ranges of a night. */
  public static void write(Path file, List<LoanRange> ranges) {
    List<Stored> stored =
        ranges.stream()
            .map(range -> new Stored(range.fromLoanId, range.toLoanId, range.starts, range.ends))
            .toList();
    WorkFiles.write(file, JSON.writeValueAsBytes(stored.toArray(Stored[]::new)));
  }

  /** The ranges that were kept. */
  public static List<LoanRange> read(Path file) {
    try {
      return Arrays.stream(JSON.readValue(Files.readAllBytes(file), Stored[].class))
          .map(range -> new LoanRange(range.from, range.to, range.starts, range.ends))
          .toList();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    } catch (JacksonException failure) {
      throw DiskFailure.at(file, new IOException("not the ranges of a night", failure));
    }
  }

  /** A range in the file. */
  @SuppressWarnings("ArrayRecordComponent") // Nothing compares it.
  private record Stored(@Nullable String from, @Nullable String to, long[] starts, long[] ends) {}
}
