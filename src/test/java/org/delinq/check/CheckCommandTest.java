package org.delinq.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.delinq.explain.SampleBank;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.operations.ScreenText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code delinq check} on the sample bank. */
class CheckCommandTest {
  private static final String FRIDAY = SampleBank.FRIDAY;

  @TempDir private Path folder;
  private SampleBank bank;

  @BeforeEach
  void delivered() {
    bank = new SampleBank(folder).deliver(FRIDAY, FRIDAY);
  }

  private int check(String... more) {
    List<String> arguments = new ArrayList<>(List.of("check", "--date", FRIDAY));
    arguments.addAll(List.of(more));
    int code = bank.call(arguments.toArray(String[]::new));
    assertThat(folder.resolve("work/scratch")).isEmptyDirectory();
    return code;
  }

  private String flat() {
    assertThat(bank.out().lines()).allMatch(line -> ScreenText.width(line) <= ScreenText.COLUMNS);
    return bank.out().replaceAll("\\s+", " ");
  }

  private void manifest(String... lines) throws IOException {
    Files.writeString(
        bank.inbox(FRIDAY).resolve("manifest.csv"),
        "file,rows,amount_total,sha256\n" + String.join("\n", lines) + "\n");
  }

  @Test
  void goodExtractsAreExit0() throws IOException {
    manifest("loans.csv,405,37200584.74,", "events.csv,42,,");
    assertThat(check()).as(bank.err()).isZero();
    assertThat(flat())
        .contains("loans.csv 405 404 1 by loan")
        .contains("line 394, loan L000001038, product_code is 'FARMER-CREDlT'")
        .contains("2 named elsewhere without a good row in loans.csv: L000001038, L000009999")
        .contains("manifest loans.csv holds: rows 405, amount_total 37200584.74")
        .contains("manifest.csv says nothing about repayments.csv")
        .contains("nothing speaks against the night");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void itCountsWhatTheNightCounts() throws IOException {
    assertThat(check("--json")).as(bank.err()).isZero();
    JsonNode report = JsonMapper.builder().build().readTree(bank.out());
    assertThat(bank.call("run", "--date", FRIDAY)).as(bank.err()).isZero();
    for (JsonNode extract : report.get("extracts")) {
      String name = extract.get("name").asString();
      List<Map<String, String>> published = bank.rows(FRIDAY, "quarantine/" + name + ".csv");
      long setAside = 0;
      for (JsonNode reason : extract.get("quarantined")) {
        List<Map<String, String>> alike =
            published.stream()
                .filter(row -> reason.get("reason").asString().equals(row.get("reason")))
                .toList();
        assertThat(alike).hasSize(reason.get("rows").asInt());
        assertThat(reason.get("examples")).hasSize(Math.min(3, alike.size()));
        for (int i = 0; i < reason.get("examples").size(); i++) {
          assertThat(reason.get("examples").get(i).get("line").asString())
              .isEqualTo(alike.get(i).get("line"));
        }
        setAside += alike.size();
      }
      assertThat(published).hasSize((int) setAside);
      assertThat(extract.get("rows").asLong())
          .isEqualTo(extract.get("accepted").asLong() + setAside);
    }
  }

  @Test
  void everyReasonIsShownWithItsLines() throws IOException {
    bank.edit(
        FRIDAY,
        "loans.csv",
        lines -> {
          int rate = List.of(lines.get(0).split(",", -1)).indexOf("annual_rate");
          String[] cells = lines.get(1).split(",", -1);
          cells[0] = "L7";
          cells[rate] = "4.1234567";
          lines.add(String.join(",", cells));
          return lines;
        });
    String header =
        "repayment_id,loan_id,value_on,amount,principal,interest,penalty,fee,reverses\n";
    String rows =
        String.join(
            "\n",
            "R1,L000001003," + "9".repeat(70_000) + ",1.00,,,,,",
            "R2,L000001003,\u00ff\u00fe,1.00,,,,,",
            "R3,L000001003,\"2026,1.00,,,,,",
            "R4,L000001003,2026-03-01",
            "R5,L000001003,2026-03-01,,,,,,",
            "R 6,L000001003,2026-03-01,1.00,,,,,",
            "R7,L000001003,2026-02-30,1.00,,,,,",
            "R8,L000001003,2026-03-01,1.0O,,,,,",
            "R9,L000001003,1899-12-31,1.00,,,,,",
            "R10,L000001003,2026-03-01,1.00,0.50,,,,",
            "R11,L000001003,2026-03-01,1.00,,,,,",
            "R11,L000001003,2026-03-01,1.00,,,,,",
            "R12,NOBODY,2026-03-01,1.00,,,,,",
            "R13,L000001003,2026-03-01,1.00,,,,,R99");
    Files.write(
        bank.inbox(FRIDAY).resolve("repayments.csv"),
        (header + rows + "\n").getBytes(StandardCharsets.ISO_8859_1));
    assertThat(check()).isEqualTo(3);
    assertThat(flat()).contains("TOO_MANY_QUARANTINED: quarantined are");
    for (QuarantineReason reason : QuarantineReason.values()) {
      assertThat(bank.out()).contains("  " + reason + " ");
    }
    assertThat(flat())
        .contains("UNKNOWN_REVERSAL 1 line 15, loan L000001003, reverses is 'R99'")
        .contains("BAD_AMOUNT 1 line 9, loan L000001003, amount is '1.0O'");
  }

  @Test
  void everythingWrongIsSaidAtOnce() throws IOException {
    Files.delete(bank.inbox(FRIDAY).resolve("repayments.csv"));
    bank.edit(
        FRIDAY,
        "contacts.csv",
        lines -> {
          lines.set(0, lines.get(0).replace("outcome", "result"));
          return lines;
        });
    manifest("loans.csv,404,,", "contacts.csv,1,,");
    assertThat(check()).isEqualTo(3);
    assertThat(flat())
        .contains("MISSING_EXTRACT: neither repayments.csv nor repayments.csv.gz")
        .contains("BAD_HEADER: contacts.csv lacks mandatory column outcome")
        .contains("MANIFEST_MISMATCH")
        .contains("loans.csv has rows 405, stated is 404")
        .contains("manifest loans.csv does NOT hold, or was not read: rows 404 (found 405)")
        .contains("loans.csv 405 404 1 by loan");
  }

  @Test
  void withoutLoansTheRowsAreNotJudged() throws IOException {
    Files.writeString(bank.inbox(FRIDAY).resolve("loans.csv"), "");
    assertThat(check()).isEqualTo(3);
    assertThat(flat())
        .contains("BAD_EXTRACT: loans.csv is empty")
        .contains("repayments.csv 3,731 ? ? by loan");
    assertThat(bank.call("check", "--date", "2026-04-01")).isEqualTo(3);
    assertThat(bank.out()).contains("MISSING_EXTRACT: there is no folder");
  }

  @Test
  void lostLoansAreSeen() {
    bank.deliver(SampleBank.THURSDAY, SampleBank.THURSDAY);
    assertThat(bank.call("run", "--date", SampleBank.THURSDAY)).as(bank.err()).isZero();
    bank.edit(FRIDAY, "loans.csv", lines -> lines.subList(0, lines.size() - 30));
    assertThat(check()).isEqualTo(3);
    assertThat(flat())
        .contains("IMPLAUSIBLE_NIGHT")
        .contains("ACTIVE loans are gone, more than 2 %")
        .contains("gone since the snapshot before without being CLOSED");
  }

  @Test
  void aWrongPolicyIsExit2AndTheExtractsAreToldAllTheSame() throws IOException {
    Path policy = folder.resolve("wrong.yml");
    Files.writeString(policy, "id: wrong\n");
    assertThat(check("--policy", policy.toString())).isEqualTo(2);
    assertThat(flat()).contains("BAD_POLICY").contains("loans.csv 405 ? ? by loan");
    assertThat(bank.call("check")).isEqualTo(2);
  }
}
