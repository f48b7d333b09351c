package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.settings.ExtractSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole nights on what banks should not deliver, and on what they deliver in their own form. */
class HostileNightTest {
  private static final String FRIDAY = "2026-03-20";
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

  private static String loan(String loanId) {
    return loanId
        + ",B1,张三,BR1,O1,MICRO-ENTERPRISE,CREDIT,30000.00,30000.00,4.35,2025-03-18,2026-03-18,"
        + "BULLET,ACTIVE";
  }

  private static String receipt(String id, String loanId, String amount) {
    return id + "," + loanId + ",2026-03-18," + amount + ",,,,,,";
  }

  private List<String> quarantined(String extract) {
    return night.rows(FRIDAY, "quarantine/" + extract + ".csv").stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.get("line"),
                    row.get("loan_id"),
                    row.get("reason"),
                    row.get("column"),
                    row.get("value")))
        .toList();
  }

  @Test
  void setsEveryKindOfBadRowAsideAndClassifiesTheRest() {
    night.extract(
        FRIDAY,
        "loans.csv",
        LOANS,
        loan("L1"),
        loan("L2").replace("4.35", "4.3567891"),
        loan("L3").replace("MICRO-ENTERPRISE", "YACHT"),
        loan("L4").replace("2026-03-18,BULLET", "2025-03-18,BULLET"),
        loan("L5") + ",extra",
        loan("L6").replace("张三", "张\"三"),
        loan("L7").replace("B1", ""),
        loan("Ｌ8"),
        loan("L9"),
        loan("L9").replace("O1", "O2"));
    night.file(
        FRIDAY,
        "repayments.csv",
        String.join(
                "\n",
                REPAYMENTS,
                receipt("R1", "L1", "100.00"),
                receipt("R2", "L1", "0.00"),
                receipt("R3", "L1", "1,00"),
                receipt("R4", "L1", "1e2"),
                receipt("R5", "L1", "100.00").replace("2026-03-18", "2026-02-30"),
                receipt("R6", "L2", "100.00"),
                receipt("R7", "L1", "50.00") + "R0",
                receipt("R8", "L1", "9.00").replace(",9.00,,,,", ",9.00,5.00,3.00,0.00,0.00"),
                receipt("R1", "L1", "100.00"),
                "R10,L1," + "x".repeat(70_000),
                "")
            .getBytes(StandardCharsets.UTF_8));
    byte[] events =
        "event_id,loan_id,kind,effective_on,expires_on,value,approved_by,note\nE1,L1,PAUSE,x,,,,?\n"
            .getBytes(StandardCharsets.UTF_8);
    events[events.length - 2] = (byte) 0xff;
    night.file(FRIDAY, "events.csv", events);
    night.run(FRIDAY);

    assertThat(quarantined("loans"))
        .containsExactly(
            "3 L2 BAD_RATE annual_rate 4.3567891",
            "4 L3 BAD_CODE product_code YACHT",
            "5 L4 INCONSISTENT matures_on 2025-03-18",
            "6 L5 COLUMN_COUNT  ",
            "7  MALFORMED_CSV  ",
            "8 L7 MISSING_VALUE borrower_id ",
            "9 Ｌ8 BAD_IDENTIFIER loan_id Ｌ8",
            "10 L9 DUPLICATE_ID loan_id L9",
            "11 L9 DUPLICATE_ID loan_id L9");
    assertThat(quarantined("repayments"))
        .containsExactly(
            "3 L1 OUT_OF_RANGE amount 0.00",
            "4 L1 COLUMN_COUNT  ",
            "5 L1 BAD_AMOUNT amount 1e2",
            "6 L1 BAD_DATE value_on 2026-02-30",
            "7 L2 UNKNOWN_LOAN loan_id L2",
            "8 L1 UNKNOWN_REVERSAL reverses R0",
            "9 L1 INCONSISTENT amount 9.00",
            "10 L1 DUPLICATE_ID repayment_id R1",
            "11  LINE_TOO_LONG  ");
    assertThat(quarantined("events")).containsExactly("2  NOT_DECODABLE  ");
    assertThat(Arrays.stream(QuarantineReason.values()).map(Enum::name).collect(Collectors.toSet()))
        .isSubsetOf(
            List.of("loans", "repayments", "events").stream()
                .flatMap(extract -> night.rows(FRIDAY, "quarantine/" + extract + ".csv").stream())
                .map(row -> row.get("reason"))
                .collect(Collectors.toSet()));

    assertThat(night.rows(FRIDAY, "loan-status.csv")).hasSize(1);
    assertThat(night.loan(FRIDAY, "L1"))
        .containsEntry("overdue_interest", "1223.13")
        .containsEntry("flags", "INCOMPLETE_DATA|DERIVED_PLAN|NEW");
    assertThat(night.rows(FRIDAY, "reconciliation.csv"))
        .allSatisfy(check -> assertThat(check).containsEntry("verdict", "PASS"));
  }

  @Test
  void keepsTheWholeRecordInTheWorkFolderOnly() throws Exception {
    night.extract(FRIDAY, "loans.csv", LOANS, loan("L1"), loan("L2").replace("4.35", "x"));
    night.extract(FRIDAY, "repayments.csv", REPAYMENTS);
    night.run(FRIDAY);
    Path published = night.out().resolve(FRIDAY).resolve("quarantine/loans.csv");
    Path kept = home.resolve("work").resolve(FRIDAY).resolve("1/quarantine/loans.csv");
    assertThat(Files.readString(published)).doesNotContain("张三");
    assertThat(Files.readString(kept)).contains("张三");
    assertThat(Files.getPosixFilePermissions(kept))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void refusesTooManyBadRowsAndNamesThem() {
    List<String> loans = new ArrayList<>();
    for (int i = 10; i < 60; i++) {
      loans.add(i < 12 ? loan("L" + i).replace("4.35", "x") : loan("L" + i));
    }
    night.extract(FRIDAY, "loans.csv", LOANS, loans.toArray(String[]::new));
    night.extract(FRIDAY, "repayments.csv", REPAYMENTS);
    assertThatThrownBy(() -> night.quarantineLimit("3.99").run(FRIDAY))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.TOO_MANY_QUARANTINED))
        .hasMessageContaining("2 of 50 rows of loans.csv (BAD_RATE 2), more than 3.99 %");
    assertThat(Files.exists(night.out().resolve(FRIDAY))).isFalse();
    night.quarantineLimit("4").run(FRIDAY);
    assertThat(night.rows(FRIDAY, "loan-status.csv")).hasSize(48);
  }

  @Test
  void refusesOneBadLoanWhenStrict() {
    night.extract(FRIDAY, "loans.csv", LOANS, loan("L1"), loan("L2").replace("4.35", "x"));
    night.extract(FRIDAY, "repayments.csv", REPAYMENTS);
    assertThatThrownBy(() -> night.strict().run(FRIDAY))
        .isInstanceOf(DelinqException.class)
        .hasMessageContaining("strict");
  }

  @Test
  void readsABanksOwnFormByConfigurationAlone() {
    Charset gb18030 = Charset.forName("GB18030");
    String loans =
        """
        借据号|客户号|客户名称|机构|客户经理|产品|担保方式|合同金额|余额|年利率|放款日|到期日|还款方式|状态|备注
        L1|B1|张三|BR1|O1|小微|1|30000.00|30000.00|4.35|18/03/2025|18/03/2026|利随本清|正常|丨
        """;
    night.file(FRIDAY, "dk.txt", loans.getBytes(gb18030));
    night.extract(FRIDAY, "repayments.csv", REPAYMENTS, receipt("R1", "L1", "1323.13"));
    Map<String, String> columns =
        Map.ofEntries(
            Map.entry("loan_id", "借据号"),
            Map.entry("borrower_id", "客户号"),
            Map.entry("borrower_name", "客户名称"),
            Map.entry("branch_code", "机构"),
            Map.entry("officer_id", "客户经理"),
            Map.entry("product_code", "产品"),
            Map.entry("guarantee_type", "担保方式"),
            Map.entry("contract_amount", "合同金额"),
            Map.entry("outstanding_principal", "余额"),
            Map.entry("annual_rate", "年利率"),
            Map.entry("disbursed_on", "放款日"),
            Map.entry("matures_on", "到期日"),
            Map.entry("repayment_method", "还款方式"),
            Map.entry("status", "状态"));
    Map<String, Map<String, String>> codes =
        Map.of(
            "product_code", Map.of("小微", "MICRO-ENTERPRISE"),
            "guarantee_type", Map.of("1", "CREDIT"),
            "repayment_method", Map.of("利随本清", "BULLET"),
            "status", Map.of("正常", "ACTIVE"));
    night.mapped(
        "loans",
        new ExtractSettings(
            "dk.txt", gb18030, '|', "dd/MM/yyyy", columns, codes, Map.of("debtor_kind", "RETAIL")));
    night.run(FRIDAY);
    assertThat(night.loan(FRIDAY, "L1"))
        .containsEntry("product_code", "MICRO-ENTERPRISE")
        .containsEntry("days_past_due", "2")
        .containsEntry("overdue_interest", "0.00")
        .containsEntry("overdue_principal", "30000.00");
  }
}
