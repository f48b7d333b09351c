package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.loan.LoanFile;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stray quote spoils one line of a loan, not the lines behind it. */
class SpoiltLinesTest {
  private static final Policy POLICY =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  @TempDir Path base;

  @Test
  void aLoanKeepsItsRowsBehindALineThatNamesNoLoan() {
    Delivery delivery =
        new Delivery(base)
            .lines(ExtractKind.LOANS, "L1,\"B\"1", Rows.loan("L1"), Rows.loan("L2"))
            .lines(
                ExtractKind.INSTALMENTS,
                Rows.instalment("L1", 1),
                "L1,\"2\"2",
                "L1,\"3\"3",
                Rows.instalment("L1", 4),
                Rows.instalment("L2", 1))
            .lines(
                ExtractKind.REPAYMENTS,
                Rows.repayment("R1", "L1"),
                "R2,\"L\"1",
                Rows.repayment("R3", "L1"))
            .lines(ExtractKind.EVENTS, Rows.event("E1", "L1"), "E2,\"L\"1", Rows.event("E3", "L1"));

    List<LoanFile> files = new ArrayList<>();
    List<QuarantinedRow> quarantined = new ArrayList<>();
    ReceivedExtracts received = delivery.receive();
    try (LoanFileReader reader =
        LoanFileReader.open(received, PartitionPlanner.plan(received, 1).get(0), POLICY)) {
      for (LoanItem item = reader.read(); item != null; item = reader.read()) {
        quarantined.addAll(item.rows().quarantined());
        LoanFile file = item.file();
        if (file != null) {
          files.add(file);
        }
      }
    }

    assertThat(files).extracting(file -> file.loan().loanId()).containsExactly("L1", "L2");
    assertThat(files).extracting(file -> file.instalments().size()).containsExactly(2, 1);
    assertThat(files).extracting(file -> file.receipts().size()).containsExactly(2, 0);
    assertThat(files).extracting(file -> file.events().size()).containsExactly(2, 0);
    assertThat(quarantined)
        .hasSize(5)
        .allSatisfy(
            row -> assertThat(row.fault().reason()).isEqualTo(QuarantineReason.MALFORMED_CSV));
  }
}
