package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.extract.row.ExtractKind.BALANCES;
import static org.delinq.extract.row.ExtractKind.CONTACTS;

import java.time.LocalDateTime;
import java.util.Map;
import org.delinq.loan.Channel;
import org.delinq.loan.Contact;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.OverdueCause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of contacts.csv and balances.csv, column by column. */
class ContactAndBalanceRowTest {
  private static final Fixture CONTACT = Fixture.of(CONTACTS);
  private static final Fixture BALANCE = Fixture.of(BALANCES);
  private static final LocalDateTime FRI_2026_03_20 = LocalDateTime.of(2026, 3, 20, 9, 30, 5);

  @Test
  void everyColumnOfAContactIsRead() {
    assertThat(contact(CONTACT))
        .isEqualTo(
            new Contact(
                "C-1",
                FRI_2026_03_20,
                Channel.PHONE,
                ContactOutcome.PROMISED,
                ContactParty.GUARANTOR,
                OverdueCause.ILLNESS,
                "OF1"));
  }

  @Test
  void blankOptionalColumnsOfAContactHaveTheirDefaults() {
    Contact expected =
        new Contact(
            "C-1",
            FRI_2026_03_20,
            Channel.PHONE,
            ContactOutcome.PROMISED,
            ContactParty.DEBTOR,
            null,
            null);
    assertThat(contact(CONTACT.with("party", "").with("cause", " ").with("officer_id", "")))
        .isEqualTo(expected);
    assertThat(contact(CONTACT.without("party").without("cause").without("officer_id")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "contact_id, '', MISSING_VALUE",
    "contact_id, C&1, BAD_IDENTIFIER",
    "loan_id, '', MISSING_VALUE",
    "loan_id, L&1, BAD_IDENTIFIER",
    "at, '', MISSING_VALUE",
    "at, 2026-03-20, BAD_DATE",
    "at, 2026-03-20 09:30:05, BAD_DATE",
    "at, 1850-03-20T09:30:05, BAD_DATE",
    "channel, '', MISSING_VALUE",
    "channel, FAX, BAD_CODE",
    "outcome, '', MISSING_VALUE",
    "outcome, ok, BAD_CODE",
    "party, SPOUSE, BAD_CODE",
    "cause, NONE, BAD_CODE",
    "officer_id, 王, BAD_IDENTIFIER"
  })
  void aContactIsRefused(String column, String value, QuarantineReason reason) {
    assertThat(CONTACT.with(column, value).fault()).isEqualTo(new Fault(reason, column, value));
  }

  @Test
  void theInstantOfAContactFollowsTheDateFormatOfTheBank() {
    Fixture row =
        Fixture.of(CONTACTS, Fixture.settings(CONTACTS, "yyyy/MM/dd", Map.of(), Map.of()));
    assertThat(contact(row.with("at", "2026/03/20T09:30:05")).at()).isEqualTo(FRI_2026_03_20);
    assertThat(row.fault())
        .isEqualTo(new Fault(QuarantineReason.BAD_DATE, "at", "2026-03-20T09:30:05"));
  }

  @Test
  void theBalanceOfAFundIsReadWithItsProgramme() {
    BalanceRow row = balance(BALANCE);
    assertThat(row.programme()).isEqualTo("COUNTY-A");
    assertThat(row.balance()).isEqualTo(150_000_000);
  }

  @Test
  void theAllowanceBelongsToNoProgramme() {
    BalanceRow row = balance(BALANCE.with("item", "ALLOWANCE").with("balance", "0"));
    assertThat(row.programme()).isNull();
    assertThat(row.balance()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "item, '', MISSING_VALUE",
    "item, FUND:PR-2021, BAD_CODE",
    "item, FUND:, BAD_CODE",
    "item, COUNTY-A, BAD_CODE",
    "item, Allowance, BAD_CODE",
    "balance, '', MISSING_VALUE",
    "balance, 12345678901234, BAD_AMOUNT",
    "balance, -1.00, OUT_OF_RANGE"
  })
  void aBalanceIsRefused(String column, String value, QuarantineReason reason) {
    assertThat(BALANCE.with(column, value).fault()).isEqualTo(new Fault(reason, column, value));
  }

  private static Contact contact(Fixture fixture) {
    assertThat(fixture.fault()).isNull();
    return fixture.row(ContactRow.class).contact("C-1");
  }

  private static BalanceRow balance(Fixture fixture) {
    assertThat(fixture.fault()).isNull();
    return fixture.row(BalanceRow.class);
  }
}
