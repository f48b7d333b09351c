package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.delinq.extract.row.ExtractKind.INSTALMENTS;
import static org.delinq.extract.row.ExtractKind.LOANS;
import static org.delinq.extract.row.ExtractKind.REPAYMENTS;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.settings.ExtractSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusedExtractsTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path base;
  private Delivery delivery;

  @BeforeEach
  void setUp() {
    delivery = new Delivery(base).least();
  }

  private void refused(ErrorCode code, String... said) {
    DelinqException refusal = catchThrowableOfType(DelinqException.class, () -> delivery.receive());
    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal).hasMessageContainingAll(said);
    assertThat(ReceivedExtracts.isIn(delivery.work())).isFalse();
  }

  private void delete(String name) throws IOException {
    Files.delete(delivery.folder().resolve(name));
  }

  @Test
  void missingFolder() throws IOException {
    delete("loans.csv");
    delete("repayments.csv");
    Files.delete(delivery.folder());
    refused(ErrorCode.MISSING_EXTRACT, "there is no folder", "2026-01-31");
  }

  @Test
  void missingLoans() throws IOException {
    delete("loans.csv");
    refused(ErrorCode.MISSING_EXTRACT, "neither loans.csv nor loans.csv.gz");
  }

  @Test
  void missingRepayments() throws IOException {
    delete("repayments.csv");
    refused(ErrorCode.MISSING_EXTRACT, "neither repayments.csv nor");
  }

  @Test
  void bothForms() {
    delivery.gzip("loans.csv.gz", new byte[] {1});
    refused(ErrorCode.MISSING_EXTRACT, "both loans.csv and loans.csv.gz");
  }

  @Test
  void bothFormsOfAnOptionalExtract() {
    delivery.lines(INSTALMENTS).gzip("instalments.csv.gz", new byte[] {1});
    refused(ErrorCode.MISSING_EXTRACT, "both instalments.csv and instalments.csv.gz");
  }

  @Test
  void aFolderInPlaceOfAFile() throws IOException {
    delete("loans.csv");
    Files.createDirectory(delivery.folder().resolve("loans.csv"));
    refused(ErrorCode.BAD_EXTRACT, "loans.csv is a folder");
  }

  @Test
  void emptyFile() {
    delivery.file("loans.csv", "");
    refused(ErrorCode.BAD_EXTRACT, "loans.csv is empty");
  }

  @Test
  void headerOnlyLoans() {
    delivery.lines(LOANS);
    refused(ErrorCode.BAD_EXTRACT, "loans.csv has a header but not one row");
    delivery.file("loans.csv", Rows.header(LOANS));
    refused(ErrorCode.BAD_EXTRACT, "loans.csv has a header but not one row");
  }

  @Test
  void binaryFile() {
    byte[] noise = new byte[5_000_000];
    new Random(3).nextBytes(noise);
    noise[0] = 0x7F;
    noise[1] = 0;
    delivery.file("loans.csv", noise);
    refused(ErrorCode.BAD_EXTRACT, "loans.csv is not the extract", "binary data");
  }

  @Test
  void oneEndlessLine() {
    byte[] line = new byte[20_000_000];
    Arrays.fill(line, (byte) 'a');
    delivery.file("loans.csv", line);
    refused(ErrorCode.BAD_EXTRACT, "loans.csv is not the extract", "over 64 KiB");
  }

  @Test
  void utf16() {
    delivery.file("loans.csv", (Rows.header(LOANS) + "\n").getBytes(StandardCharsets.UTF_16));
    refused(ErrorCode.BAD_EXTRACT, "UTF-16");
  }

  @Test
  void wrongDelimiter() {
    delivery.file("loans.csv", (Rows.header(LOANS) + "\n" + Rows.loan("L1")).replace(',', ';'));
    refused(ErrorCode.BAD_EXTRACT, "';' between fields", "expected");
  }

  @Test
  void missingColumn() {
    delivery.file("repayments.csv", "repayment_id,loan_id,value_on\n");
    refused(ErrorCode.BAD_HEADER, "repayments.csv", "amount", "repayment_id,loan_id,value_on");
  }

  @Test
  void truncatedGzip() throws IOException {
    delete("loans.csv");
    byte[] packed = Delivery.packed(manyLoans().getBytes(StandardCharsets.UTF_8));
    delivery.file("loans.csv.gz", Arrays.copyOf(packed, packed.length - 9));
    refused(ErrorCode.BAD_EXTRACT, "loans.csv.gz", "ends early");
  }

  @Test
  void emptyGzip() throws IOException {
    delete("loans.csv");
    delivery.file("loans.csv.gz", "");
    refused(ErrorCode.BAD_EXTRACT, "loans.csv.gz", "ends early");
  }

  @Test
  void damagedGzip() throws IOException {
    delete("loans.csv");
    byte[] packed = Delivery.packed(manyLoans().getBytes(StandardCharsets.UTF_8));
    packed[packed.length / 2] ^= 0x55;
    delivery.file("loans.csv.gz", packed);
    refused(ErrorCode.BAD_EXTRACT, "loans.csv.gz", "gzip");
  }

  @Test
  void textUnderTheNameOfAGzipFile() throws IOException {
    delete("loans.csv");
    delivery.file("loans.csv.gz", manyLoans());
    refused(ErrorCode.BAD_EXTRACT, "loans.csv.gz", "no gzip file");
  }

  @Test
  void anArchiveThatExpandsWithoutEnd() {
    Path file = delivery.folder().resolve("bomb.gz");
    delivery.gzip("bomb.gz", new byte[10_000_000]);
    byte[] region = new byte[1_000_000];
    try (GzipBytes bomb = new GzipBytes(file, 5_000_000)) {
      assertThatCode(
              () -> {
                for (int i = 0; i < 5; i++) {
                  bomb.read(region);
                }
              })
          .doesNotThrowAnyException();
      DelinqException refusal =
          catchThrowableOfType(DelinqException.class, () -> bomb.read(region));
      assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_EXTRACT);
      assertThat(refusal).hasMessageContaining("bomb.gz expands more than 200 times");
    }
  }

  @Test
  void wrongEncoding() {
    delivery.file("loans.csv", manyLoans().getBytes(GB18030));
    refused(ErrorCode.BAD_EXTRACT, "loans.csv is encoded in GB18030", "expected is UTF-8");
    delivery.file("loans.csv", manyLoans());
    delivery.settings().put(LOANS, gb18030());
    refused(ErrorCode.BAD_EXTRACT, "loans.csv is encoded in UTF-8", "expected is GB18030");
    delivery.file("loans.csv", manyLoans().getBytes(GB18030));
    assertThat(delivery.receive(LOANS).rows()).isEqualTo(30);
  }

  @Test
  void aFewLinesInAnotherEncodingAreNotANonsenseFile() {
    List<String> rows = new ArrayList<>();
    for (int i = 10; i < 40; i++) {
      rows.add(Rows.loan("L" + i, "borrower_name=李四"));
    }
    String good = String.join("\n", rows) + "\n";
    byte[] bad = (Rows.loan("L99") + "\n").getBytes(GB18030);
    byte[] head = (Rows.header(LOANS) + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] tail = good.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(head, head.length + bad.length + tail.length);
    System.arraycopy(bad, 0, all, head.length, bad.length);
    System.arraycopy(tail, 0, all, head.length + bad.length, tail.length);
    assertThat(delivery.file("loans.csv", all).receive(LOANS).rows()).isEqualTo(31);
  }

  private static ExtractSettings gb18030() {
    return new ExtractSettings(
        "loans.csv", GB18030, ',', ExtractSettings.DATE_FORMAT, Map.of(), Map.of(), Map.of());
  }

  private static String manyLoans() {
    List<String> lines = new ArrayList<>(List.of(Rows.header(LOANS)));
    for (int i = 10; i < 40; i++) {
      lines.add(Rows.loan("L" + i));
    }
    return String.join("\n", lines) + "\n";
  }

  @Test
  void aHeaderWithoutRowsOfRepaymentsIsAWarning() {
    delivery.lines(REPAYMENTS);
    assertThat(delivery.receive(REPAYMENTS).warnings())
        .containsExactly("repayments.csv has a header but not one row");
  }
}
