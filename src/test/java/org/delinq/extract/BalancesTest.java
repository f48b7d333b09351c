package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractKind;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BalancesTest {
  private static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  @TempDir Path base;

  private Balances read(String... rows) {
    return Balances.read(
        new Delivery(base).least().lines(ExtractKind.BALANCES, rows).receive(), POLICY);
  }

  private static List<String> aside(Balances balances) {
    return balances.quarantined().stream()
        .map(
            row ->
                row.line()
                    + row.loanId()
                    + " "
                    + row.fault().reason()
                    + " "
                    + row.fault().column()
                    + " "
                    + row.fault().value())
        .toList();
  }

  @Test
  void areThoseOfTheAllowanceAndOfTheFunds() {
    Balances balances = read("FUND:COUNTY-A,1200000.5", " ALLOWANCE , 7");
    assertThat(balances.allowance()).isEqualTo(700);
    assertThat(balances.funds()).isEqualTo(Map.of("COUNTY-A", 120_000_050L));
    assertThat(balances.accepted()).isEqualTo(2);
    assertThat(balances.quarantined()).isEmpty();
  }

  @Test
  void areAbsentWithoutTheExtract() {
    Balances balances = Balances.read(new Delivery(base).least().receive(), POLICY);
    assertThat(balances.allowance()).isNull();
    assertThat(balances.funds()).isEmpty();
    assertThat(balances.accepted()).isZero();
  }

  @Test
  void ofEqualRowsTheFirstCountsAndOfContradictingOnesNone() {
    Balances balances =
        read(
            "FUND:COUNTY-A,5",
            "ALLOWANCE,1.00",
            "FUND:COUNTY-A,\"5\"",
            "ALLOWANCE,1",
            "ALLOWANCE,1.00",
            "FUND:COUNTY-Z,5",
            "FUND:COUNTY-A,-5",
            "ALLOWANCE");
    assertThat(balances.allowance()).isNull();
    assertThat(balances.funds()).isEqualTo(Map.of("COUNTY-A", 500L));
    assertThat(balances.accepted()).isEqualTo(1);
    assertThat(aside(balances))
        .containsExactlyInAnyOrder(
            "3 DUPLICATE_ID item ALLOWANCE",
            "4 DUPLICATE_ID item FUND:COUNTY-A",
            "5 DUPLICATE_ID item ALLOWANCE",
            "6 DUPLICATE_ID item ALLOWANCE",
            "7 BAD_CODE item FUND:COUNTY-Z",
            "8 OUT_OF_RANGE balance -5",
            "9 COLUMN_COUNT  ");
  }

  @Test
  void areRefusedWhereTheFileIsNoListOfFigures() {
    List<String> many = Collections.nCopies(100_001, "ALLOWANCE,1");
    assertThatThrownBy(() -> read(many.toArray(String[]::new)))
        .hasMessageContaining("balances.csv has 100,001 rows or more");
    List<String> long64 = Collections.nCopies(300, "x".repeat(70_000));
    assertThatThrownBy(() -> read(long64.toArray(String[]::new)))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_EXTRACT))
        .hasMessageContaining("bytes or more");
  }
}
