package org.delinq.extract.row;

import static org.delinq.extract.row.ExtractKind.LOANS;

import java.util.Collection;
import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Person;
import org.delinq.loan.RepaymentMethod;
import org.delinq.loan.Tier;
import org.delinq.policy.Policy;
import org.delinq.storage.TextCache;
import org.jspecify.annotations.Nullable;

/** Rows of {@code loans.csv}. */
public final class LoanRow implements ExtractRow {
  /** The index of {@code loan_id}. */
  public static final int LOAN_ID = LOANS.indexOf("loan_id");

  private static final int BORROWER_ID = LOANS.indexOf("borrower_id");
  private static final int HOUSEHOLD_ID = LOANS.indexOf("household_id");
  private static final int BORROWER_NAME = LOANS.indexOf("borrower_name");
  private static final int PHONE = LOANS.indexOf("phone");
  private static final int ADDRESS = LOANS.indexOf("address");
  private static final int DEBTOR_KIND = LOANS.indexOf("debtor_kind");
  private static final int BRANCH_CODE = LOANS.indexOf("branch_code");
  private static final int OFFICER_ID = LOANS.indexOf("officer_id");
  private static final int REGION_CODE = LOANS.indexOf("region_code");
  private static final int PRODUCT_CODE = LOANS.indexOf("product_code");
  private static final int GUARANTEE_TYPE = LOANS.indexOf("guarantee_type");
  private static final int GUARANTEE_UNTIL = LOANS.indexOf("guarantee_until");
  private static final int CREDIT_RATING = LOANS.indexOf("credit_rating");
  private static final int CONTRACT_AMOUNT = LOANS.indexOf("contract_amount");
  private static final int OUTSTANDING_PRINCIPAL = LOANS.indexOf("outstanding_principal");
  private static final int ANNUAL_RATE = LOANS.indexOf("annual_rate");
  private static final int PENALTY_UPLIFT = LOANS.indexOf("penalty_uplift");
  private static final int DISBURSED_ON = LOANS.indexOf("disbursed_on");
  private static final int MATURES_ON = LOANS.indexOf("matures_on");
  private static final int REPAYMENT_METHOD = LOANS.indexOf("repayment_method");
  private static final int MONTHS_BETWEEN = LOANS.indexOf("months_between");
  private static final int DUE_DAY = LOANS.indexOf("due_day");
  private static final int FIRST_DUE_ON = LOANS.indexOf("first_due_on");
  private static final int GRACE_DAYS = LOANS.indexOf("grace_days");
  private static final int STATUS = LOANS.indexOf("status");
  private static final int WRITTEN_OFF_ON = LOANS.indexOf("written_off_on");
  private static final int SUBSIDY_PROGRAM = LOANS.indexOf("subsidy_program");
  private static final int COMPENSATION_PROGRAM = LOANS.indexOf("compensation_program");
  private static final int INDUSTRY_CODE = LOANS.indexOf("industry_code");
  private static final int PREVIOUS_TIER = LOANS.indexOf("previous_tier");

  private static final DebtorKind[] DEBTOR_KINDS = DebtorKind.values();
  private static final GuaranteeType[] GUARANTEE_TYPES = GuaranteeType.values();
  private static final CreditRating[] CREDIT_RATINGS = CreditRating.values();
  private static final RepaymentMethod[] REPAYMENT_METHODS = RepaymentMethod.values();
  private static final LoanStatus[] STATUSES = LoanStatus.values();
  private static final Tier[] TIERS = Tier.values();
  private static final int ABSENT = -1;
  private static final int MAX_GRACE_DAYS = 60;

  private final FieldReader fields;
  private final TextCache texts = new TextCache();
  private final PercentCache rates = new PercentCache();
  private final PolicyKeys products;
  private final PolicyKeys subsidyProgrammes;
  private final PolicyKeys compensationProgrammes;
  private int debtorKind;
  private int product;
  private int guaranteeType;
  private int guaranteeUntil;
  private int creditRating;
  private long contractAmount;
  private long outstandingPrincipal;
  private long annualRate;
  private long penaltyUplift;
  private int disbursedOn;
  private int maturesOn;
  private int repaymentMethod;
  private int monthsBetween;
  private int dueDay;
  private int firstDueOn;
  private int graceDays;
  private int status;
  private int writtenOffOn;
  private int subsidyProgramme;
  private int compensationProgramme;
  private int previousTier;

  /** A reader of rows of that layout; products and programmes are those of the policy. */
  public LoanRow(ExtractLayout layout, Policy policy) {
    fields = new FieldReader(layout);
    products = new PolicyKeys(policy.products().keySet());
    subsidyProgrammes = new PolicyKeys(policy.subsidyProgrammes().keySet());
    compensationProgrammes = new PolicyKeys(policy.compensationProgrammes().keySet());
  }

  @Override
  public @Nullable Fault parse(RowScanner row) {
    fields.begin();
    readParties(row);
    readTerms(row);
    readStanding(row);
    if (maturesOn <= disbursedOn) {
      fields.fail(row, QuarantineReason.INCONSISTENT, MATURES_ON);
    }
    return fields.fault();
  }

  private void readParties(RowScanner row) {
    fields.identifier(row, LOAN_ID);
    fields.identifier(row, BORROWER_ID);
    fields.identifier(row, HOUSEHOLD_ID);
    debtorKind = fields.code(row, DEBTOR_KIND, DebtorKind.RETAIL.ordinal());
    fields.identifier(row, BRANCH_CODE);
    fields.identifier(row, OFFICER_ID);
    if (!row.isBlank(REGION_CODE)
        && !Identifiers.isRegion(
            row.bytes(REGION_CODE), row.from(REGION_CODE), row.to(REGION_CODE))) {
      fields.fail(row, QuarantineReason.BAD_CODE, REGION_CODE);
    }
  }

  private void readTerms(RowScanner row) {
    product = fields.code(row, PRODUCT_CODE, products.codes(), ABSENT);
    guaranteeType = fields.code(row, GUARANTEE_TYPE, 0);
    guaranteeUntil = fields.day(row, GUARANTEE_UNTIL, Day.NONE);
    creditRating = fields.code(row, CREDIT_RATING, CreditRating.UNRATED.ordinal());
    contractAmount = fields.positiveAmount(row, CONTRACT_AMOUNT);
    outstandingPrincipal = fields.amount(row, OUTSTANDING_PRINCIPAL, 0);
    annualRate = fields.rate(row, ANNUAL_RATE, 0);
    penaltyUplift = fields.rate(row, PENALTY_UPLIFT, ABSENT);
    disbursedOn = fields.day(row, DISBURSED_ON, Day.FIRST);
    maturesOn = fields.day(row, MATURES_ON, Day.LAST);
    repaymentMethod = fields.code(row, REPAYMENT_METHOD, 0);
    monthsBetween = fields.integer(row, MONTHS_BETWEEN, 1, 12, 1);
    if (monthsBetween != 1 && monthsBetween != 3 && monthsBetween != 6 && monthsBetween != 12) {
      fields.fail(row, QuarantineReason.OUT_OF_RANGE, MONTHS_BETWEEN);
    }
    dueDay = fields.integer(row, DUE_DAY, 1, 31, 0);
    firstDueOn = fields.day(row, FIRST_DUE_ON, Day.NONE);
    if (firstDueOn != Day.NONE && (firstDueOn <= disbursedOn || firstDueOn > maturesOn)) {
      fields.fail(row, QuarantineReason.OUT_OF_RANGE, FIRST_DUE_ON);
    }
    graceDays = fields.integer(row, GRACE_DAYS, 0, MAX_GRACE_DAYS, Loan.POLICY_GRACE);
  }

  private void readStanding(RowScanner row) {
    status = fields.code(row, STATUS, 0);
    writtenOffOn = fields.day(row, WRITTEN_OFF_ON, Day.NONE);
    subsidyProgramme = fields.code(row, SUBSIDY_PROGRAM, subsidyProgrammes.codes(), ABSENT);
    compensationProgramme =
        fields.code(row, COMPENSATION_PROGRAM, compensationProgrammes.codes(), ABSENT);
    fields.code(row, INDUSTRY_CODE, ABSENT);
    previousTier = fields.code(row, PREVIOUS_TIER, ABSENT);
  }

  /** Fen, the ledger's figure. */
  public long outstandingPrincipal() {
    return outstandingPrincipal;
  }

  /** Where the loan stands in the bank's books. */
  public LoanStatus status() {
    return STATUSES[status];
  }

  /**
   * The loan.
   *
   * @param row the scanner, still on the row that was parsed
   */
  public Loan loan(RowScanner row) {
    String borrowerId = row.text(BORROWER_ID);
    return new Loan(
        row.text(LOAN_ID),
        borrowerId,
        row.isBlank(HOUSEHOLD_ID) ? borrowerId : row.text(HOUSEHOLD_ID),
        person(row),
        DEBTOR_KINDS[debtorKind],
        cached(row, BRANCH_CODE),
        cached(row, OFFICER_ID),
        row.isBlank(REGION_CODE) ? null : cached(row, REGION_CODE),
        products.key(product),
        GUARANTEE_TYPES[guaranteeType],
        guaranteeUntil,
        CREDIT_RATINGS[creditRating],
        contractAmount,
        outstandingPrincipal,
        rates.percent(annualRate),
        penaltyUplift == ABSENT ? null : rates.percent(penaltyUplift),
        disbursedOn,
        maturesOn,
        REPAYMENT_METHODS[repaymentMethod],
        monthsBetween,
        dueDay,
        firstDueOn,
        graceDays,
        STATUSES[status],
        writtenOffOn,
        subsidyProgramme == ABSENT ? null : subsidyProgrammes.key(subsidyProgramme),
        compensationProgramme == ABSENT ? null : compensationProgrammes.key(compensationProgramme),
        row.isBlank(INDUSTRY_CODE) ? null : cached(row, INDUSTRY_CODE),
        previousTier == ABSENT ? null : TIERS[previousTier]);
  }

  private static Person person(RowScanner row) {
    if (row.isBlank(BORROWER_NAME) && row.isBlank(PHONE) && row.isBlank(ADDRESS)) {
      return Person.UNKNOWN;
    }
    return new Person(
        textOrNull(row, BORROWER_NAME), textOrNull(row, PHONE), textOrNull(row, ADDRESS));
  }

  private static @Nullable String textOrNull(RowScanner row, int column) {
    return row.isBlank(column) ? null : row.text(column);
  }

  private String cached(RowScanner row, int column) {
    return texts.text(row.bytes(column), row.from(column), row.to(column));
  }

  /** Keys of the policy, found by bytes and handed out as the policy's own strings. */
  private static final class PolicyKeys {
    private final String[] keys;
    private final CodeTable codes;

    PolicyKeys(Collection<String> keys) {
      this.keys = keys.toArray(String[]::new);
      this.codes = new CodeTable(keys);
    }

    CodeTable codes() {
      return codes;
    }

    String key(int ordinal) {
      return keys[ordinal];
    }
  }
}
