package org.delinq.ageing;

import java.util.concurrent.TimeUnit;
import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.naive.Facts;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.ProductPolicy;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Allocation, penalty, history and ageing of one loan of 24 instalments, 14 of them due. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AgeingBenchmark {
  private static final int DISBURSED = Day.parse("2025-01-10");
  private static final int BUSINESS_DATE = Day.parse("2026-03-19");
  private static final int INSTALMENTS = 24;

  /** Days between a due date and its receipt. */
  @Param({"0", "5", "40"})
  public int daysLate;

  /** Whether the core system has split the receipts into components. */
  @Param({"true", "false"})
  public boolean components;

  private final ProductPolicy policy = new TestPolicy().build();
  private LoanFile file = new Facts().file();

  /** Writes the loan down. */
  @Setup
  public void loan() {
    Facts facts = new Facts();
    int due = DISBURSED;
    for (int number = 1; number <= INSTALMENTS; number++) {
      due += 31;
      facts.row(new Instalment(number, due, 200_000, 14_375, 0, DISBURSED, Day.NEVER));
      int paid = due + daysLate;
      if (paid <= BUSINESS_DATE) {
        facts.receipt(
            new Receipt(
                "R%02d".formatted(number),
                paid,
                214_375,
                components ? new Receipt.Components(200_000, 14_375, 0, 0) : null,
                Payer.BORROWER,
                Day.NEVER));
      }
    }
    file = facts.file();
  }

  /** Everything that the snapshot says of its arrears. */
  @Benchmark
  public Arrears age() {
    return Ageing.age(file, BUSINESS_DATE, policy).arrears();
  }
}
