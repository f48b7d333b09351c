package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.storage.WorkFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightTest {
  private static final String FRIDAY = "2026-03-20";
  private static final String SATURDAY = "2026-03-21";
  private static final String LOANS =
      "loan_id,borrower_id,borrower_name,branch_code,officer_id,product_code,guarantee_type,"
          + "contract_amount,outstanding_principal,annual_rate,disbursed_on,matures_on,"
          + "repayment_method,status";
  private static final String REPAYMENTS =
      "repayment_id,loan_id,value_on,amount,principal,interest,penalty,fee,payer,reverses";

  @TempDir Path home;
  private TestNight night;

  @BeforeEach
  void institution() {
    night = new TestNight(home);
  }

  private static String loan(String loanId, String outstanding, String status) {
    return loanId
        + ",B-"
        + loanId
        + ",张三,BR1,O1,MICRO-ENTERPRISE,CREDIT,30000.00,"
        + outstanding
        + ",4.35,2025-03-18,2026-03-18,BULLET,"
        + status;
  }

  private static List<String> manyLoans(int count) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(loan("L-%03d".formatted(i), "30000.00", "ACTIVE"));
    }
    return rows;
  }

  private void deliver(String date, List<String> loans, List<String> repayments) {
    night.extract(date, "loans.csv", LOANS, loans.toArray(String[]::new));
    night.extract(date, "repayments.csv", REPAYMENTS, repayments.toArray(String[]::new));
  }

  @Test
  void whatIsRecoveredOfALoanWrittenOffComesFromItsDebtors() {
    // since 2026-03-10: 500.00 on that day and 20.00 later; not what came before, nor the fund's
    String writtenOff = loan("L-1", "30000.00", "WRITTEN_OFF");
    night.extract(
        FRIDAY,
        "loans.csv",
        LOANS + ",written_off_on",
        writtenOff + ",2026-03-10",
        loan("L-2", "30000.00", "WRITTEN_OFF") + ",");
    night.extract(
        FRIDAY,
        "repayments.csv",
        REPAYMENTS,
        "R-1,L-1,2026-03-09,1000.00,,,,,,",
        "R-2,L-1,2026-03-10,500.00,,,,,,",
        "R-3,L-1,2026-03-15,20.00,,,,,GUARANTOR,",
        "R-4,L-1,2026-03-16,7000.00,,,,,COMPENSATION_FUND,",
        "R-5,L-2,2026-03-16,70.00,,,,,,");
    night.run(FRIDAY);

    assertThat(night.rows(FRIDAY, "reports/write-offs.csv"))
        .extracting(row -> row.get("recovered_month_to_date") + " " + row.get("recovered_total"))
        .containsExactly("520.00 520.00", "0.00 0.00");
  }

  @Test
  void aLoanFirstSeenWrittenOffMovesThereFromNew() {
    deliver(FRIDAY, List.of(loan("L-1", "30000.00", "WRITTEN_OFF")), List.of());
    night.run(FRIDAY);
    deliver(
        SATURDAY,
        List.of(loan("L-1", "30000.00", "WRITTEN_OFF"), loan("L-2", "9.00", "WRITTEN_OFF")),
        List.of());
    night.run(SATURDAY);

    assertThat(night.rows(SATURDAY, "reports/migration.csv"))
        .filteredOn(row -> !"RATE".equals(row.get("from_tier")))
        .containsExactly(
            Map.of(
                "basis", "DAY",
                "from_tier", "NEW",
                "to_tier", "WRITTEN_OFF",
                "loans", "1",
                "principal_start", "0.00",
                "principal_end", "0.00"));
  }

  @Test
  void publishesASnapshotThatTheNextNightUses() {
    // 1,323.13 of interest and 30,000.00 of principal fell due on 2026-03-18 (rules.md section 1).
    deliver(
        FRIDAY,
        List.of(loan("L-1", "30000.00", "ACTIVE"), loan("L-2", "0.00", "ACTIVE")),
        List.of("R-1,L-2,2026-03-18,31323.13,30000.00,1323.13,0.00,0.00,,"));
    assertThat(night.run(FRIDAY).status()).isEqualTo(NightOutcome.Status.COMPLETED);

    Map<String, String> late = night.loan(FRIDAY, "L-1");
    assertThat(late)
        .containsEntry("days_past_due", "2")
        .containsEntry("delinquent_days", "2")
        .containsEntry("overdue_principal", "30000.00")
        .containsEntry("overdue_interest", "1323.13")
        .containsEntry("tier", "SPECIAL_MENTION")
        .containsEntry("tier_rules", "OVERDUE")
        .containsEntry("previous_tier", "")
        .containsEntry("stage", "EARLY")
        .containsEntry("provision_general", "300.00")
        .containsEntry("provision_special", "600.00")
        .containsEntry("flags", "DERIVED_PLAN|NEW");
    assertThat(night.loan(FRIDAY, "L-2"))
        .containsEntry("days_past_due", "0")
        .containsEntry("tier", "NORMAL")
        .containsEntry("tier_rules", "PERFORMING");
    assertThat(night.rows(FRIDAY, "reconciliation.csv"))
        .isNotEmpty()
        .allSatisfy(check -> assertThat(check).containsEntry("verdict", "PASS"));

    deliver(SATURDAY, List.of(loan("L-1", "30000.00", "ACTIVE")), List.of());
    night.extract(
        SATURDAY,
        "loans.csv",
        LOANS,
        loan("L-1", "30000.00", "ACTIVE"),
        loan("L-2", "0.00", "CLOSED"));
    night.run(SATURDAY);
    assertThat(night.loan(SATURDAY, "L-1"))
        .containsEntry("previous_tier", "SPECIAL_MENTION")
        .containsEntry("tier_since", FRIDAY)
        .containsEntry("flags", "DERIVED_PLAN");
    assertThat(night.rows(SATURDAY, "loan-status.csv")).hasSize(1);
    assertThat(night.rows(SATURDAY, "reports/migration.csv"))
        .filteredOn(row -> !"RATE".equals(row.get("from_tier")))
        .extracting(row -> row.get("from_tier") + ">" + row.get("to_tier"))
        .containsExactly("NORMAL>CLOSED", "SPECIAL_MENTION>SPECIAL_MENTION");
  }

  @Test
  void givesTheSameBytesWhateverTheThreadsChunksPartitionsAndRowOrder(@TempDir Path other)
      throws Exception {
    List<String> loans = manyLoans(40);
    List<String> repayments = new ArrayList<>();
    for (int i = 0; i < 40; i += 2) {
      repayments.add(
          "R-%03d,L-%03d,2026-03-%02d,%d.00,,,,,,".formatted(i, i, 1 + i % 20, 500 + i * 37));
    }
    deliver(FRIDAY, loans, repayments);
    night.threads(1).chunkSize(1000).grid(1).run(FRIDAY);

    TestNight shuffled = new TestNight(other);
    List<String> mixedLoans = new ArrayList<>(loans);
    List<String> mixedRepayments = new ArrayList<>(repayments);
    Collections.shuffle(mixedLoans, new Random(7));
    Collections.shuffle(mixedRepayments, new Random(8));
    shuffled.extract(FRIDAY, "loans.csv", LOANS, mixedLoans.toArray(String[]::new));
    shuffled.extract(FRIDAY, "repayments.csv", REPAYMENTS, mixedRepayments.toArray(String[]::new));
    shuffled.threads(4).chunkSize(2).grid(5).run(FRIDAY);

    assertThat(shuffled.digests(FRIDAY)).hasSizeGreaterThan(5).isEqualTo(night.digests(FRIDAY));
  }

  @Test
  void goesOnAfterAStopAsIfThereHadBeenNone(@TempDir Path other) {
    List<String> loans = manyLoans(30);
    deliver(FRIDAY, loans, List.of("R-1,L-002,2026-03-18,100.00,,,,,,"));
    night.run(FRIDAY);

    TestNight stopped = new TestNight(other);
    stopped.extract(FRIDAY, "loans.csv", LOANS, loans.toArray(String[]::new));
    stopped.extract(FRIDAY, "repayments.csv", REPAYMENTS, "R-1,L-002,2026-03-18,100.00,,,,,,");
    int stops = 0;
    stopped.progress().stopAfter(20);
    while (stopped.run(FRIDAY).status() == NightOutcome.Status.STOPPED) {
      stops++;
      stopped.progress().stopAfter(20);
      assertThat(stops).isLessThan(20);
    }
    assertThat(stops).isGreaterThan(1);
    assertThat(stopped.digests(FRIDAY)).isEqualTo(night.digests(FRIDAY));
  }

  @Test
  void beginsAnewWhereItsWorkFolderIsGone(@TempDir Path other) {
    List<String> loans = manyLoans(30);
    deliver(FRIDAY, loans, List.of());
    night.run(FRIDAY);

    TestNight bereft = new TestNight(other);
    bereft.extract(FRIDAY, "loans.csv", LOANS, loans.toArray(String[]::new));
    bereft.extract(FRIDAY, "repayments.csv", REPAYMENTS);
    bereft.progress().stopAfter(40);
    assertThat(bereft.run(FRIDAY).status()).isEqualTo(NightOutcome.Status.STOPPED);
    WorkFiles.deleteFolder(other.resolve("work"));
    bereft.progress().stopAfter(Long.MAX_VALUE);
    bereft.run(FRIDAY);
    assertThat(bereft.digests(FRIDAY)).isEqualTo(night.digests(FRIDAY));
  }

  @Test
  void carriesAQuarantinedLoanOver() {
    deliver(FRIDAY, manyLoans(3), List.of());
    night.run(FRIDAY);
    List<String> loans = manyLoans(3);
    loans.set(1, loans.get(1).replace("2026-03-18,BULLET", "2024-03-18,BULLET"));
    deliver(SATURDAY, loans, List.of());
    night.run(SATURDAY);
    assertThat(night.loan(SATURDAY, "L-001"))
        .containsEntry("business_date", SATURDAY)
        .containsEntry("days_past_due", "2")
        .containsEntry("flags", "DERIVED_PLAN|NEW|CARRIED_OVER");
    assertThat(night.rows(SATURDAY, "quarantine/loans.csv"))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .containsEntry("line", "3")
                    .containsEntry("loan_id", "L-001")
                    .containsEntry("reason", "INCONSISTENT")
                    .containsEntry("column", "matures_on")
                    .containsEntry("value", "2024-03-18")
                    .containsEntry("record", ""));
  }

  @Test
  void refusesANightThatLostItsLoansUntilSomebodySigns() {
    deliver(FRIDAY, manyLoans(10), List.of());
    night.run(FRIDAY);
    deliver(SATURDAY, manyLoans(9), List.of());
    assertThatThrownBy(() -> night.run(SATURDAY))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.IMPLAUSIBLE_NIGHT))
        .hasMessageContaining("1 of 10 ACTIVE loans are gone, more than 2 %");
    assertThat(Files.exists(night.out().resolve(SATURDAY))).isFalse();
    night.acceptJump("one loan was sold").run(SATURDAY);
    assertThat(night.rows(SATURDAY, "loan-status.csv")).hasSize(9);
  }

  @Test
  void refusesToGoOnWithOtherBytes() throws Exception {
    deliver(FRIDAY, manyLoans(30), List.of("R-1,L-002,2026-03-18,100.00,,,,,,"));
    night.progress().stopAfter(20);
    assertThat(night.run(FRIDAY).status()).isEqualTo(NightOutcome.Status.STOPPED);
    Path loans = night.inbox(FRIDAY).resolve("loans.csv");
    Files.writeString(loans, Files.readString(loans).replace("30000.00,4.35", "30000.00,4.36"));
    night.progress().stopAfter(Long.MAX_VALUE);
    assertThatThrownBy(() -> night.run(FRIDAY))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.INPUT_CHANGED))
        .hasMessageContaining("loans.csv");
  }
}
