package org.delinq.generate;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.delinq.generate.ExtractRows.Row;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.CreditRating;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.OverdueCause;
import org.delinq.loan.Payer;
import org.delinq.loan.RepaymentMethod;
import org.delinq.loan.Tier;

/** Holds extracts against extracts.md sections 2 and 3, written apart from the program's reader. */
final class ExtractContract {
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";
  private static final String DATE = "(19|20|21)\\d\\d-\\d\\d-\\d\\d";
  private static final String AMOUNT = "\\d{1,13}(\\.\\d{1,2})?";
  private static final String RATE = "(100(\\.0{1,6})?|\\d{1,2}(\\.\\d{1,6})?)";
  private static final String TEXT = ".*\\S.*";

  private final Path folder;
  private final Set<String> loans = new HashSet<>();

  ExtractContract(Path folder) {
    this.folder = folder;
  }

  /** Fails unless every row of every extract is good. */
  void check() {
    checkLoans();
    checkInstalments();
    checkRepayments();
    checkEvents();
    checkContacts();
  }

  private List<Row> read(Extract extract, Map<String, String> forms) {
    Map<String, Pattern> patterns = new HashMap<>();
    forms.forEach((column, form) -> patterns.put(column, Pattern.compile(form)));
    List<Row> rows = ExtractRows.read(folder.resolve(extract.fileName()));
    for (Row row : rows) {
      require(row.cells().keySet().equals(forms.keySet()), row, "columns");
      row.cells()
          .forEach(
              (column, cell) ->
                  require(
                      Objects.requireNonNull(patterns.get(column)).matcher(cell).matches(),
                      row,
                      column));
    }
    return rows;
  }

  private static String optional(String form) {
    return "(" + form + ")?";
  }

  private static <E extends Enum<E>> String codes(E[] values) {
    return Stream.of(values).map(Enum::name).collect(Collectors.joining("|", "(", ")"));
  }

  private void checkLoans() {
    Map<String, String> forms = new HashMap<>();
    for (String column : List.of("loan_id", "borrower_id", "branch_code", "officer_id")) {
      forms.put(column, ID);
    }
    forms.put("household_id", optional(ID));
    for (String column : List.of("borrower_name", "phone", "address")) {
      forms.put(column, TEXT);
    }
    forms.put("id_number", optional("\\d{17}[0-9X]"));
    forms.put("debtor_kind", codes(DebtorKind.values()));
    forms.put("region_code", optional("\\d{6,12}"));
    forms.put("product_code", codes(Product.values()).replace('_', '-'));
    forms.put("guarantee_type", codes(GuaranteeType.values()));
    forms.put("guarantee_until", optional(DATE));
    forms.put("credit_rating", codes(CreditRating.values()));
    forms.put("contract_amount", AMOUNT);
    forms.put("outstanding_principal", AMOUNT);
    forms.put("annual_rate", RATE);
    forms.put("penalty_uplift", optional(RATE));
    forms.put("disbursed_on", DATE);
    forms.put("matures_on", DATE);
    forms.put("repayment_method", codes(RepaymentMethod.values()));
    forms.put("months_between", "(1|3|6|12)");
    forms.put("due_day", optional("([1-9]|[12]\\d|3[01])"));
    forms.put("first_due_on", optional(DATE));
    forms.put("grace_days", optional("([0-9]|[1-5]\\d|60)"));
    forms.put("status", codes(LoanStatus.values()));
    forms.put("written_off_on", optional(DATE));
    forms.put("subsidy_program", optional("PR-2021"));
    forms.put("compensation_program", optional("COUNTY-A"));
    forms.put("industry_code", optional("[A-T]"));
    forms.put("previous_tier", optional(codes(Tier.values())));
    for (Row row : read(Extract.LOANS, forms)) {
      require(loans.add(row.get("loan_id")), row, "unique loan_id");
      LocalDate disbursed = date(row, "disbursed_on");
      LocalDate matures = date(row, "matures_on");
      require(disbursed.isBefore(matures), row, "matures_on");
      if (!row.get("first_due_on").isEmpty()) {
        LocalDate first = date(row, "first_due_on");
        require(first.isAfter(disbursed) && !first.isAfter(matures), row, "first_due_on");
      }
      require(amount(row, "contract_amount").signum() > 0, row, "contract_amount");
    }
  }

  private void checkInstalments() {
    Map<String, String> forms = new HashMap<>();
    forms.put("loan_id", ID);
    forms.put("instalment_no", "[1-9]\\d{0,8}");
    forms.put("due_on", DATE);
    forms.put("principal_due", AMOUNT);
    forms.put("interest_due", AMOUNT);
    forms.put("fee_due", optional(AMOUNT));
    forms.put("agreed_on", optional(DATE));
    forms.put("replaced_on", optional(DATE));
    Set<List<String>> keys = new HashSet<>();
    for (Row row : read(Extract.INSTALMENTS, forms)) {
      assertKnown(row);
      require(
          keys.add(List.of(row.get("loan_id"), row.get("instalment_no"), row.get("agreed_on"))),
          row,
          "unique key");
      if (!row.get("agreed_on").isEmpty() && !row.get("replaced_on").isEmpty()) {
        require(date(row, "agreed_on").isBefore(date(row, "replaced_on")), row, "replaced_on");
      }
    }
  }

  private void checkRepayments() {
    Map<String, String> forms = new HashMap<>();
    forms.put("repayment_id", ID);
    forms.put("loan_id", ID);
    forms.put("value_on", DATE);
    forms.put("amount", AMOUNT);
    for (String column : List.of("principal", "interest", "penalty", "fee")) {
      forms.put(column, optional(AMOUNT));
    }
    forms.put("payer", optional(codes(Payer.values())));
    forms.put("reverses", optional(ID));
    List<Row> rows = read(Extract.REPAYMENTS, forms);
    Map<String, Row> receipts = new HashMap<>();
    for (Row row : rows) {
      assertKnown(row);
      require(receipts.put(row.get("repayment_id"), row) == null, row, "unique repayment_id");
      require(amount(row, "amount").signum() > 0, row, "amount");
      assertComponents(row);
    }
    Set<String> reversed = new HashSet<>();
    for (Row row : rows) {
      if (!row.get("reverses").isEmpty()) {
        Row receipt = Objects.requireNonNull(receipts.get(row.get("reverses")));
        require(receipt.get("reverses").isEmpty(), row, "reverses a receipt");
        require(receipt.get("loan_id").equals(row.get("loan_id")), row, "reverses its own");
        require(receipt.get("amount").equals(row.get("amount")), row, "reverses its amount");
        require(reversed.add(row.get("reverses")), row, "reverses once");
      }
    }
  }

  private static void assertComponents(Row row) {
    List<String> cells =
        Stream.of("principal", "interest", "penalty", "fee").map(row::get).toList();
    if (cells.stream().allMatch(String::isEmpty)) {
      return;
    }
    BigDecimal sum = cells.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    require(sum.compareTo(amount(row, "amount")) == 0, row, "components");
  }

  private void checkEvents() {
    Map<String, String> forms = new HashMap<>();
    forms.put("event_id", ID);
    forms.put("loan_id", ID);
    forms.put("kind", codes(EventKind.values()));
    forms.put("effective_on", DATE);
    forms.put("expires_on", optional(DATE));
    forms.put("value", ".*");
    forms.put("approved_by", optional(TEXT));
    forms.put("note", optional(TEXT));
    Set<String> ids = new HashSet<>();
    for (Row row : read(Extract.EVENTS, forms)) {
      assertKnown(row);
      require(ids.add(row.get("event_id")), row, "unique event_id");
      if (!row.get("expires_on").isEmpty()) {
        require(!date(row, "expires_on").isBefore(date(row, "effective_on")), row, "expires_on");
      }
      EventKind kind = EventKind.valueOf(row.get("kind"));
      if (kind == EventKind.PROMISE) {
        require(!row.get("expires_on").isEmpty(), row, "expires_on of a promise");
      }
      require(row.get("value").matches(valueForm(kind)), row, "value");
    }
  }

  private static String valueForm(EventKind kind) {
    return switch (kind) {
      case OVERRIDE -> codes(Tier.values());
      case COMPENSATED, CLAIMED, PROMISE -> AMOUNT;
      case IMPAIRED -> optional(RATE);
      case PAUSE,
          TECHNICAL,
          RESTRUCTURED,
          EXTENDED,
          REFINANCED,
          MISUSE,
          EVASION,
          BANKRUPTCY,
          LITIGATION,
          DECEASED,
          MISSING,
          NPL_ELSEWHERE,
          OVERDUE_ELSEWHERE,
          SUBSIDY_STOPPED,
          DO_NOT_CONTACT,
          DISPUTED,
          DUNNING_RECEIPT ->
          "";
    };
  }

  private void checkContacts() {
    Map<String, String> forms = new HashMap<>();
    forms.put("contact_id", ID);
    forms.put("loan_id", ID);
    forms.put("at", DATE + "T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d");
    forms.put("channel", codes(Channel.values()));
    forms.put("outcome", codes(ContactOutcome.values()));
    forms.put("party", optional(codes(ContactParty.values())));
    forms.put("cause", optional(codes(OverdueCause.values())));
    forms.put("officer_id", optional(ID));
    Set<String> ids = new HashSet<>();
    for (Row row : read(Extract.CONTACTS, forms)) {
      assertKnown(row);
      require(ids.add(row.get("contact_id")), row, "unique contact_id");
    }
  }

  private void assertKnown(Row row) {
    require(loans.contains(row.get("loan_id")), row, "known loan_id");
  }

  private static void require(boolean holds, Row row, String what) {
    if (!holds) {
      throw new AssertionError(what + " does not hold in " + row.cells());
    }
  }

  private static LocalDate date(Row row, String column) {
    return LocalDate.parse(row.get(column));
  }

  private static BigDecimal amount(Row row, String column) {
    return new BigDecimal(row.get(column));
  }
}
