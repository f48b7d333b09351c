package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.delinq.extract.row.ExtractKind.BALANCES;
import static org.delinq.extract.row.ExtractKind.INSTALMENTS;
import static org.delinq.extract.row.ExtractKind.LOANS;
import static org.delinq.extract.row.ExtractKind.REPAYMENTS;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.settings.ExtractSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How columns are found by the header, and what is said when they are not. */
class ExtractLayoutTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String INSTALMENT_ROW = "L-1,2,2026-03-15,4101.19,143.75";

  @ParameterizedTest
  @EnumSource
  void everyColumnOfTheContractIsFound(ExtractKind kind) {
    ExtractLayout layout = Fixture.layout(kind, Fixture.header(kind));
    assertThat(kind.columns()).allMatch(layout::has);
    assertThat(layout.unknownColumns()).isEmpty();
    assertThat(layout.width()).isEqualTo(kind.columns().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "loan_id,instalment_no,due_on,principal_due,interest_due",
        "\uFEFFloan_id,instalment_no,due_on,principal_due,interest_due",
        "\"loan_id\",\"instalment_no\",\"due_on\",\"principal_due\",\"interest_due\"",
        "\uFEFF\"loan_id\",instalment_no,\"due_on\",principal_due,interest_due",
        "  loan_id ,instalment_no,\" due_on \",principal_due  ,interest_due"
      })
  void aHeaderMayBeQuotedSpacedAndMarked(String header) {
    RowScanner scanner = new RowScanner(Fixture.layout(INSTALMENTS, header));
    assertThat(Fixture.scan(scanner, INSTALMENT_ROW)).isNull();
    assertThat(scanner.text(InstalmentRow.LOAN_ID)).isEqualTo("L-1");
    assertThat(scanner.text(INSTALMENTS.indexOf("interest_due"))).isEqualTo("143.75");
    assertThat(scanner.isBlank(INSTALMENTS.indexOf("agreed_on"))).isTrue();
  }

  @Test
  void unknownColumnsAreIgnoredAndNamedOnce() {
    ExtractLayout layout = Fixture.layout(BALANCES, "memo,item,,Item,balance,memo,\"a\u0085,b\"");
    assertThat(layout.unknownColumns()).containsExactly("memo", "", "Item", "a\uFFFD,b");
    RowScanner scanner = new RowScanner(layout);
    assertThat(Fixture.scan(scanner, "x,ALLOWANCE,,y,1.00,z,")).isNull();
    assertThat(scanner.text(BalanceRow.ITEM)).isEqualTo("ALLOWANCE");
    assertThat(scanner.text(BALANCES.indexOf("balance"))).isEqualTo("1.00");
  }

  @Test
  void aMissingMandatoryColumnIsNamedWithFileAndHeader() {
    DelinqException e = refusal(INSTALMENTS, "loan_id,instalment_no,principal_due,fee_due");
    assertThat(e.code()).isEqualTo(ErrorCode.BAD_HEADER);
    assertThat(e)
        .hasMessage(
            "instalments.csv lacks mandatory column due_on, interest_due; the header found is:"
                + " loan_id,instalment_no,principal_due,fee_due");
  }

  @Test
  void aColumnNamedTwiceIsNamedWithFileAndHeader() {
    DelinqException e = refusal(BALANCES, "item,balance, item ");
    assertThat(e.code()).isEqualTo(ErrorCode.BAD_HEADER);
    assertThat(e)
        .hasMessage(
            "balances.csv names column item twice; the header found is: item,balance, item ");
  }

  @Test
  void namesAreCaseSensitive() {
    assertThat(refusal(BALANCES, "ITEM,Balance").code()).isEqualTo(ErrorCode.BAD_HEADER);
  }

  @Test
  void theHeaderShownIsBounded() {
    String header = "item," + "x".repeat(5000);
    assertThat(refusal(BALANCES, header))
        .hasMessageContaining("x…")
        .hasMessage(
            "balances.csv lacks mandatory column balance; the header found is: item,"
                + "x".repeat(295)
                + "…");
  }

  @Test
  void aRowOfDataInPlaceOfTheHeaderIsNotShown() {
    DelinqException e = refusal(LOANS, "L-1,B-1,张三,13800000000,50000.00");
    assertThat(e.code()).isEqualTo(ErrorCode.BAD_EXTRACT);
    assertThat(e).hasMessageContaining("a row of data").hasMessageNotContaining("张三");
  }

  @ParameterizedTest
  @ValueSource(chars = {'|', ';', '	'})
  void anotherDelimiterIsRecognised(char delimiter) {
    String said = delimiter == '	' ? "a tab" : "'" + delimiter + "'";
    DelinqException e = refusal(REPAYMENTS, Fixture.header(REPAYMENTS).replace(',', delimiter));
    assertThat(e.code()).isEqualTo(ErrorCode.BAD_EXTRACT);
    assertThat(e)
        .hasMessage(
            "repayments.csv is not the extract it should be: its columns are found when it is read"
                + " as UTF-8 with "
                + said
                + " between fields; expected is CSV text in UTF-8 with ',' between fields");
  }

  @Test
  void anotherEncodingIsRecognised() {
    Map<String, String> columns = Map.of("item", "项目", "balance", "余额");
    byte[] gb18030 = "项目,余额".getBytes(GB18030);
    byte[] utf8 = "项目,余额".getBytes(StandardCharsets.UTF_8);
    assertThat(refusal(BALANCES, bank(StandardCharsets.UTF_8, ',', columns), gb18030))
        .hasMessageContaining("is not encoded in UTF-8 but reads as GB18030");
    assertThat(refusal(BALANCES, bank(GB18030, ',', columns), utf8))
        .hasMessageContaining("its columns are found when it is read as UTF-8 with ','")
        .hasMessageContaining("expected is CSV text in GB18030 with ','");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1F8B0800000000 | gzip-compressed data",
        "504B030414 | a zip archive or an Excel workbook",
        "D0CF11E0A1B1 | an Excel workbook of the old format",
        "255044462D312E37 | a PDF document",
        "FFFE6C006F00 | text encoded in UTF-16",
        "FEFF006C006F | text encoded in UTF-16",
        "6C6F616E5F69642C00 | binary data (byte 0x00 in its first line)",
        "7F454C4602 | binary data (byte 0x02 in its first line)",
        "6974656D0D62616C616E6365 | lines end with a carriage return alone",
        "203C48544D4C3E | an HTML or XML document",
        "3C3F786D6C20 | an HTML or XML document",
        "22697465 | a quote in its first line is not closed",
        "69742265 | a quote in its first line is not closed",
        "FF6162 | its first line is not encoded in UTF-8; expected"
      })
  void nonsenseIsNamed(String hex, String said) {
    byte[] line = HexFormat.of().parseHex(hex);
    DelinqException e = refusal(BALANCES, ExtractSettings.standard("balances.csv"), line);
    assertThat(e.code()).isEqualTo(ErrorCode.BAD_EXTRACT);
    assertThat(e).hasMessageContaining("balances.csv").hasMessageContaining(said);
  }

  @Test
  void anEmptyAndAnEndlessFirstLineAreNamed() {
    assertThat(refusal(BALANCES, "")).hasMessageContaining("a file whose first line is empty");
    assertThat(refusal(BALANCES, "x".repeat(65_537)))
        .hasMessageContaining("a file whose first line is over 64 KiB long");
  }

  @Property(tries = 200)
  void anyFirstLineIsAHeaderOrRefusedInOurWords(@ForAll byte[] line, @ForAll boolean gb18030) {
    ExtractSettings settings = bank(gb18030 ? GB18030 : StandardCharsets.UTF_8, ',', Map.of());
    assertThat(refusal(BALANCES, settings, line).code().kind().exitCode()).isEqualTo(3);
  }

  @Test
  void theBanksNamesAreFound() {
    Map<String, String> columns = Map.of("item", "项目", "balance", "item");
    ExtractLayout layout =
        Fixture.layout(BALANCES, bank(GB18030, '|', columns), "\uFEFF项目|item|balance");
    assertThat(layout.unknownColumns()).containsExactly("balance");
    RowScanner scanner = new RowScanner(layout);
    assertThat(Fixture.scan(scanner, "ALLOWANCE|5.00|1.00")).isNull();
    assertThat(scanner.text(BALANCES.indexOf("balance"))).isEqualTo("5.00");
  }

  @Test
  void aMappedColumnThatIsMissingIsNamedInBothTongues() {
    DelinqException e =
        refusal(
            BALANCES,
            bank(StandardCharsets.UTF_8, ',', Map.of("item", "项目")),
            "item,balance".getBytes(StandardCharsets.UTF_8));
    assertThat(e)
        .hasMessage(
            "balances.csv lacks mandatory column item (mapped to '项目'); the header found is:"
                + " item,balance");
  }

  @Test
  void aConstantStandsForAColumnThatTheExtractLacks() {
    Map<String, String> constants = Map.of("interest_due", "0.00", "agreed_on", "2026-01-01");
    ExtractSettings settings = Fixture.settings(INSTALMENTS, "yyyy-MM-dd", Map.of(), constants);
    ExtractLayout layout =
        Fixture.layout(
            INSTALMENTS, settings, "agreed_on,loan_id,instalment_no,due_on,principal_due");
    assertThat(layout.unusedConstants()).containsExactly("agreed_on");
    RowScanner scanner = new RowScanner(layout);
    assertThat(Fixture.scan(scanner, ",L-1,1,2026-03-20,10.00")).isNull();
    assertThat(scanner.text(INSTALMENTS.indexOf("interest_due"))).isEqualTo("0.00");
    assertThat(scanner.text(INSTALMENTS.indexOf("agreed_on"))).isEmpty();
    assertThat(scanner.readableAmount()).isEqualTo(1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "stats; 状态; there is no column 'stats'",
        "status; ' '; the bank's name of the column is blank"
      })
  void aMappingOfUnknownColumnsIsRefused(String ours, String theirs, String said) {
    assertConfigurationRefused(
        bank(StandardCharsets.UTF_8, ',', Map.of(ours, theirs)), "extracts.loans.columns", said);
  }

  @Test
  void twoColumnsMappedToOneAreRefused() {
    assertConfigurationRefused(
        bank(StandardCharsets.UTF_8, ',', Map.of("borrower_id", "客户", "household_id", "客户")),
        "extracts.loans.columns",
        "both borrower_id and household_id are mapped to '客户'");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "stats; 1; ACTIVE; there is no column 'stats'",
        "status; 1; OPEN; 'OPEN' does not fit the column, which knows ACTIVE, CLOSED, WRITTEN_OFF",
        "status; 1; \"\"; '' does not fit the column",
        "months_between; Q; drei; 'drei' does not fit the column",
        "loan_id; 1; 2; the column holds no codes",
        "phone; 1; 2; the column holds no codes"
      })
  void codesOfUnknownColumnsOrListsAreRefused(
      String column, String theirs, String ours, String said) {
    assertConfigurationRefused(
        Fixture.settings(LOANS, "yyyy-MM-dd", Map.of(column, Map.of(theirs, ours)), Map.of()),
        "extracts.loans.codes",
        said);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = ';',
      value = {
        "stats; ACTIVE; there is no column 'stats'",
        "loan_id; L-1; the column cannot be the same in every row",
        "status; OPEN; 'OPEN' does not fit the column",
        "status; \" \"; '' does not fit the column",
        "branch_code; 东街; '东街' does not fit the column",
        "region_code; 51; '51' does not fit the column",
        "contract_amount; 1,000; '1,000' does not fit the column",
        "annual_rate; 101; '101' does not fit the column",
        "disbursed_on; 20.03.2026; '20.03.2026' does not fit the column",
        "matures_on; 2200-01-01; '2200-01-01' does not fit the column",
        "due_day; 1.5; '1.5' does not fit the column"
      })
  void constantsThatDoNotFitAreRefused(String column, String value, String said) {
    assertConfigurationRefused(
        Fixture.settings(LOANS, "yyyy-MM-dd", Map.of(), Map.of(column, value)),
        "extracts.loans.constants",
        said);
  }

  @Test
  void aDateFormatThatIsNoneIsRefused() {
    assertConfigurationRefused(
        Fixture.settings(LOANS, "dd.MM.yy", Map.of(), Map.of()),
        "extracts.loans.date-format",
        "'dd.MM.yy' does not have yyyy, MM and dd once each");
  }

  @Property(tries = 200)
  void theOrderOfColumnsIsFree(@ForAll Random random) {
    List<String> names =
        new ArrayList<>(REPAYMENTS.columns().stream().map(ExtractColumn::name).toList());
    Collections.shuffle(names, random);
    Fixture row = Fixture.of(REPAYMENTS).ordered(names, Map.of());
    assertThat(row.fault()).isNull();
    assertThat(row.scanner().text(RepaymentRow.REPAYMENT_ID)).isEqualTo("R-1");
    assertThat(row.scanner().text(RepaymentRow.LOAN_ID)).isEqualTo("L-1");
    assertThat(row.scanner().text(RepaymentRow.REVERSES)).isEqualTo("R-0");
    assertThat(row.scanner().readableAmount()).isEqualTo(11_000);
  }

  @Test
  void aReceiptCannotHaveAConstantLoan() {
    ExtractSettings settings =
        Fixture.settings(REPAYMENTS, "yyyy-MM-dd", Map.of(), Map.of("loan_id", "L-1"));
    assertThat(refusal(REPAYMENTS, settings, "x".getBytes(StandardCharsets.UTF_8)))
        .hasMessage(
            "extracts.repayments.constants.loan_id: the column cannot be the same in every row");
  }

  private static void assertConfigurationRefused(
      ExtractSettings settings, String key, String said) {
    DelinqException e =
        refusal(LOANS, settings, Fixture.header(LOANS).getBytes(StandardCharsets.UTF_8));
    assertThat(e.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION);
    assertThat(e).hasMessageContaining(key).hasMessageContaining(said);
  }

  private static ExtractSettings bank(
      Charset charset, char delimiter, Map<String, String> columns) {
    return new ExtractSettings(
        "balances.csv", charset, delimiter, "yyyy-MM-dd", columns, Map.of(), Map.of());
  }

  private static DelinqException refusal(ExtractKind kind, String header) {
    return refusal(
        kind, ExtractSettings.standard(kind.fileName()), header.getBytes(StandardCharsets.UTF_8));
  }

  private static DelinqException refusal(
      ExtractKind kind, ExtractSettings settings, byte[] header) {
    return catchThrowableOfType(
        DelinqException.class, () -> ExtractLayout.of(kind, settings, header, kind.fileName()));
  }
}
