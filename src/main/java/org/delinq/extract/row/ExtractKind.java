package org.delinq.extract.row;

import static org.delinq.extract.row.ColumnForm.AMOUNT;
import static org.delinq.extract.row.ColumnForm.BY_EVENT_KIND;
import static org.delinq.extract.row.ColumnForm.DATE;
import static org.delinq.extract.row.ColumnForm.IDENTIFIER;
import static org.delinq.extract.row.ColumnForm.INTEGER;
import static org.delinq.extract.row.ColumnForm.POLICY_KEY;
import static org.delinq.extract.row.ColumnForm.RATE;
import static org.delinq.extract.row.ColumnForm.REGION;
import static org.delinq.extract.row.ColumnForm.TEXT;
import static org.delinq.extract.row.ColumnForm.TIMESTAMP;

import java.util.List;
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

/** The extracts and their columns, in the order of extracts.md section 2. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum ExtractKind {
  /** One row per loan on the books; must be there. */
  LOANS(
      "loans",
      new ColumnListBuilder()
          .mandatory("loan_id", IDENTIFIER)
          .mandatory("borrower_id", IDENTIFIER)
          .optional("household_id", IDENTIFIER)
          .confidential("borrower_name")
          .confidential("phone")
          .confidential("id_number")
          .confidential("address")
          .optionalCode("debtor_kind", DebtorKind.values())
          .mandatory("branch_code", IDENTIFIER)
          .mandatory("officer_id", IDENTIFIER)
          .optional("region_code", REGION)
          .mandatory("product_code", POLICY_KEY)
          .mandatoryCode("guarantee_type", GuaranteeType.values())
          .optional("guarantee_until", DATE)
          .optionalCode("credit_rating", CreditRating.values())
          .mandatory("contract_amount", AMOUNT)
          .mandatory("outstanding_principal", AMOUNT)
          .mandatory("annual_rate", RATE)
          .optional("penalty_uplift", RATE)
          .mandatory("disbursed_on", DATE)
          .mandatory("matures_on", DATE)
          .mandatoryCode("repayment_method", RepaymentMethod.values())
          .optional("months_between", INTEGER)
          .optional("due_day", INTEGER)
          .optional("first_due_on", DATE)
          .optional("grace_days", INTEGER)
          .mandatoryCode("status", LoanStatus.values())
          .optional("written_off_on", DATE)
          .optional("subsidy_program", POLICY_KEY)
          .optional("compensation_program", POLICY_KEY)
          .optionalCode("industry_code", List.of("ABCDEFGHIJKLMNOPQRST".split("")))
          .optionalCode("previous_tier", Tier.values()),
      List.of("loan_id"),
      List.of("outstanding_principal")),
  /** The repayment plans; may be absent. */
  INSTALMENTS(
      "instalments",
      new ColumnListBuilder()
          .mandatory("loan_id", IDENTIFIER)
          .mandatory("instalment_no", INTEGER)
          .mandatory("due_on", DATE)
          .mandatory("principal_due", AMOUNT)
          .mandatory("interest_due", AMOUNT)
          .optional("fee_due", AMOUNT)
          .optional("agreed_on", DATE)
          .optional("replaced_on", DATE),
      List.of("loan_id", "instalment_no", "agreed_on"),
      List.of("principal_due", "interest_due", "fee_due")),
  /** Every receipt since disbursement; must be there. */
  REPAYMENTS(
      "repayments",
      new ColumnListBuilder()
          .mandatory("repayment_id", IDENTIFIER)
          .mandatory("loan_id", IDENTIFIER)
          .mandatory("value_on", DATE)
          .mandatory("amount", AMOUNT)
          .optional("principal", AMOUNT)
          .optional("interest", AMOUNT)
          .optional("penalty", AMOUNT)
          .optional("fee", AMOUNT)
          .optionalCode("payer", Payer.values())
          .optional("reverses", IDENTIFIER),
      List.of("repayment_id"),
      List.of("amount")),
  /** Facts about a loan that no payment shows; may be absent. */
  EVENTS(
      "events",
      new ColumnListBuilder()
          .mandatory("event_id", IDENTIFIER)
          .mandatory("loan_id", IDENTIFIER)
          .mandatoryCode("kind", EventKind.values())
          .mandatory("effective_on", DATE)
          .optional("expires_on", DATE)
          .optional("value", BY_EVENT_KIND)
          .optional("approved_by", TEXT)
          .confidential("note"),
      List.of("event_id"),
      List.of()),
  /** What collectors did; may be absent. */
  CONTACTS(
      "contacts",
      new ColumnListBuilder()
          .mandatory("contact_id", IDENTIFIER)
          .mandatory("loan_id", IDENTIFIER)
          .mandatory("at", TIMESTAMP)
          .mandatoryCode("channel", Channel.values())
          .mandatoryCode("outcome", ContactOutcome.values())
          .optionalCode("party", ContactParty.values())
          .optionalCode("cause", OverdueCause.values())
          .optional("officer_id", IDENTIFIER),
      List.of("contact_id"),
      List.of()),
  /** Daily figures of the bank; may be absent. */
  BALANCES(
      "balances",
      new ColumnListBuilder().mandatory("item", POLICY_KEY).mandatory("balance", AMOUNT),
      List.of("item"),
      List.of());

  /** {@link #loanIdColumn()} of an extract that speaks of no loan. */
  public static final int NO_COLUMN = -1;

  private final String label;
  private final List<ExtractColumn> columns;
  private final List<ExtractColumn> keyColumns;
  private final List<ExtractColumn> amountColumns;
  private final int loanIdColumn;

  ExtractKind(String label, ColumnListBuilder columns, List<String> keys, List<String> amounts) {
    this.label = label;
    this.columns = columns.build();
    this.keyColumns = keys.stream().map(this::column).toList();
    this.amountColumns = amounts.stream().map(this::column).toList();
    this.loanIdColumn =
        this.columns.stream()
            .filter(column -> column.name().equals("loan_id"))
            .mapToInt(ExtractColumn::index)
            .findFirst()
            .orElse(NO_COLUMN);
  }

  /** The name of it in the job file and in {@code quarantine/}: {@code loans}. */
  public String label() {
    return label;
  }

  /** The name of the file unless the job file says otherwise: {@code loans.csv}. */
  public String fileName() {
    return label + ".csv";
  }

  /** All columns in the order of the contract. */
  public List<ExtractColumn> columns() {
    return columns;
  }

  /**
   * The column of that name.
   *
   * @throws IllegalArgumentException if the extract knows none
   */
  public ExtractColumn column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(label + " has no column " + name));
  }

  /** The index of the column of that name; refuses unknown names as {@link #column(String)}. */
  public int indexOf(String name) {
    return column(name).index();
  }

  /** The columns that together must be unique. */
  public List<ExtractColumn> keyColumns() {
    return keyColumns;
  }

  /** The columns whose sum is {@code amount_total} of the manifest; empty where there is none. */
  public List<ExtractColumn> amountColumns() {
    return amountColumns;
  }

  /** The index of {@code loan_id}, or {@link #NO_COLUMN}. */
  public int loanIdColumn() {
    return loanIdColumn;
  }
}
