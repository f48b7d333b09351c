package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.extract.row.ExtractKind.BALANCES;
import static org.delinq.extract.row.ExtractKind.EVENTS;
import static org.delinq.extract.row.ExtractKind.INSTALMENTS;
import static org.delinq.extract.row.ExtractKind.LOANS;
import static org.delinq.extract.row.ExtractKind.REPAYMENTS;
import static org.delinq.extract.row.QuarantineReason.COLUMN_COUNT;
import static org.delinq.extract.row.QuarantineReason.LINE_TOO_LONG;
import static org.delinq.extract.row.QuarantineReason.MALFORMED_CSV;
import static org.delinq.extract.row.QuarantineReason.NOT_DECODABLE;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.delinq.settings.ExtractSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a physical line to trimmed columns, or to the physical fault. */
class RowScannerTest {
  private static final int NOTE = EVENTS.indexOf("note");
  private static final int VALUE = EVENTS.indexOf("value");
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String EVENT = "E-1,L-1,PAUSE,2026-03-01,,,,";

  private final RowScanner scanner = new RowScanner(Fixture.layout(EVENTS, Fixture.header(EVENTS)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      quoteCharacter = '`',
      value = {
        "plain|plain",
        "  spaced  |spaced",
        "\"quoted\"|quoted",
        "\"  spaced, and \"\"quoted\"\"  \"|spaced, and \"quoted\"",
        "\"\"\"\"|\"",
        "\"\"|``",
        "\"   \"|``",
        "\u3000wide\u3000|\u3000wide\u3000",
        "\tt\t|\tt\t",
        "\u00A0n|\u00A0n",
        "农户说：\uD83D\uDE00|农户说：\uD83D\uDE00",
        "\"农,户\"|农,户",
        "a\u0000b|a\u0000b",
        "it's 'so'|it's 'so'",
        "back\\slash\\|back\\slash\\"
      })
  void aFieldIsUnquotedThenTrimmedOfSpacesOnly(String field, String text) {
    assertThat(Fixture.scan(scanner, EVENT + field)).isNull();
    assertThat(scanner.text(NOTE)).isEqualTo(text);
    assertThat(scanner.isBlank(NOTE)).isEqualTo(text.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "   ", "\"\"", "\" \""})
  void aFieldOfSpacesIsBlank(String field) {
    assertThat(Fixture.scan(scanner, EVENT + field)).isNull();
    assertThat(scanner.isBlank(NOTE)).isTrue();
    assertThat(scanner.text(NOTE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"open",
        "\"",
        "a\"b",
        "a\"",
        "\"a\"b",
        "\"a\" ",
        " \"a\"",
        "\"a\"\"",
        "\"\"\"",
        "a\"\"b",
        "\"a\",\"b",
        "\"a,b",
        "\"a\"\"b,"
      })
  void aStrayQuoteSpoilsTheLine(String field) {
    assertThat(Fixture.scan(scanner, EVENT + field)).isEqualTo(new Fault(MALFORMED_CSV, "", ""));
    assertThat(scanner.shownLoanId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"C3", "80", "C0AF", "E08080", "EDA080", "F4908080", "E5869C00E586", "FF", "41C3"})
  void bytesThatAreNoUtf8AreNotDecodable(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    byte[] line = (EVENT + " ".repeat(bytes.length)).getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, line, EVENT.length(), bytes.length);
    assertThat(Fixture.scan(scanner, line)).isEqualTo(new Fault(NOT_DECODABLE, "", ""));
    assertThat(scanner.shownLoanId()).isEmpty();
  }

  @Test
  void aLineOfExactly64KibIsRead() {
    String note = "n".repeat(65_536 - EVENT.length());
    assertThat(Fixture.scan(scanner, EVENT + note)).isNull();
    assertThat(scanner.text(NOTE)).isEqualTo(note);
    assertThat(Fixture.scan(scanner, EVENT + note + "n"))
        .isEqualTo(new Fault(LINE_TOO_LONG, "", ""));
    assertThat(scanner.shownLoanId()).isEmpty();
  }

  @Test
  void a100MegabyteLineIsRefusedUnread() {
    byte[] buffer = new byte[100];
    assertThat(scanner.scan(buffer, 0, 100_000_000)).isEqualTo(new Fault(LINE_TOO_LONG, "", ""));
  }

  @Test
  void aMillionQuotesAreCountedRight() {
    for (int lines = 0; lines < 16; lines++) {
      assertThat(Fixture.scan(scanner, "\"".repeat(65_536)))
          .isEqualTo(new Fault(COLUMN_COUNT, "", ""));
      assertThat(Fixture.scan(scanner, "\"".repeat(65_535)))
          .isEqualTo(new Fault(MALFORMED_CSV, "", ""));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', ''",
    "E-1, ''",
    "'E-1, L-7 ', L-7",
    "'E-1,\" L-7 \",PAUSE', L-7",
    "'E-1,L-7,PAUSE,2026-03-01,,,', L-7",
    "'E-1,L-7,PAUSE,2026-03-01,,,,,', L-7",
    "'E-1,借据,PAUSE,2026-03-01,,,,,a,b,c,d,e', 借据"
  })
  void tooFewOrTooManyFieldsAreCounted(String line, String loanId) {
    assertThat(Fixture.scan(scanner, line)).isEqualTo(new Fault(COLUMN_COUNT, "", ""));
    assertThat(scanner.shownLoanId()).isEqualTo(loanId);
    assertThat(scanner.namesLoan()).isEqualTo(loanId.equals("L-7"));
  }

  @Test
  void aRowNamesALoanByAnIdentifier() {
    assertThat(Fixture.scan(scanner, EVENT)).isNull();
    assertThat(scanner.namesLoan()).isTrue();
    assertThat(Fixture.scan(scanner, EVENT.replace("L-1", "L 1"))).isNull();
    assertThat(scanner.namesLoan()).isFalse();
    assertThat(Fixture.scan(scanner, EVENT + "\"")).isNotNull();
    assertThat(scanner.namesLoan()).isFalse();
  }

  @Test
  void ofSeveralPhysicalFaultsTheFirstIsGiven() {
    byte[] undecodable = "\u00FF\"a\"b,".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Fixture.scan(scanner, undecodable))
        .extracting(Fault::reason)
        .isEqualTo(NOT_DECODABLE);
    assertThat(Fixture.scan(scanner, "\"a\"b,")).extracting(Fault::reason).isEqualTo(MALFORMED_CSV);
    byte[] tooLong = new byte[65_537];
    Arrays.fill(tooLong, (byte) 0xFF);
    assertThat(Fixture.scan(scanner, tooLong)).extracting(Fault::reason).isEqualTo(LINE_TOO_LONG);
  }

  @Test
  void theLoanIdIsShownAsItStandsUpTo80Characters() {
    String line = "E-1, " + "\uD83D\uDE00".repeat(81) + ",PAUSE,2026-03-01,,,,";
    assertThat(Fixture.scan(scanner, line)).isNull();
    assertThat(scanner.shownLoanId()).isEqualTo("\uD83D\uDE00".repeat(80));
    RowScanner balances = new RowScanner(Fixture.layout(BALANCES, "item,balance"));
    assertThat(Fixture.scan(balances, "ALLOWANCE,1.00")).isNull();
    assertThat(balances.shownLoanId()).isEmpty();
  }

  @Test
  void aGb18030LineIsSplitOnlyAfterDecoding() {
    ExtractSettings settings =
        new ExtractSettings(
            "events.csv", GB18030, '|', "yyyy-MM-dd", Map.of("note", "備註"), Map.of(), Map.of());
    String header = Fixture.header(EVENTS).replace(',', '|').replace("note", "備註");
    RowScanner bank = new RowScanner(Fixture.layout(EVENTS, settings, header));
    assertThat("東".getBytes(GB18030)[1]).isEqualTo((byte) '|');
    String line = EVENT.replace(',', '|').replace("L-1", " L-1 ");
    assertThat(Fixture.scan(bank, line + "東|東")).isEqualTo(new Fault(COLUMN_COUNT, "", ""));
    assertThat(Fixture.scan(bank, line + " 東倈,\u3000\uD83D\uDE00 ")).isNull();
    assertThat(bank.text(NOTE)).isEqualTo("東倈,\u3000\uD83D\uDE00");
    assertThat(bank.text(EventRow.LOAN_ID)).isEqualTo("L-1");
    assertThat(Fixture.scan(bank, line + "\"東|\"\"東\"\"\"")).isNull();
    assertThat(bank.text(NOTE)).isEqualTo("東|\"東\"");
    assertThat(Fixture.scan(bank, line + "ascii")).isNull();
    assertThat(bank.text(NOTE)).isEqualTo("ascii");
    byte[] cut = (line + "東").getBytes(GB18030);
    assertThat(bank.scan(cut, 0, cut.length - 1)).isEqualTo(new Fault(NOT_DECODABLE, "", ""));
    assertThat(Fixture.scan(bank, (line + "\u00FF").getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo(new Fault(NOT_DECODABLE, "", ""));
  }

  @Test
  void theBanksCodesAreReplacedAndItsTextStaysForTheReader() {
    Map<String, Map<String, String>> codes =
        Map.of(
            "status", Map.of("正常", "ACTIVE", "结清", "CLOSED"),
            "guarantee_until", Map.of("99991231", ""),
            "branch_code", Map.of("东街", "BR7"),
            "product_code", Map.of("101", "MORTGAGE"));
    ExtractSettings settings = Fixture.settings(LOANS, "yyyy-MM-dd", codes, Map.of());
    Fixture row =
        Fixture.of(LOANS, settings)
            .with("status", " 结清 ")
            .with("guarantee_until", "99991231")
            .with("branch_code", "东街")
            .with("product_code", "101");
    assertThat(row.fault()).isNull();
    Loan loan = row.row(LoanRow.class).loan(row.scanner());
    assertThat(loan.status()).isEqualTo(LoanStatus.CLOSED);
    assertThat(loan.guaranteeUntil()).isEqualTo(Day.NONE);
    assertThat(loan.branchCode()).isEqualTo("BR7");
    assertThat(loan.productCode()).isEqualTo("MORTGAGE");
    assertThat(row.scanner().fault(QuarantineReason.BAD_CODE, LOANS.indexOf("branch_code")))
        .isEqualTo(new Fault(QuarantineReason.BAD_CODE, "branch_code", "东街"));
    assertThat(row.with("status", "WRITTEN_OFF").fault()).isNull();
    assertThat(row.with("status", "逾期").fault())
        .isEqualTo(new Fault(QuarantineReason.BAD_CODE, "status", "逾期"));
  }

  @ParameterizedTest
  @EnumSource
  void theContentIsTheTrimmedTextOfAllKnownColumns(ExtractKind kind) {
    String header = Fixture.header(kind);
    RowScanner one = new RowScanner(Fixture.layout(kind, header + ",extra"));
    RowScanner other = new RowScanner(one.layout());
    String line = Fixture.of(kind).line();
    assertThat(Fixture.scan(one, line + ",x")).isNull();
    assertThat(Fixture.scan(other, "\"" + line.replace(",", " \",\" ") + "\",y")).isNull();
    assertThat(one.hasSameContent(other)).isTrue();
    assertThat(one.content()).isEqualTo(other.content());
    for (ExtractColumn column : kind.columns()) {
      String changed = Fixture.of(kind).with(column.name(), "x").line();
      assertThat(Fixture.scan(other, changed + ",x")).isNull();
      assertThat(one.hasSameContent(other)).as(column.name()).isFalse();
      assertThat(one.content()).as(column.name()).isNotEqualTo(other.content());
    }
  }

  @Test
  void contentDoesNotRunTogether() {
    RowScanner other = new RowScanner(scanner.layout());
    assertThat(Fixture.scan(scanner, "E-1,L-1,PAUSE,2026-03-01,,ab,c,")).isNull();
    assertThat(Fixture.scan(other, "E-1,L-1,PAUSE,2026-03-01,,a,bc,")).isNull();
    assertThat(scanner.hasSameContent(other)).isFalse();
    assertThat(scanner.content()).isNotEqualTo(other.content());
  }

  @Test
  void aDuplicateIsShownByItsLastFilledKeyColumn() {
    Fixture row = Fixture.of(INSTALMENTS);
    assertThat(row.fault()).isNull();
    assertThat(row.scanner().duplicateFault())
        .isEqualTo(new Fault(QuarantineReason.DUPLICATE_ID, "agreed_on", "2026-01-20"));
    Fixture blank = row.with("agreed_on", "");
    assertThat(blank.fault()).isNull();
    assertThat(blank.scanner().duplicateFault())
        .isEqualTo(new Fault(QuarantineReason.DUPLICATE_ID, "instalment_no", "2"));
    Fixture loan = Fixture.of(LOANS);
    assertThat(loan.fault()).isNull();
    assertThat(loan.scanner().duplicateFault())
        .isEqualTo(new Fault(QuarantineReason.DUPLICATE_ID, "loan_id", "L-1"));
  }

  @Test
  void amountsCountForTheManifestWhereTheyCanBeRead() {
    Fixture row = Fixture.of(INSTALMENTS);
    assertThat(row.fault()).isNull();
    assertThat(row.scanner().readableAmount()).isEqualTo(424_594);
    Fixture bad = row.with("interest_due", "x").with("loan_id", "").with("fee_due", "-1.00");
    assertThat(bad.fault()).isNotNull();
    assertThat(bad.scanner().readableAmount()).isEqualTo(410_119);
    Fixture none = Fixture.of(REPAYMENTS).with("amount", "1,000.00");
    assertThat(none.fault()).isNotNull();
    assertThat(none.scanner().readableAmount()).isZero();
    Fixture event = Fixture.of(EVENTS);
    assertThat(event.fault()).isNull();
    assertThat(event.scanner().readableAmount()).isZero();
  }

  @Test
  void aFaultShowsAtMost80CharactersOfTheValue() {
    String value = "\uD83D\uDE00农".repeat(60);
    assertThat(Fixture.scan(scanner, "E-1,L-1,PAUSE,2026-03-01,, " + value + " ,,")).isNull();
    assertThat(scanner.fault(QuarantineReason.BAD_AMOUNT, VALUE))
        .isEqualTo(new Fault(QuarantineReason.BAD_AMOUNT, "value", "\uD83D\uDE00农".repeat(40)));
  }

  @Test
  void fieldsAreComparedByteByByte() {
    assertThat(Fixture.scan(scanner, "E-1,L-10,PAUSE,2026-03-01,,,,")).isNull();
    assertThat(comparedWithLoan("L-10")).isZero();
    assertThat(comparedWithLoan("L-1")).isPositive();
    assertThat(comparedWithLoan("L-100")).isNegative();
    assertThat(comparedWithLoan("L-2")).isNegative();
    assertThat(comparedWithLoan("L-_")).isNegative();
    assertThat(comparedWithLoan("K-99")).isPositive();
  }

  private int comparedWithLoan(String loanId) {
    byte[] bytes = ("xx" + loanId).getBytes(StandardCharsets.US_ASCII);
    return scanner.compare(EventRow.LOAN_ID, bytes, 2, bytes.length);
  }
}
