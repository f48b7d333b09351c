package org.delinq.extract.row;

import com.opencsv.RFC4180Parser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One line of instalments.csv: found columns by bytes, and by the CSV library. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LineBenchmark {
  private static final String LINE = "L000123456,12,2026-03-20,1388.89,143.75,0.00,,";
  private static final String QUOTED = "\"L000123456\",12,2026-03-20,1388.89,143.75,0.00,,";

  private final ExtractLayout layout =
      Fixture.layout(ExtractKind.INSTALMENTS, Fixture.header(ExtractKind.INSTALMENTS));
  private final RowScanner scanner = new RowScanner(layout);
  private final InstalmentRow row = new InstalmentRow(layout);
  private final RFC4180Parser opencsv = new RFC4180Parser();
  private final byte[] line = LINE.getBytes(StandardCharsets.UTF_8);
  private final byte[] quoted = QUOTED.getBytes(StandardCharsets.UTF_8);

  /** What most lines take: words of eight bytes, nothing allocated. */
  @Benchmark
  public int splitByBytes() {
    refuse(scanner.scan(line, 0, line.length));
    return scanner.to(1);
  }

  /** What a line with a quote takes: the CSV library, behind the check of its form. */
  @Benchmark
  public int splitQuoted() {
    refuse(scanner.scan(quoted, 0, quoted.length));
    return scanner.to(1);
  }

  /** The CSV library alone, from a string. */
  @Benchmark
  public String[] splitByOpencsv() throws IOException {
    return Objects.requireNonNull(
        opencsv.parseLine(new String(line, 0, line.length, StandardCharsets.UTF_8)));
  }

  /** Split, every column checked and read, and the instalment made. */
  @Benchmark
  public Object readInstalment() {
    refuse(scanner.scan(line, 0, line.length));
    refuse(row.parse(scanner));
    return row.instalment(0);
  }

  private static void refuse(Object fault) {
    if (fault != null) {
      throw new IllegalStateException(fault.toString());
    }
  }
}
