package org.delinq.extract.row;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One amount and one date: read from bytes, and by the classes of the JDK. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FieldBenchmark {
  private final byte[] amount = "123456.78".getBytes(StandardCharsets.US_ASCII);
  private final byte[] date = "2026-03-20".getBytes(StandardCharsets.US_ASCII);
  private final byte[] identifier = "R000123456-012".getBytes(StandardCharsets.US_ASCII);
  private final DateFormat dates = new DateFormat("yyyy-MM-dd");

  /** Fen, from bytes. */
  @Benchmark
  public long amountFromBytes() {
    return Numbers.amount(amount, 0, amount.length);
  }

  /** Fen, through the decimal class of the JDK. */
  @Benchmark
  public long amountFromBigDecimal() {
    return new BigDecimal(new String(amount, StandardCharsets.US_ASCII))
        .movePointRight(2)
        .longValueExact();
  }

  /** A day, from bytes. */
  @Benchmark
  public int dateFromBytes() {
    return dates.day(date, 0, date.length);
  }

  /** A day, through the date class of the JDK. */
  @Benchmark
  public long dateFromLocalDate() {
    return LocalDate.parse(new String(date, StandardCharsets.US_ASCII)).toEpochDay();
  }

  /** Whether bytes are an identifier. */
  @Benchmark
  public boolean identifier() {
    return Identifiers.isIdentifier(identifier, 0, identifier.length);
  }
}
