package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.delinq.extract.row.ExtractKind.INSTALMENTS;
import static org.delinq.extract.row.ExtractKind.LOANS;
import static org.delinq.extract.row.ExtractKind.REPAYMENTS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
  private static final String HEADER = "file,rows,amount_total,sha256\n";

  @TempDir private Path base;
  private Delivery delivery;

  @BeforeEach
  void setUp() {
    delivery =
        new Delivery(base)
            .lines(LOANS, Rows.loan("L1"), Rows.loan("L2", "outstanding_principal=0.1"))
            .lines(
                INSTALMENTS,
                Rows.instalment("L1", 1, "fee_due=2"),
                Rows.instalment("L1", 0, "interest_due=x"),
                "too,short")
            .lines(REPAYMENTS, Rows.repayment("R1", "L1"), Rows.repayment("R1", "?", "amount=1.5"));
  }

  private DelinqException refusal(String manifest) {
    delivery.file("manifest.csv", manifest);
    return catchThrowableOfType(DelinqException.class, () -> delivery.receive());
  }

  @ParameterizedTest
  @CsvSource({
    "loans.csv,2,40000.10,''",
    "loans.csv,'',40000.1,''",
    "loans.csv,2,'',''",
    "loans.csv,'','',''",
    "instalments.csv,3,8145.75,''",
    "repayments.csv,2,101.50,''"
  })
  void holdsWhatIsStated(String file, String rows, String total, String digest) {
    String line = String.join(",", file, rows, total, digest) + "\n";
    delivery.file("manifest.csv", HEADER + line);
    assertThat(delivery.receive().manifest()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "loans.csv,3,'','','loans.csv has rows 2, stated is 3'",
    "loans.csv,2,40000.11,'','loans.csv has amount_total 40000.10, stated is 40000.11'",
    "instalments.csv,'',8145.7,'','amount_total 8145.75, stated is 8145.70'",
    "loans.csv.gz,'','','','names loans.csv.gz, which is not there'",
    "events.csv,0,'','','names events.csv, which is not there'",
    "../2026-01-31/loans.csv,2,'','','which is not there'"
  })
  void refusesWhatDoesNotHold(
      String file, String rows, String total, String digest, String message) {
    DelinqException refusal = refusal(HEADER + String.join(",", file, rows, total, digest));
    assertThat(refusal.code()).isEqualTo(ErrorCode.MANIFEST_MISMATCH);
    assertThat(refusal).hasMessageContaining(message);
  }

  @Test
  void comparesDigestsWhateverTheirCase() {
    String digest = delivery.receive(LOANS).sha256();
    delivery.file(
        "manifest.csv", "sha256,file\n" + digest.toUpperCase(Locale.ROOT) + ",loans.csv\n");
    assertThat(delivery.receive(LOANS).sha256()).isEqualTo(digest);
    assertThat(refusal("sha256,file\n" + "0".repeat(64) + ",loans.csv\n"))
        .hasMessageContaining("loans.csv has sha256 " + digest);
  }

  @Test
  void namesAllFaultsAtOnce() {
    assertThat(refusal(HEADER + "loans.csv,9,,\nrepayments.csv,8,,\n"))
        .hasMessageContainingAll("loans.csv has rows 2", "repayments.csv has rows 2");
  }

  @Test
  void holdsForOtherFilesOfTheFolderToo() {
    delivery.file("notes.txt", "a\nb\n\nc");
    delivery.file("manifest.csv", HEADER + "notes.txt,2,,\n");
    assertThat(delivery.receive().manifest()).hasSize(1);
    assertThat(refusal(HEADER + "notes.txt,3,,\n")).hasMessageContaining("notes.txt has rows 2");
    assertThat(refusal(HEADER + "notes.txt,,1.00,\n")).hasMessageContaining("amount_total");
  }

  @ParameterizedTest
  @CsvSource({
    "'rows,sha256\nloans.csv,1', 'lacks column file'",
    "'file,rows,rows\nloans.csv,1,1', 'names twice column rows'",
    "'file,rows\nloans.csv,one', 'line 2 states rows'",
    "'file,rows\n\nloans.csv,-1', 'line 3 states rows'",
    "'file,amount_total\nloans.csv,1e3', 'states amount_total'",
    "'file,sha256\nloans.csv,abc', 'states sha256'",
    "'file,rows\nloans.csv', 'line 2 has 1 fields'",
    "'file,rows\n,1', 'line 2 names no file'"
  })
  void refusesAManifestThatIsNone(String manifest, String message) {
    DelinqException refusal = refusal(manifest);
    assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_EXTRACT);
    assertThat(refusal).hasMessageContaining(message);
  }

  @Test
  void isReadCompressedToo() {
    delivery.gzip("manifest.csv.gz", (HEADER + "loans.csv,2,,\n").getBytes(StandardCharsets.UTF_8));
    assertThat(delivery.receive().manifest()).hasSize(1);
  }

  @Test
  void isRequiredWhereTheJobFileSaysSo() {
    ExtractReceiver strict = new ExtractReceiver(Map.of(), true, 1, ReadProgress.NONE);
    DelinqException refusal =
        catchThrowableOfType(
            DelinqException.class, () -> strict.receive(delivery.folder(), delivery.work()));
    assertThat(refusal.code()).isEqualTo(ErrorCode.MISSING_EXTRACT);
    assertThat(refusal).hasMessageContaining("manifest.csv");
    delivery.file("manifest.csv", HEADER + "loans.csv,2,,\n");
    assertThat(strict.receive(delivery.folder(), delivery.work()).warnings())
        .containsExactly(
            "manifest.csv says nothing about instalments.csv",
            "manifest.csv says nothing about repayments.csv");
  }
}
