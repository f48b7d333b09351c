package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.extract.row.ExtractKind.CONTACTS;
import static org.delinq.extract.row.ExtractKind.EVENTS;
import static org.delinq.extract.row.ExtractKind.INSTALMENTS;
import static org.delinq.extract.row.ExtractKind.LOANS;
import static org.delinq.extract.row.ExtractKind.REPAYMENTS;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.delinq.extract.row.ExtractKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractReceiverTest {
  @TempDir private Path base;
  private Delivery delivery;

  @BeforeEach
  void setUp() {
    delivery = new Delivery(base).least();
  }

  @Test
  void tellsWhatEachFileIs() throws IOException, NoSuchAlgorithmException {
    ReceivedExtracts received = delivery.receive();
    byte[] bytes = Files.readAllBytes(delivery.folder().resolve("loans.csv"));
    ReceivedExtract loans = received.extracts().get(0);
    assertThat(received.extracts())
        .extracting(ReceivedExtract::kind)
        .containsExactly(LOANS, REPAYMENTS);
    assertThat(loans.file()).isEqualTo("loans.csv");
    assertThat(loans.bytes()).isEqualTo(bytes.length);
    assertThat(loans.dataBytes()).isEqualTo(bytes.length);
    assertThat(loans.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(loans.rows()).isEqualTo(1);
    assertThat(loans.amountTotal()).isNull();
    assertThat(loans.inLoanOrder()).isTrue();
    assertThat(received.folder()).isEqualTo(delivery.folder().toAbsolutePath());
    assertThat(received.warnings()).containsExactly("repayments.csv has a header but not one row");
  }

  @Test
  void isReadAgainAsItWasWritten() {
    ReceivedExtracts received =
        delivery
            .lines(INSTALMENTS, Rows.instalment("L1", 1), Rows.instalment("L1", 2))
            .file(
                "manifest.csv",
                "file,rows,amount_total,sha256\nloans.csv,1,40000.00,\ninstalments.csv,2,8287.50,\n")
            .receive();
    assertThat(ReceivedExtracts.isIn(delivery.work())).isTrue();
    ReceivedExtracts again = ReceivedExtracts.read(delivery.work(), Map.of());
    assertThat(again.extracts()).isEqualTo(received.extracts());
    assertThat(again.manifest()).isEqualTo(received.manifest());
    assertThat(again.warnings()).isEqualTo(received.warnings());
    assertThat(again.delivered(INSTALMENTS).amountTotal()).isEqualTo(BigInteger.valueOf(828_750));
    assertThat(again.layout(INSTALMENTS).file()).isEqualTo("instalments.csv");
  }

  @Test
  void countsEmptyLinesAsLinesButNotAsRows() {
    delivery.file(
        "loans.csv",
        Rows.header(LOANS) + "\r\n\r\n" + Rows.loan("L1") + "\r\n\n\n" + Rows.loan("L2"));
    ReceivedExtracts received = delivery.receive();
    assertThat(received.delivered(LOANS).rows()).isEqualTo(2);
    assertThat(received.rows(received.delivered(LOANS)).index().linesBefore(1)).isEqualTo(5);
  }

  @Test
  void unpacksACompressedExtractAndDigestsItAsDelivered() throws IOException {
    byte[] text =
        (Rows.header(LOANS) + "\n" + Rows.loan("L1") + "\n").getBytes(StandardCharsets.UTF_8);
    Files.delete(delivery.folder().resolve("loans.csv"));
    ReceivedExtract loans = delivery.gzip("loans.csv.gz", text).receive(LOANS);
    assertThat(loans.file()).isEqualTo("loans.csv.gz");
    assertThat(loans.packed()).isTrue();
    assertThat(loans.bytes()).isEqualTo(Delivery.packed(text).length);
    assertThat(loans.sha256())
        .isEqualTo(ManifestCheck.digest(delivery.folder().resolve("loans.csv.gz")));
    assertThat(loans.dataBytes()).isEqualTo(text.length);
    assertThat(new WorkNames(delivery.work()).unpacked(LOANS)).hasBinaryContent(text);
  }

  @Test
  void acceptsAByteOrderMark() {
    delivery.file("loans.csv", "\uFEFF" + Rows.header(LOANS) + "\n" + Rows.loan("L1"));
    ReceivedExtract loans = delivery.receive(LOANS);
    assertThat(loans.rows()).isEqualTo(1);
    assertThat(loans.unknownColumns()).isEmpty();
  }

  @Test
  void namesUnknownColumnsOnce() {
    delivery.file(
        "repayments.csv",
        Rows.header(REPAYMENTS) + ",memo,teller\n" + Rows.repayment("R1", "L1") + ",x,y\n");
    ReceivedExtracts received = delivery.receive();
    assertThat(received.delivered(REPAYMENTS).unknownColumns()).containsExactly("memo", "teller");
    assertThat(received.warnings())
        .containsExactly("repayments.csv has columns that are not read: memo, teller");
  }

  @Test
  void findsLoanOrderAmongTheRowsThatNameALoan() {
    assertThat(inOrder("L1", "L1", "L2", "L10")).isFalse();
    assertThat(inOrder("L1", "L1", "L10", "L2")).isTrue();
    assertThat(inOrder("L1", "???", "", "\"", "L2")).isTrue();
    assertThat(inOrder("L2", "L1")).isFalse();
    assertThat(inOrder("\"L1\"", " L2 ", "L3")).isTrue();
    assertThat(inOrder("B", "a")).isTrue();
  }

  private boolean inOrder(String... loans) {
    String[] rows = new String[loans.length];
    for (int i = 0; i < loans.length; i++) {
      rows[i] = Rows.instalment(loans[i], i + 1);
    }
    return delivery.lines(INSTALMENTS, rows).receive(INSTALMENTS).inLoanOrder();
  }

  @Test
  void findsKeysThatAreNotUniqueAmongGoodRows() {
    assertThat(duplicates(REPAYMENTS, Rows.repayment("R1", "L1"), Rows.repayment("R2", "L1")))
        .isZero();
    assertThat(duplicates(REPAYMENTS, Rows.repayment("R2", "L1"), Rows.repayment("R1", "L1")))
        .isZero();
    assertThat(duplicates(REPAYMENTS, Rows.repayment("R1", "L1"), Rows.repayment("R1", "L1")))
        .isEqualTo(1);
    assertThat(duplicates(REPAYMENTS, Rows.repayment("R1", "L1"), Rows.repayment("R1", "L2")))
        .isEqualTo(2);
    assertThat(
            duplicates(
                REPAYMENTS,
                Rows.repayment("R1", "L1"),
                Rows.repayment("R1", "L1", "amount=0"),
                Rows.repayment("R1", "L1", "value_on=never")))
        .isZero();
    assertThat(
            duplicates(
                EVENTS, Rows.event("E1", "L1"), Rows.event("E1", "L1"), Rows.event("E1", "L2")))
        .isEqualTo(3);
    assertThat(
            duplicates(
                CONTACTS,
                Rows.contact("C2", "L1"),
                Rows.contact("C1", "L1"),
                Rows.contact(" C2 ", "L1"),
                Rows.contact("C1", "L1")))
        .isEqualTo(2);
  }

  private long duplicates(ExtractKind kind, String... rows) {
    return delivery.lines(kind, rows).receive(kind).duplicates();
  }

  @Test
  void aSecondReceiveReplacesTheFirst() {
    delivery.lines(EVENTS, Rows.event("E1", "L1"), Rows.event("E1", "L1")).receive();
    ReceivedExtracts received =
        delivery.lines(EVENTS, Rows.event("E1", "L1"), Rows.event("E2", "L1")).receive();
    assertThat(received.delivered(EVENTS).duplicates()).isZero();
    assertThat(new WorkNames(delivery.work()).duplicates(EVENTS)).doesNotExist();
  }
}
