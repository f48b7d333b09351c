package org.delinq.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.delinq.calendar.Day;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.money.Percent;
import org.delinq.naive.Enrolled;
import org.delinq.naive.Facts;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Summary, monitoring, and the records they are made of. */
class SubsidySumsTest {
  private static SubsidyLine line(
      String programme, SubsidyKind kind, @Nullable String region, String household, String loan) {
    int from = Day.parse(kind == SubsidyKind.ADJUSTMENT ? "2025-12-21" : "2026-03-21");
    return new SubsidyLine(
        programme,
        from,
        from + 89,
        kind,
        region,
        "B-" + household,
        household,
        loan,
        90,
        1_000_000,
        kind == SubsidyKind.ADJUSTMENT ? null : Percent.of("3.45"),
        kind == SubsidyKind.ADJUSTMENT ? null : Percent.of("100"),
        kind == SubsidyKind.ADJUSTMENT ? -500 : 8_625);
  }

  private static List<SubsidyLine> lines() {
    return new ArrayList<>(
        List.of(
            line("PR", SubsidyKind.FINAL, "530000", "H-1", "L-1"),
            line("PR", SubsidyKind.FINAL, "530000", "H-1", "L-2"),
            line("PR", SubsidyKind.FINAL, "530000", "H-2", "L-3"),
            line("PR", SubsidyKind.FINAL, null, "H-1", "L-4"),
            line("PR", SubsidyKind.ADJUSTMENT, "530000", "H-1", "L-1"),
            line("PR-2", SubsidyKind.TO_DATE, "530000", "H-1", "L-5")));
  }

  private interface Key {
    void write(SubsidyLine line, ByteArrayOutput out) throws IOException;
  }

  private static Comparator<SubsidyLine> byKey(Key key) {
    return (one, other) -> Arrays.compareUnsigned(bytes(key, one), bytes(key, other));
  }

  private static byte[] bytes(Key key, SubsidyLine line) {
    ByteArrayOutput out = new ByteArrayOutput();
    try {
      key.write(line, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  @Test
  void theSummaryAddsLinesUpAndCountsHouseholdsOnce() {
    List<SubsidyLine> shuffled = lines();
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(byKey(SubsidyLine::writeSummaryKey));
      List<String> rows = new ArrayList<>();
      new SubsidySummary(shuffled.iterator())
          .forEachRemaining(
              row ->
                  rows.add(
                      String.join(
                          " ",
                          row.programme(),
                          Day.format(row.periodFrom()),
                          Day.format(row.periodTo()),
                          row.kind().name(),
                          "[" + row.region() + "]",
                          Long.toString(row.loans()),
                          Long.toString(row.households()),
                          Long.toString(row.averageBalance()),
                          Long.toString(row.amount()))));
      assertThat(rows)
          .containsExactly(
              "PR 2025-12-21 2026-03-20 ADJUSTMENT [530000] 1 1 1000000 -500",
              "PR 2026-03-21 2026-06-18 FINAL [] 1 1 1000000 8625",
              "PR 2026-03-21 2026-06-18 FINAL [530000] 3 2 3000000 25875",
              "PR-2 2026-03-21 2026-06-18 TO_DATE [530000] 1 1 1000000 8625");
    }
    assertThat(new SubsidySummary(List.<SubsidyLine>of().iterator()).hasNext()).isFalse();
  }

  @Test
  void linesStandByProgrammeLoanPeriodKind() {
    List<SubsidyLine> sorted = lines();
    sorted.sort(byKey(SubsidyLine::writeKey));
    assertThat(sorted).isSorted();
    assertThat(sorted.stream().map(line -> line.loanId() + ' ' + line.kind()))
        .containsExactly(
            "L-1 ADJUSTMENT", "L-1 FINAL", "L-2 FINAL", "L-3 FINAL", "L-4 FINAL", "L-5 TO_DATE");
  }

  @Test
  void recordsComeBackFromWorkFilesAsTheyWere() throws IOException {
    for (SubsidyLine line : lines()) {
      ByteArrayOutput out = new ByteArrayOutput();
      line.writeTo(out);
      assertThat(SubsidyLine.readFrom(new ByteArrayInput(out.toByteArray()))).isEqualTo(line);
    }
    FiledAmount filed = new FiledAmount("L-1", "PR", 1, 90, -12_345);
    PresentLoan present = new PresentLoan("L-1", "B-1", "H-1", null);
    ByteArrayOutput out = new ByteArrayOutput();
    filed.writeTo(out);
    present.writeTo(out);
    ByteArrayInput in = new ByteArrayInput(out.toByteArray());
    assertThat(FiledAmount.readFrom(in)).isEqualTo(filed);
    assertThat(PresentLoan.readFrom(in)).isEqualTo(present);
  }

  private static SubsidyRecord record(
      int periodTo, String programme, String household, int disbursedOn, String loan) {
    return new SubsidyRecord(
        periodTo,
        new PlaceInHousehold(programme, household, disbursedOn, loan),
        "B",
        null,
        true,
        Percent.of("3.45"),
        365,
        SubsidisedDays.NONE);
  }

  @Test
  void keysOrderAsRecordsDo() throws IOException {
    List<SubsidyRecord> ascending =
        List.of(
            record(-5, "PR", "H", 3, "L"),
            record(7, "PR", "H", -3, "L-2"),
            record(7, "PR", "H", 3, "L"),
            record(7, "PR", "H", 3, "L-1"),
            record(7, "PR", "H", 300, "L"),
            record(7, "PR", "H-1", 2, "L"),
            record(7, "PR-2", "H", 2, "L"));
    byte[] before = {};
    for (SubsidyRecord record : ascending) {
      ByteArrayOutput out = new ByteArrayOutput();
      record.writeKey(out);
      assertThat(Arrays.compareUnsigned(before, out.toByteArray())).isNegative();
      before = out.toByteArray();
      assertThat(TestSubsidies.stored(record)).isEqualTo(record);
    }
    assertThat(ascending).isSorted();
  }

  @Test
  void filedAmountsAndRecomputedLinesShareOneOrder() throws IOException {
    SubsidyLine line = line("PR", SubsidyKind.ADJUSTMENT, null, "H-1", "L-1");
    ByteArrayOutput key = new ByteArrayOutput();
    new FiledAmount("L-1", "PR", line.periodFrom(), line.periodTo(), 5).writeKey(key);
    assertThat(key.toByteArray()).isEqualTo(bytes(SubsidyLine::writeLoanKey, line));
  }

  private static LoanFile loan(Enrolled enrolled, String disbursed) {
    return enrolled.file(new Facts().term(disbursed, "2027-01-10").contract("20000", "3.45"));
  }

  @Test
  void monitoringAddsActiveLoansUp() throws IOException {
    int date = Day.parse("2026-03-20");
    MonitoredLoan granted =
        MonitoredLoan.of(
            loan(new Enrolled("L-1").subsidy("PR").region("530000"), "2026-03-01").loan(), date, 0);
    MonitoredLoan older =
        MonitoredLoan.of(
            loan(new Enrolled("L-2").subsidy("PR"), "2026-02-28").loan(), date, 300_000);
    MonitoredLoan later =
        MonitoredLoan.of(loan(new Enrolled("L-3").subsidy("PR"), "2026-03-21").loan(), date, 0);
    assertThat(granted).isEqualTo(new MonitoredLoan("PR", "530000", true, 2_000_000, 0));
    assertThat(older).isEqualTo(new MonitoredLoan("PR", "", false, 2_000_000, 300_000));
    assertThat(later).isEqualTo(new MonitoredLoan("PR", "", false, 2_000_000, 0));
    assertThat(MonitoredLoan.of(loan(new Enrolled("L-4"), "2026-03-01").loan(), date, 0)).isNull();
    for (LoanStatus status : new LoanStatus[] {LoanStatus.CLOSED, LoanStatus.WRITTEN_OFF}) {
      Enrolled gone = new Enrolled("L-5").subsidy("PR").status(status);
      assertThat(MonitoredLoan.of(loan(gone, "2026-03-01").loan(), date, 0)).isNull();
    }
    MonitoringFigures figures = new MonitoringFigures();
    figures.addLoan(stored(granted), 1_900_000, false, 0, false);
    MonitoringFigures other = new MonitoringFigures();
    other.addLoan(stored(older), 1_500_000, true, 120_000, true);
    other.addHousehold();
    other.addSubsidy(8_625);
    ByteArrayOutput out = new ByteArrayOutput();
    other.writeTo(out);
    figures.mergeFrom(new ByteArrayInput(out.toByteArray()));
    assertThat(
            List.of(
                figures.loans(),
                figures.households(),
                figures.grantedLoans(),
                figures.grantedPrincipal(),
                figures.outstanding(),
                figures.delinquentLoans(),
                figures.reportedOverdue(),
                figures.nplLoans(),
                figures.nplPrincipal(),
                figures.subsidy(),
                figures.compensated()))
        .containsExactly(
            2L, 1L, 1L, 2_000_000L, 3_400_000L, 1L, 120_000L, 1L, 1_500_000L, 8_625L, 300_000L);
  }

  private static MonitoredLoan stored(@Nullable MonitoredLoan loan) throws IOException {
    assertThat(loan).isNotNull();
    ByteArrayOutput out = new ByteArrayOutput();
    if (loan != null) {
      loan.writeTo(out);
    }
    return MonitoredLoan.readFrom(new ByteArrayInput(out.toByteArray()));
  }

  private static SubsidyRecord counted(
      String programme, String household, String loan, @Nullable String region, boolean active) {
    return new SubsidyRecord(
        90,
        new PlaceInHousehold(programme, household, 1, loan),
        "B",
        region,
        active,
        Percent.ZERO,
        360,
        SubsidisedDays.NONE);
  }

  @Test
  void aHouseholdCountsOncePerProgrammeAndRegionOfItsActiveLoans() {
    MonitoredHouseholds households = new MonitoredHouseholds();
    List<SubsidyRecord> records =
        List.of(
            counted("PR", "H-1", "L-1", "530000", false),
            counted("PR", "H-1", "L-2", "530000", true),
            counted("PR", "H-1", "L-3", "530000", true),
            counted("PR", "H-1", "L-4", null, true),
            counted("PR", "H-2", "L-5", "530000", true),
            counted("PR-2", "H-2", "L-6", "530000", true));
    assertThat(records.stream().filter(households::isCounted).map(each -> each.place().loanId()))
        .containsExactly("L-2", "L-4", "L-5", "L-6");
  }
}
