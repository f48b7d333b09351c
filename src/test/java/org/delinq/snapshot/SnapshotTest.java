package org.delinq.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.delinq.provision.AccrualStatus;
import org.delinq.storage.ByteArrayOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
  private static final int MON_2026_03_02 = Day.parse("2026-03-02");

  private static SnapshotLoan loan(String loanId) {
    return new SnapshotLoan(
        MON_2026_03_02,
        new LoanIdentity(
            loanId,
            "B-7",
            "BR,1",
            "O\"1",
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

  private static String line(SnapshotLoan loan) {
    ByteArrayOutput out = new ByteArrayOutput();
    SnapshotRowWriter.write(out, loan);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  @Test
  void writesTheColumnsOfTheContract() {
    assertThat(line(loan("L-1")))
        .isEqualTo(
            "2026-03-02,L-1,B-7,\"BR,1\",\"O\"\"1\",,MORTGAGE,RETAIL,MORTGAGE,A,ACTIVE,12345.67,"
                + "34,N,34,2026-01-27,34,0,2,1.00,2.05,0.00,0.03,0.01,0.00,2026-03-27,4244.94,"
                + "*NNNNNNNNNNNNNNNNNNNNN12,34,,0,NORMAL,SPECIAL_MENTION,OVERDUE|MATRIX,2026-03-02,,"
                + "57,,ACCRUAL,123.46,246.91,1.00,VISIT,DERIVED_PLAN|NEW\n");
    assertThat(SnapshotColumn.headerRow().split(",")).hasSize(44).startsWith("business_date");
  }

  @Test
  void readsBackWhatItWrote() {
    SnapshotLoan written = loan("L-1");
    String line = line(written);
    SnapshotRow row =
        new SnapshotRow("f", line.substring(0, line.length() - 1).getBytes(StandardCharsets.UTF_8));
    assertThat(row.toLoan()).isEqualTo(written);
    assertThat(line(row.toLoan().carriedOver(MON_2026_03_02 + 1)))
        .startsWith("2026-03-03,L-1,")
        .endsWith(",DERIVED_PLAN|NEW|CARRIED_OVER\n");
  }

  @Test
  void refusesARowOfAnotherShape() {
    assertThatThrownBy(() -> new SnapshotRow("old.csv", new byte[] {'a', ',', 'b'}))
        .isInstanceOf(DelinqException.class)
        .hasMessageContaining("old.csv")
        .hasMessageContaining("2 cells instead of 44");
  }

  @Test
  void startsAtAnyLoan(@TempDir Path folder) throws IOException {
    List<String> ids = new ArrayList<>();
    StringBuilder text = new StringBuilder(SnapshotColumn.headerRow()).append('\n');
    for (int i = 0; i < 500; i++) {
      String id = "L-" + (1_000 + 2 * i);
      ids.add(id);
      text.append(line(loan(id)));
    }
    Path file = Files.writeString(folder.resolve("loan-status.csv"), text);
    for (int i = 998; i <= 2_001; i++) {
      String wanted = "L-" + i;
      try (SnapshotReader reader = new SnapshotReader(file, wanted)) {
        SnapshotRow row = reader.read();
        String expected =
            ids.stream().filter(id -> id.compareTo(wanted) >= 0).findFirst().orElse(null);
        assertThat(row == null ? null : row.loanId()).as(wanted).isEqualTo(expected);
      }
    }
    try (SnapshotReader reader = new SnapshotReader(file, null)) {
      for (String id : ids) {
        SnapshotRow row = reader.read();
        assertThat(row == null ? null : row.loanId()).isEqualTo(id);
      }
      assertThat(reader.peek()).isNull();
    }
  }
}
