package org.delinq.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.RowScanner;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the extracts into ranges of loan ids of about the same size. Bounds are rows of the largest
 * extract, found in the others by binary search over the first ids of their blocks; rows that name
 * no loan belong to the range they lie in.
 */
public final class PartitionPlanner {
  private static final long BYTES_PER_PARTITION = 48L << 20;
  private static final int MOST_PARTITIONS = 64;

  private final ReceivedExtracts received;
  private final Map<ExtractKind, RowSource> sources = new EnumMap<>(ExtractKind.class);

  private PartitionPlanner(ReceivedExtracts received) {
    this.received = received;
    for (ReceivedExtract extract : received.extracts()) {
      if (ExtractHeads.KINDS.contains(extract.kind())) {
        sources.put(extract.kind(), RowSource.of(received, extract.kind()));
      }
    }
  }

  /**
   * The ranges, in loan order; at least one.
   *
   * @param grid how many are wanted, 0 to decide by the size of the extracts; there may be fewer
   */
  public static List<LoanRange> plan(ReceivedExtracts received, int grid) {
    return new PartitionPlanner(received).ranges(grid);
  }

  /** The range that holds one loan alone. */
  public static LoanRange only(ReceivedExtracts received, String loanId) {
    PartitionPlanner planner = new PartitionPlanner(received);
    long[] starts = new long[ExtractKind.values().length];
    long[] ends = new long[starts.length];
    byte[] key = loanId.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    byte[] next = Arrays.copyOf(key, key.length + 1);
    planner.sources.forEach(
        (kind, source) -> {
          starts[kind.ordinal()] = planner.firstRowFrom(kind, source, key);
          ends[kind.ordinal()] = planner.firstRowFrom(kind, source, next);
        });
    return new LoanRange(loanId, null, starts, ends);
  }

  private List<LoanRange> ranges(int grid) {
    long bytes = sources.values().stream().mapToLong(source -> source.end()).sum();
    int wanted =
        grid > 0 ? grid : (int) Math.max(1, Math.min(MOST_PARTITIONS, bytes / BYTES_PER_PARTITION));
    List<byte[]> bounds = bounds(wanted);
    List<LoanRange> ranges = new ArrayList<>();
    long[] starts = offsets(null);
    for (int i = 0; i <= bounds.size(); i++) {
      byte[] from = i == 0 ? null : bounds.get(i - 1);
      byte[] to = i == bounds.size() ? null : bounds.get(i);
      long[] ends = to == null ? ends() : offsets(to);
      ranges.add(new LoanRange(text(from), text(to), starts, ends));
      starts = ends;
    }
    return List.copyOf(ranges);
  }

  private static @Nullable String text(byte @Nullable [] id) {
    return id == null ? null : new String(id, java.nio.charset.StandardCharsets.US_ASCII);
  }

  /** Strictly ascending loan ids at about even distances in the largest extract. */
  private List<byte[]> bounds(int wanted) {
    Map.Entry<ExtractKind, RowSource> largest =
        sources.entrySet().stream()
            .max(Comparator.comparingLong(entry -> entry.getValue().end()))
            .orElseThrow();
    RowSource source = largest.getValue();
    List<byte[]> bounds = new ArrayList<>();
    byte[] last = {};
    for (int i = 1; i < wanted; i++) {
      long target = source.start() + (source.end() - source.start()) / wanted * i;
      byte[] key = keyFrom(largest.getKey(), source, target);
      if (key != null && Arrays.compareUnsigned(last, key) < 0) {
        bounds.add(key);
        last = key;
      }
    }
    return bounds;
  }

  /** The loan id of the first row at or behind an offset that names one. */
  private byte @Nullable [] keyFrom(ExtractKind kind, RowSource source, long offset) {
    int block = BlockIndex.blockOf(offset);
    try (RowCursor rows = source.open(blockStart(source, block), source.end())) {
      RowScanner scanner = new RowScanner(received.layout(kind));
      int column = kind.indexOf("loan_id");
      while (rows.next()) {
        scanner.scan(rows.bytes(), rows.from(), rows.to());
        if (rows.position() >= offset && scanner.namesLoan()) {
          return Arrays.copyOfRange(
              scanner.bytes(column), scanner.from(column), scanner.to(column));
        }
      }
      return null;
    }
  }

  private long[] offsets(byte @Nullable [] key) {
    long[] offsets = new long[ExtractKind.values().length];
    sources.forEach(
        (kind, source) ->
            offsets[kind.ordinal()] =
                key == null ? source.start() : firstRowFrom(kind, source, key));
    return offsets;
  }

  private long[] ends() {
    long[] ends = new long[ExtractKind.values().length];
    sources.forEach((kind, source) -> ends[kind.ordinal()] = source.end());
    return ends;
  }

  /** Where the first row lies whose loan id is the key or behind it. */
  private long firstRowFrom(ExtractKind kind, RowSource source, byte[] key) {
    int block = source.index().lastBlockBefore(key);
    long start = block < 0 ? source.start() : blockStart(source, block);
    try (RowCursor rows = source.open(start, source.end())) {
      RowScanner scanner = new RowScanner(received.layout(kind));
      int column = kind.indexOf("loan_id");
      while (rows.next()) {
        scanner.scan(rows.bytes(), rows.from(), rows.to());
        if (scanner.namesLoan() && scanner.compare(column, key, 0, key.length) >= 0) {
          return rows.position();
        }
      }
      return source.end();
    }
  }

  /** The first row that starts in the block or, where a long row covers it, in one before. */
  private static long blockStart(RowSource source, int block) {
    for (int at = block; at > BlockIndex.blockOf(source.start()); at--) {
      int first = source.index().firstRow(at);
      if (first != BlockIndex.NO_ROW) {
        return BlockIndex.offset(at) + first;
      }
    }
    return source.start();
  }
}
