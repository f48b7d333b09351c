package org.delinq.extract.row;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits physical lines of one extract into the columns of the contract. A field is a range of
 * UTF-8 bytes, trimmed of U+0020 after unquoting; what the job file says (codes, constants) has
 * been put in its place. For one thread; nothing is allocated for a line without quotes in UTF-8.
 */
public final class RowScanner {
  /** The longest line: 64 KiB, its line end not counted. */
  public static final int MAX_LINE_BYTES = 64 * 1024;

  private static final byte FIELD_END = (byte) 0xFF;

  private final ExtractLayout layout;
  private final ExtractKind kind;
  private final Substitutes substitutes;
  private final FieldSplitter splitter;
  private final QuotedLine quotedLine;
  private final boolean utf8;
  private final int columns;
  private final int width;
  private final int[] positions;
  private final int loanIdColumn;
  private final int[] amountColumns;
  private final int[] from;
  private final int[] to;
  private final long absentColumns;
  private final boolean replacesCodes;

  /** Whether the file has exactly our columns, in our order and with our codes. */
  private final boolean inFileOrder;

  private long pooledColumns;
  private byte[] line = new byte[0];
  private int lineFrom;
  private int fields;
  private byte[] unquoted = new byte[0];
  private @Nullable LineDecoder decoder;

  /** A scanner for lines under that header. */
  public RowScanner(ExtractLayout layout) {
    this.layout = layout;
    this.kind = layout.kind();
    this.substitutes = layout.substitutes();
    this.width = layout.width();
    this.splitter = new FieldSplitter(layout.settings().delimiter(), width);
    this.quotedLine = new QuotedLine(layout.settings().delimiter());
    this.utf8 = layout.settings().charset().equals(StandardCharsets.UTF_8);
    this.columns = kind.columns().size();
    this.positions = IntStream.range(0, columns).map(layout::position).toArray();
    this.loanIdColumn = kind.loanIdColumn();
    this.amountColumns = kind.amountColumns().stream().mapToInt(ExtractColumn::index).toArray();
    this.from = new int[columns];
    this.to = new int[columns];
    long absent = 0;
    boolean replaces = false;
    for (int column = 0; column < columns; column++) {
      if (positions[column] == ExtractLayout.ABSENT) {
        absent |= 1L << column;
        from[column] = substitutes.from(substitutes.constant(column));
        to[column] = substitutes.to(substitutes.constant(column));
      }
      replaces |= substitutes.replaces(column);
    }
    this.absentColumns = absent;
    this.replacesCodes = replaces;
    this.inFileOrder =
        !replaces
            && width == columns
            && IntStream.range(0, columns).allMatch(column -> positions[column] == column);
  }

  /** The header it scans under. */
  public ExtractLayout layout() {
    return layout;
  }

  /**
   * Scans a physical line without its LF or CRLF. The array is not copied: fields are read from it
   * until the next scan. A line that is longer than allowed may be given by its first {@link
   * #MAX_LINE_BYTES} + 1 bytes.
   *
   * @return the physical fault, or null if the columns can be read
   */
  public @Nullable Fault scan(byte[] buffer, int lineStart, int lineEnd) {
    fields = 0;
    if (lineEnd - lineStart > MAX_LINE_BYTES) {
      return Fault.physical(QuarantineReason.LINE_TOO_LONG);
    }
    line = buffer;
    lineFrom = lineStart;
    splitter.split(buffer, lineStart, lineEnd);
    if (splitter.isBeyondAscii() || splitter.isQuoted()) {
      Fault fault = scanUncommon(lineStart, lineEnd);
      if (fault != null) {
        return fault;
      }
    }
    fields = splitter.count();
    if (fields != width) {
      return Fault.physical(QuarantineReason.COLUMN_COUNT);
    }
    locateColumns();
    return null;
  }

  private @Nullable Fault scanUncommon(int lineStart, int lineEnd) {
    int end = lineEnd;
    if (splitter.isBeyondAscii()) {
      if (utf8) {
        if (!Utf8.isValid(line, lineStart, lineEnd)) {
          return Fault.physical(QuarantineReason.NOT_DECODABLE);
        }
      } else {
        LineDecoder decoded = decoder();
        if (!decoded.decode(line, lineStart, lineEnd)) {
          return Fault.physical(QuarantineReason.NOT_DECODABLE);
        }
        line = decoded.bytes();
        lineFrom = 0;
        end = decoded.length();
        splitter.split(line, 0, end);
      }
    }
    if (splitter.isQuoted()) {
      if (!quotedLine.isWellFormed(line, lineFrom, end)) {
        return Fault.physical(QuarantineReason.MALFORMED_CSV);
      }
      acceptUnquoted(quotedLine.fields(line, lineFrom, end), end - lineFrom);
    }
    return null;
  }

  private LineDecoder decoder() {
    LineDecoder known = decoder;
    if (known == null) {
      known = new LineDecoder(layout.settings().charset());
      decoder = known;
    }
    return known;
  }

  /** Lays unquoted fields end to end, one byte apart, as they stand in a line without quotes. */
  private void acceptUnquoted(String[] values, int length) {
    if (unquoted.length < length + 1) {
      unquoted = new byte[Math.max(length + 1, 1024)];
    }
    int end = 0;
    for (int i = 0; i < values.length; i++) {
      byte[] value = values[i].getBytes(StandardCharsets.UTF_8);
      int start = i == 0 ? 0 : end + 1;
      System.arraycopy(value, 0, unquoted, start, value.length);
      end = start + value.length;
      splitter.accept(i, end);
    }
    line = unquoted;
    lineFrom = 0;
  }

  private void locateColumns() {
    pooledColumns = absentColumns;
    if (inFileOrder && !splitter.isSpaced()) {
      splitter.copyFields(lineFrom, from, to);
      return;
    }
    for (int column = 0; column < columns; column++) {
      int position = positions[column];
      if (position != ExtractLayout.ABSENT) {
        locate(column, position);
        if (replacesCodes) {
          replaceCode(column);
        }
      }
    }
  }

  private void locate(int column, int position) {
    int start = rawFrom(position);
    from[column] = start;
    to[column] = rawTo(position, start);
  }

  private void replaceCode(int column) {
    int text = substitutes.replacement(column, line, from[column], to[column]);
    if (text != Substitutes.NONE) {
      from[column] = substitutes.from(text);
      to[column] = substitutes.to(text);
      pooledColumns |= 1L << column;
    }
  }

  /** The array in which the field of a column lies. */
  public byte[] bytes(int column) {
    return (pooledColumns >>> column & 1) == 0 ? line : substitutes.pool();
  }

  /** Where the field begins in {@link #bytes(int)}. */
  public int from(int column) {
    return from[column];
  }

  /** Where the field ends in {@link #bytes(int)}, exclusive. */
  public int to(int column) {
    return to[column];
  }

  /** Whether the field is blank: absent. */
  public boolean isBlank(int column) {
    return from[column] == to[column];
  }

  /** The field as a string. */
  public String text(int column) {
    return new String(
        bytes(column), from[column], to[column] - from[column], StandardCharsets.UTF_8);
  }

  /** Compares the field with other bytes, byte by byte, as identifiers are ordered. */
  public int compare(int column, byte[] other, int otherFrom, int otherTo) {
    return Arrays.compareUnsigned(
        bytes(column), from[column], to[column], other, otherFrom, otherTo);
  }

  /**
   * The amounts of the row that count for {@code amount_total} of the manifest, in fen: every
   * amount column that reads as an amount, whatever else is wrong with the row. Only after a scan
   * without fault.
   */
  public long readableAmount() {
    long sum = 0;
    for (int column : amountColumns) {
      sum += Math.max(0, Numbers.amount(bytes(column), from[column], to[column]));
    }
    return sum;
  }

  /**
   * {@code loan_id} of the row as the quarantine file shows it: as it stands, at most 80
   * characters; empty where the columns could not be counted, where there are fewer, and in
   * extracts without loans. After any scan.
   */
  public String shownLoanId() {
    if (loanIdColumn == ExtractKind.NO_COLUMN) {
      return "";
    }
    int position = positions[loanIdColumn];
    if (position >= Math.min(fields, width)) {
      return "";
    }
    locate(loanIdColumn, position);
    return Fault.shown(line, from[loanIdColumn], to[loanIdColumn]);
  }

  /**
   * Whether the row names a loan: its loan_id is where the header says and an identifier. After any
   * scan; then {@link #bytes}, {@link #from} and {@link #to} of the column hold.
   */
  public boolean namesLoan() {
    if (loanIdColumn == ExtractKind.NO_COLUMN) {
      return false;
    }
    if (fields != width) {
      int position = positions[loanIdColumn];
      if (position >= Math.min(fields, width)) {
        return false;
      }
      pooledColumns = absentColumns;
      locate(loanIdColumn, position);
    }
    return isIdentifier(loanIdColumn);
  }

  /** Whether the field is an identifier (extracts.md section 1). After a scan without fault. */
  public boolean isIdentifier(int column) {
    return Identifiers.isIdentifier(bytes(column), from[column], to[column]);
  }

  /** The fault of a column, with the text that the file has there. */
  public Fault fault(QuarantineReason reason, int column) {
    String name = kind.columns().get(column).name();
    int position = positions[column];
    if (position == ExtractLayout.ABSENT) {
      return new Fault(reason, name, Fault.shown(bytes(column), from[column], to[column]));
    }
    int start = rawFrom(position);
    return new Fault(reason, name, Fault.shown(line, start, rawTo(position, start)));
  }

  /** The fault of a duplicate: that of the last key column that is filled. */
  public Fault duplicateFault() {
    List<ExtractColumn> keys = kind.keyColumns();
    int last = keys.size() - 1;
    while (last > 0 && isBlank(keys.get(last).index())) {
      last--;
    }
    return fault(QuarantineReason.DUPLICATE_ID, keys.get(last).index());
  }

  /**
   * What decides whether two rows of one extract have the same content: the trimmed text of all
   * known columns as the file has it. Equal arrays mean equal content.
   */
  public byte[] content() {
    ByteArrayOutputStream content = new ByteArrayOutputStream(256);
    for (int column = 0; column < columns; column++) {
      int position = positions[column];
      if (position != ExtractLayout.ABSENT) {
        int start = rawFrom(position);
        content.write(line, start, rawTo(position, start) - start);
        content.write(FIELD_END);
      }
    }
    return content.toByteArray();
  }

  /** Whether the row that another scanner of the same extract stands on has the same content. */
  public boolean hasSameContent(RowScanner other) {
    for (int column = 0; column < columns; column++) {
      int position = positions[column];
      if (position != ExtractLayout.ABSENT) {
        int start = rawFrom(position);
        int otherStart = other.rawFrom(position);
        if (!Arrays.equals(
            line,
            start,
            rawTo(position, start),
            other.line,
            otherStart,
            other.rawTo(position, otherStart))) {
          return false;
        }
      }
    }
    return true;
  }

  private int rawFrom(int position) {
    int start = position == 0 ? lineFrom : splitter.end(position - 1) + 1;
    int end = splitter.end(position);
    while (start < end && line[start] == ' ') {
      start++;
    }
    return start;
  }

  private int rawTo(int position, int start) {
    int end = splitter.end(position);
    while (start < end && line[end - 1] == ' ') {
      end--;
    }
    return end;
  }
}
