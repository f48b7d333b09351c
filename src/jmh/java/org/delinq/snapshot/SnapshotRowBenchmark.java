package org.delinq.snapshot;

import com.opencsv.CSVWriterBuilder;
import com.opencsv.ICSVWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.policy.CollectionStage;
import org.delinq.provision.AccrualStatus;
import org.delinq.storage.ByteArrayOutput;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One row of loan-status.csv: by bytes, and through the CSV library. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SnapshotRowBenchmark {
  private static final int MON_2026_03_02 = Day.parse("2026-03-02");

  private final ByteArrayOutput out = new ByteArrayOutput(1024);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
  private final ICSVWriter opencsv =
      new CSVWriterBuilder(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))
          .withLineEnd("\n")
          .build();
  private final SnapshotLoan loan = loan();

  /** What the job does. */
  @Benchmark
  public int byBytes() {
    out.truncate(0);
    SnapshotRowWriter.write(out, loan);
    return out.length();
  }

  /** The same cells as strings, through the CSV library. */
  @Benchmark
  public int throughOpencsv() throws IOException {
    bytes.reset();
    opencsv.writeNext(cells().toArray(String[]::new), false);
    opencsv.flush();
    return bytes.size();
  }

  private List<String> cells() {
    Arrears arrears = loan.arrears();
    List<String> cells = new ArrayList<>(44);
    cells.add(Day.format(loan.businessDate()));
    cells.add(loan.identity().loanId());
    cells.add(loan.identity().borrowerId());
    cells.add(loan.identity().branchCode());
    cells.add(loan.identity().officerId());
    cells.add("");
    cells.add(loan.identity().productCode());
    cells.add(loan.identity().debtorKind().name());
    cells.add(loan.identity().guaranteeType().name());
    cells.add("A");
    cells.add(loan.identity().status().name());
    cells.add(Fen.toYuan(loan.outstandingPrincipal()));
    cells.add(Integer.toString(arrears.daysPastDue()));
    cells.add("N");
    cells.add(Integer.toString(arrears.delinquentDays()));
    cells.add(Day.format(arrears.delinquentSince()));
    cells.add(Integer.toString(arrears.principalDpd()));
    cells.add(Integer.toString(arrears.interestDpd()));
    cells.add(Integer.toString(arrears.overdueInstalments()));
    cells.add(Fen.toYuan(arrears.overduePrincipal()));
    cells.add(Fen.toYuan(arrears.overdueInterest()));
    cells.add(Fen.toYuan(arrears.overdueFee()));
    cells.add(Fen.toYuan(arrears.penaltyDue()));
    cells.add(Fen.toYuan(arrears.compoundDue()));
    cells.add(Fen.toYuan(arrears.unapplied()));
    cells.add(Day.format(arrears.nextDueOn()));
    cells.add(Fen.toYuan(arrears.nextDueAmount()));
    cells.add(arrears.paymentHistory());
    cells.add(Integer.toString(arrears.worstDpd12m()));
    cells.add("");
    cells.add(Integer.toString(arrears.cleanPeriods()));
    cells.add(Tier.NORMAL.name());
    cells.add(Tier.SPECIAL_MENTION.name());
    cells.add(loan.tierRules());
    cells.add(Day.format(loan.tierSince()));
    cells.add("");
    cells.add(Integer.toString(loan.daysToDowngrade()));
    cells.add("");
    cells.add(AccrualStatus.ACCRUAL.name());
    cells.add(Fen.toYuan(loan.provisionGeneral()));
    cells.add(Fen.toYuan(loan.provisionSpecial()));
    cells.add(Fen.toYuan(loan.reportedOverdue()));
    cells.add(CollectionStage.VISIT.name());
    cells.add("DERIVED_PLAN|NEW");
    return cells;
  }

  private static SnapshotLoan loan() {
    return new SnapshotLoan(
        MON_2026_03_02,
        new LoanIdentity(
            "L000123456",
            "P000123456",
            "B030",
            "U03008",
            null,
            "MORTGAGE",
            DebtorKind.RETAIL,
            GuaranteeType.MORTGAGE,
            "A",
            LoanStatus.ACTIVE),
        1_234_567,
        new Arrears(
            34,
            false,
            34,
            Day.parse("2026-01-27"),
            34,
            0,
            2,
            100,
            205,
            0,
            3,
            1,
            0,
            Day.parse("2026-03-27"),
            424_494,
            "*NNNNNNNNNNNNNNNNNNNNN12",
            34,
            Day.NONE,
            0,
            0,
            0),
        Tier.NORMAL,
        Tier.SPECIAL_MENTION,
        "OVERDUE|MATRIX",
        MON_2026_03_02,
        Day.NONE,
        57,
        Day.NONE,
        AccrualStatus.ACCRUAL,
        12_346,
        24_691,
        100,
        CollectionStage.VISIT,
        LoanFlag.DERIVED_PLAN.bit() | LoanFlag.NEW.bit());
  }
}
