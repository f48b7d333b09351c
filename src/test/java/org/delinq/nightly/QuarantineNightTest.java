package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import com.opencsv.CSVReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.delinq.settings.ExtractSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the quarantine file of the work folder says, from which rows are mended. */
class QuarantineNightTest {
  private static final String FRIDAY = "2026-03-20";
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path home;

  @Test
  void keepsTheRecordOfAnExtractInAnotherEncodingReadable() throws Exception {
    String header =
        "loan_id|borrower_id|borrower_name|branch_code|officer_id|product_code|guarantee_type|"
            + "contract_amount|outstanding_principal|annual_rate|disbursed_on|matures_on|"
            + "repayment_method|status\n";
    String good =
        "L1|B1|张三|BR1|O1|MICRO-ENTERPRISE|CREDIT|30000.00|30000.00|4.35|2025-03-18|2026-03-18|"
            + "BULLET|ACTIVE\n";
    String bad = good.replace("L1", "L2").replace("4.35", "四");
    byte[] undecodable = good.replace("L1", "L3").getBytes(GB18030);
    undecodable[9] = (byte) 0xff;
    byte[] readable = (header + good + bad).getBytes(GB18030);
    byte[] all = Arrays.copyOf(readable, readable.length + undecodable.length);
    System.arraycopy(undecodable, 0, all, readable.length, undecodable.length);
    TestNight night = new TestNight(home);
    night.file(FRIDAY, "loans.csv", all);
    night.extract(FRIDAY, "repayments.csv", "repayment_id,loan_id,value_on,amount");
    night.mapped(
        "loans",
        new ExtractSettings(
            "loans.csv", GB18030, '|', ExtractSettings.DATE_FORMAT, Map.of(), Map.of(), Map.of()));
    night.run(FRIDAY);

    List<String[]> kept = rows(home.resolve("work/" + FRIDAY + "/1/quarantine/loans.csv"));
    assertThat(kept.get(1))
        .containsExactly("loans.csv", "3", "L2", "BAD_RATE", "annual_rate", "四", bad.strip());
    assertThat(kept.get(2)).startsWith("loans.csv", "4", "", "NOT_DECODABLE", "", "");
    assertThat(kept.get(2)[6]).startsWith("L3|B1|").endsWith("|BULLET|ACTIVE");
    assertThat(rows(night.out().resolve(FRIDAY).resolve("quarantine/loans.csv")).get(1))
        .containsExactly("loans.csv", "3", "L2", "BAD_RATE", "annual_rate", "四", "");
  }

  private static List<String[]> rows(Path file) throws Exception {
    try (CSVReader reader = new CSVReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
      return reader.readAll();
    }
  }
}
