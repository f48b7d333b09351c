package org.delinq.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.delinq.operations.ScreenText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code delinq explain} on the sample bank, whose loans show one thing each. */
class ExplainCommandTest {
  private static final String SUNDAY = "2026-03-22";

  @TempDir private static Path folder;
  private static SampleBank bank;

  @BeforeAll
  static void threeNightsAndAFourthDelivery() {
    bank = new SampleBank(folder).runAll().deliver(SampleBank.SATURDAY, SUNDAY);
    bank.edit(
        SUNDAY,
        "loans.csv",
        lines -> {
          lines.removeIf(line -> line.startsWith("L000001004,"));
          String spoilt =
              lines.stream()
                  .filter(line -> line.startsWith("L000001005,"))
                  .findFirst()
                  .orElseThrow()
                  .replace("L000001005,", "L000002000,")
                  .replace("FARMER-CREDIT", "FARMER-CREDlT")
                  .replace("MICRO-ENTERPRISE", "FARMER-CREDlT");
          lines.add(spoilt);
          return lines;
        });
  }

  private static String explain(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "explain";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    assertThat(bank.call(all)).as(bank.err()).isZero();
    return bank.out();
  }

  /** A text without its line breaks. */
  private static String flat(String text) {
    return text.replaceAll("\\s+", " ");
  }

  @ParameterizedTest
  @CsvSource({
    "L000001001, 2026-03-20, 'cured on 2026-03-20'",
    "L000001006, 2026-03-20, 'DOUBTFUL by MATRIX; 181 days past due, 181 delinquent'",
    "L000001010, 2026-03-20, '3 days past due, in grace'",
    "L000001010, 2026-03-20, 'grace 3 days, not over: 0 delinquent'",
    "L000001010, 2026-03-21, 'grace 3 days, over (RETROACTIVE): 4 delinquent'",
    "L000001011, 2026-03-21, 'WRITTEN_NOTICE: from 3 overdue instalments on, LETTER'",
    "L000001013, 2026-03-21, '5 days are not more than 7, and a signed TECHNICAL event holds'",
    "L000001014, 2026-03-19, '37 days since, less 19 in a PAUSE: 18 days past due'",
    "L000001015, 2026-03-19, '(MISUSED at 6 %)'",
    "L000001016, 2026-03-20, 'asks for NORMAL instead of SPECIAL_MENTION, signed'",
    "L000001017, 2026-03-20, 'better than SPECIAL_MENTION, and nobody signed'",
    "L000001018, 2026-03-20, 'SUBSTANDARD by UPGRADE_LOCK|OVERRIDE'",
    "L000001019, 2026-03-20, 'expected loss 55 % is at least 50 %'",
    "L000001020, 2026-03-20, 'set aside repayments.csv line'",
    "L000001020, 2026-03-20, 'DUPLICATE_ID, repayment_id'",
    "L000001021, 2026-03-19, 'not worked on, PROMISE_OPEN: the promised date is still to come'",
    "L000001021, 2026-03-20, 'priority A for PROMISE_BROKEN'",
    "L000001022, 2026-03-20, 'not worked on, DO_NOT_CONTACT: the event holds'",
    "L000001023, 2026-03-20, 'CLAIM_ESTATE'",
    "L000001024, 2026-03-19, 'flags INCOMPLETE_DATA | NEW'",
    "L000001024, 2026-03-20, 'CADENCE: the last PHONE contact is too recent for the stage; until"
        + " 2026-03-25'",
    "L000001025, 2026-03-20, 'DISPUTED: the debtor disputes the claim; until 2026-03-20'",
    "L000001026, 2026-03-20, 'closed: 2 due dates after'",
    "L000001027, 2026-03-20, 'reversed on 2026-03-20, as if never made'",
    "L000001028, 2026-03-20, 'watched until 2027-04-20'",
    "L000001028, 2026-03-20, 'not in force'",
    "L000001030, 2026-03-20, 'after the business date, not yet seen'",
    "L000001031, 2026-03-20, 'CLOSED: it has no tier and no row in the snapshot'",
    "L000001031, 2026-03-20, 'the borrower left the list tonight: CLOSED'",
    "L000001032, 2026-03-20, 'WRITTEN_OFF: it has no tier; 1013 days past due, 1013 delinquent'",
    "L000001032, 2026-03-20, 'RECOVERY: written off, LETTER every 90 days'",
    "L000001035, 2026-03-19, 'derived from the terms'",
    "L000001036, 2026-03-19, 'INCOMPLETE_DATA | BALANCE_MISMATCH'",
    "L000001037, 2026-03-20, '1000.00 R000001037-006, by the policy at 101 days past due, principal"
        + " first'",
    "L000001038, 2026-03-20, 'CARRIED_OVER: its row was set aside, so it keeps its row of"
        + " 2026-03-19'",
    "L000001038, 2026-03-20, 'line 394: BAD_CODE, product_code is ''FARMER-CREDlT'''",
    "L000001044, 2026-03-20, 'from COMPENSATION_FUND: pays nothing, the borrower still owes'",
    "L000001047, 2026-03-19, '60000.00 of the borrower''s 500000.00 is NPL, more than 10 %'",
    "L000001047, 2026-03-19, 'also owes L000001046: 60000.00, SUBSTANDARD by OVERDUE, 120"
        + " delinquent'",
    "L000001050, 2026-03-19, 'SPECIAL_MENTION by DEBTOR'"
  })
  void everyKindOfLoanIsExplained(String loan, String date, String said) {
    String text = explain(loan, "--date", date);
    assertThat(flat(text)).contains(said);
    assertThat(text.lines()).allMatch(line -> ScreenText.width(line) <= ScreenText.COLUMNS);
    assertThat(text).startsWith(loan + " at the end of " + date + "\n");
  }

  @Test
  void aLateLoanIsToldWhole() {
    assertThat(explain("L000001003", "--date", "2026-03-20"))
        .contains(
            """
            loan       ACTIVE, borrower P000001003 (RETAIL), officer U00104, branch B001
                       FARMER-CREDIT 农户小额信用贷款, CREDIT, rated GOOD
                       40000.00 at 5.25 % from 2025-08-17 to 2026-08-17, EQUAL_INSTALMENT,
                       outstanding 23587.62

            plan       as in the extract: 5 paid, 2 overdue, 5 to come
                         no  due          principal    interest      unpaid
                       … 4 paid (--all shows them)
                          5  2026-01-17     3311.20      117.68        0.00 paid 2026-01-17
              anchor >    6  2026-02-17     3325.68      103.20     3428.88 31 days
                          7  2026-03-17     3340.23       88.65     3428.88 3 days
                          8  2026-04-17     3354.85       74.03     3428.88
                          9  2026-05-17     3369.52       59.36     3428.88
                       … 3 to come (--all shows them)

            receipts   5, of which 5 count
                       … 2 earlier ones (--all shows them)
              2025-11-17  3428.88  R000001003-003, spread by the core system
                paid 146.47 interest of no 3, 3282.41 principal of no 3
              2025-12-17  3428.88  R000001003-004, spread by the core system
                paid 132.11 interest of no 4, 3296.77 principal of no 4
              2026-01-17  3428.88  R000001003-005, spread by the core system
                paid 117.68 interest of no 5, 3311.20 principal of no 5

            ageing     anchor: no 6 of 2026-02-17; 31 days since: 31 days past due
                       no grace: 31 delinquent
                       principal 31 days, interest 31 days past due
                       overdue: principal 6665.91, interest 191.85, fee 0.00; 2 instalments
                       from the anchor on
            history    ////////////////*NNNNN12, worst 31 days in 12 months, no cure, 0
                       clean periods

            penalty    5.25 % a year and 50 % of it on top (misused: 100 %), basis 360
               no  from       to         nights   principal    interest penalty + compound
                6  2026-02-17 2026-03-20     31     3325.68      103.20 22.552268 + 0.699825
                7  2026-03-17 2026-03-20      3     3340.23       88.65 2.192026 + 0.058177
                       penalty: 24.74 accrued (rounded once), 0.00 paid, 24.74 due
                       compound: 0.76 accrued (rounded once), 0.00 paid, 0.76 due

            rules      the worst tier asked for counts; * those that decide (tier_rules)
            * OVERDUE          SPECIAL_MENTION: 31 days are more than 0 [2023 Measures,
                               articles 10 to 13]
            * MATRIX           SPECIAL_MENTION: 31 days are more than 30 (GOOD, CREDIT:
                               30/90/180) [2006 Guideline (银监发〔2006〕23号)]
            """)
        .endsWith(
            """
            tier       SPECIAL_MENTION, since 2026-03-19, previous SPECIAL_MENTION
            books      provisions 235.88 general, 471.75 special; ACCRUAL; reported overdue
                       6665.91

            tomorrow   if nothing is paid, on 2026-03-21: SPECIAL_MENTION by OVERDUE|MATRIX,
                       32 days past due, overdue 6857.76, penalty 26.20, compound 0.80
            downgrade  in 60 days, on 2026-05-19, to SUBSTANDARD by OVERDUE|MATRIX
            next due   3428.88 on 2026-04-17

            stage      VISIT: from 31 days delinquent on, VISIT every 15 days
            collection VISIT (ESCALATED), priority B for STAGE_ROSE, officer U00104
                       VISIT_DEBTOR by VISIT; overdue 6857.76, penalty and compound 25.50;
                       last contact 2026-03-11T15:04:10
                       to be worked on
            inspection FIRST, due on 2025-09-16, last visit never
            """);
  }

  @Test
  void theNewestPublishedDateIsTheDefault() {
    assertThat(explain("L000001003")).startsWith("L000001003 at the end of 2026-03-21\n");
  }

  @Test
  void everythingIsThereForAMachine() throws IOException {
    JsonNode told =
        JsonMapper.builder()
            .build()
            .readTree(explain("L000001037", "--date", "2026-03-20", "--json"));
    assertThat(told.get("fate").asString()).isEqualTo("ACTIVE");
    assertThat(told.get("row").get("tier").asString()).isEqualTo("SUBSTANDARD");
    assertThat(told.get("plan").get("instalments")).hasSize(12);
    assertThat(told.get("rules")).hasSize(16);
    assertThat(told.get("receipts").get(5).get("principal_first").asBoolean()).isTrue();
    assertThat(told.get("ahead").get("downgrade").get("on").asString()).isEqualTo("2026-06-08");
    assertThat(told.get("ahead").get("downgrade").get("tier").asString()).isEqualTo("DOUBTFUL");
    assertThat(told.toString()).doesNotContain("phone", "borrower_name", "address");
  }

  @Test
  void allOfItIsShownOnRequest() {
    assertThat(explain("L000001032")).contains("(--all shows them)");
    String all = explain("L000001032", "--all");
    assertThat(all).doesNotContain("(--all shows them)").contains("  24  2024-11-11");
  }

  @Test
  void aDateThatIsNotPublishedIsExplainedFromTheInbox() {
    assertThat(flat(explain("L000001003", "--date", SUNDAY)))
        .contains("published not yet")
        .contains("the snapshot of 2026-03-21")
        .contains("33 days past due");
  }

  @Test
  void aLoanThatIsGoneCountsAsClosed() {
    assertThat(flat(explain("L000001004", "--date", SUNDAY)))
        .contains("gone from the extracts since 2026-03-21 without being CLOSED")
        .contains("the borrower left the list tonight: NOT_IN_EXTRACT")
        .contains("UNKNOWN_LOAN, loan_id such as 'L000001004'");
  }

  @Test
  void aLoanThatWasOnlySetAsideSaysWhy() {
    assertThat(flat(explain("L000002000", "--date", SUNDAY)))
        .contains("its row was set aside and no earlier snapshot knows it")
        .contains("loans.csv line 406: BAD_CODE, product_code is 'FARMER-CREDlT'");
  }

  @ParameterizedTest
  @CsvSource({
    "L000003000, 2026-03-21, 2, NOT_FOUND: loan L000003000 is neither in the extracts of"
        + " 2026-03-21",
    "L000009999, 2026-03-21, 2, 'though 1 rows elsewhere name it, such as line 43 of events.csv'",
    "../loans, 2026-03-21, 2, BAD_ARGUMENT: '../loans' is no loan_id",
    "L000001003, 2026-03-25, 3, MISSING_EXTRACT",
    "L000001003, tomorrow, 2, BAD_ARGUMENT"
  })
  void whatCannotBeExplainedIsRefused(String loan, String date, int code, String said) {
    assertThat(bank.call("explain", loan, "--date", date)).isEqualTo(code);
    assertThat(bank.err()).contains(said);
    assertThat(folder.resolve("work/scratch")).isEmptyDirectory();
  }

  @Test
  void withoutAPublishedDateADateMustBeNamed(@TempDir Path empty) {
    SampleBank nothing = new SampleBank(empty);
    assertThat(nothing.call("explain", "L000001003")).isEqualTo(2);
    assertThat(nothing.err()).contains("NOT_FOUND: nothing is published in");
  }

  @Test
  void otherExtractsThanThoseOfThePublishedSetAreNamed(@TempDir Path other) {
    SampleBank mended = new SampleBank(other).deliver(SampleBank.FRIDAY, SampleBank.FRIDAY);
    assertThat(mended.call("run", "--date", SampleBank.FRIDAY)).as(mended.err()).isZero();
    mended.edit(
        SampleBank.FRIDAY,
        "repayments.csv",
        lines -> {
          lines.removeIf(line -> line.contains("R000001037-006"));
          return lines;
        });
    assertThat(mended.call("explain", "L000001037")).isZero();
    assertThat(flat(mended.out()))
        .contains("! look repayments.csv is not the file that the published set was made from")
        .contains("published is overdue_principal 13059.83, explained here 14059.83");
  }

  @Test
  void anotherPolicyMayBeTried(@TempDir Path other) throws IOException {
    Path policy = other.resolve("strict.yml");
    Files.write(
        policy,
        Files.readAllLines(Path.of("jobs/policies/cn-2023.yml")).stream()
            .map(line -> line.replaceFirst("^id: .*", "id: strict"))
            .map(line -> line.replaceFirst("^( *grace-days: )0", "$15"))
            .toList());
    String text =
        flat(explain("L000001002", "--date", SampleBank.SATURDAY, "--policy", policy.toString()));
    assertThat(text)
        .contains("explained under policy strict")
        .contains("2 days past due, in grace")
        .contains("published is tier SPECIAL_MENTION, explained here NORMAL");
  }
}
