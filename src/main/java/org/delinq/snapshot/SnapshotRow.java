package org.delinq.snapshot;

import java.nio.charset.StandardCharsets;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.delinq.provision.AccrualStatus;
import org.jspecify.annotations.Nullable;

/**
 * One row of an earlier {@code loan-status.csv}. Cells are found when the row is read and parsed
 * only when asked for, because a night asks for few of them.
 */
public final class SnapshotRow {
  private final String file;
  private final byte[] bytes;
  private final int[] starts = new int[SnapshotColumn.COUNT];
  private final int[] ends = new int[SnapshotColumn.COUNT];
  private final String loanId;

  /**
   * Finds the cells of a row.
   *
   * @param file named if the row is not one of ours
   * @param bytes the row without its line end; kept, not copied
   * @throws DelinqException STORAGE if it has another number of cells
   */
  public SnapshotRow(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
    int cell = 0;
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= bytes.length; i++) {
      if (i < bytes.length && bytes[i] == '"') {
        quoted = !quoted;
      } else if (i == bytes.length || (bytes[i] == ',' && !quoted)) {
        if (cell == SnapshotColumn.COUNT) {
          throw damaged("more than " + SnapshotColumn.COUNT + " cells");
        }
        starts[cell] = start;
        ends[cell] = i;
        cell++;
        start = i + 1;
      }
    }
    if (cell != SnapshotColumn.COUNT) {
      throw damaged(cell + " cells instead of " + SnapshotColumn.COUNT);
    }
    this.loanId = text(SnapshotColumn.LOAN_ID);
  }

  /** Its loan. */
  public String loanId() {
    return loanId;
  }

  /** A cell as text, unquoted; empty for blank. */
  public String text(SnapshotColumn column) {
    int from = starts[column.ordinal()];
    int to = ends[column.ordinal()];
    if (to > from && bytes[from] == '"') {
      return new String(bytes, from + 1, to - from - 2, StandardCharsets.UTF_8)
          .replace("\"\"", "\"");
    }
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  /** A cell as text, absent for blank. */
  public @Nullable String textOrNull(SnapshotColumn column) {
    return isBlank(column) ? null : text(column);
  }

  /** Whether a cell is blank. */
  public boolean isBlank(SnapshotColumn column) {
    return starts[column.ordinal()] == ends[column.ordinal()];
  }

  /** A whole number; 0 for blank. */
  public int number(SnapshotColumn column) {
    return Math.toIntExact(digits(column));
  }

  /** An amount in fen; 0 for blank. */
  public long fen(SnapshotColumn column) {
    return digits(column);
  }

  /** A day, {@link Day#NONE} for blank. */
  public int day(SnapshotColumn column) {
    if (isBlank(column)) {
      return Day.NONE;
    }
    int from = starts[column.ordinal()];
    if (ends[column.ordinal()] - from != 10) {
      throw damaged(column.header() + " is no date");
    }
    return Day.of(
        (int) digits(column, from, from + 4),
        (int) digits(column, from + 5, from + 7),
        (int) digits(column, from + 8, from + 10));
  }

  /** Its status in the books. */
  public LoanStatus status() {
    return code(SnapshotColumn.STATUS, LoanStatus.class);
  }

  /** Its tier, absent for WRITTEN_OFF loans. */
  public @Nullable Tier tier() {
    return isBlank(SnapshotColumn.TIER) ? null : code(SnapshotColumn.TIER, Tier.class);
  }

  /** Its collection stage, absent when it was not delinquent. */
  public @Nullable CollectionStage stage() {
    return isBlank(SnapshotColumn.STAGE) ? null : code(SnapshotColumn.STAGE, CollectionStage.class);
  }

  /** Whether its interest was booked as income, absent for WRITTEN_OFF loans. */
  public @Nullable AccrualStatus accrualStatus() {
    return isBlank(SnapshotColumn.ACCRUAL_STATUS)
        ? null
        : code(SnapshotColumn.ACCRUAL_STATUS, AccrualStatus.class);
  }

  /** The whole row without its line end. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The whole row. What the snapshot does not hold (the unpaid plan beyond what is due) is 0. */
  public SnapshotLoan toLoan() {
    return new SnapshotLoan(
        day(SnapshotColumn.BUSINESS_DATE),
        identity(),
        fen(SnapshotColumn.OUTSTANDING_PRINCIPAL),
        arrears(),
        isBlank(SnapshotColumn.PREVIOUS_TIER)
            ? null
            : code(SnapshotColumn.PREVIOUS_TIER, Tier.class),
        tier(),
        text(SnapshotColumn.TIER_RULES),
        day(SnapshotColumn.TIER_SINCE),
        day(SnapshotColumn.NPL_SINCE),
        isBlank(SnapshotColumn.DAYS_TO_DOWNGRADE)
            ? SnapshotLoan.NO_DOWNGRADE
            : number(SnapshotColumn.DAYS_TO_DOWNGRADE),
        day(SnapshotColumn.RESTRUCTURED_UNTIL),
        accrualStatus(),
        fen(SnapshotColumn.PROVISION_GENERAL),
        fen(SnapshotColumn.PROVISION_SPECIAL),
        fen(SnapshotColumn.REPORTED_OVERDUE),
        stage(),
        flags());
  }

  private LoanIdentity identity() {
    return new LoanIdentity(
        loanId,
        text(SnapshotColumn.BORROWER_ID),
        text(SnapshotColumn.BRANCH_CODE),
        text(SnapshotColumn.OFFICER_ID),
        textOrNull(SnapshotColumn.REGION_CODE),
        text(SnapshotColumn.PRODUCT_CODE),
        code(SnapshotColumn.DEBTOR_KIND, DebtorKind.class),
        code(SnapshotColumn.GUARANTEE_TYPE, GuaranteeType.class),
        textOrNull(SnapshotColumn.INDUSTRY_CODE),
        status());
  }

  private Arrears arrears() {
    return new Arrears(
        number(SnapshotColumn.DAYS_PAST_DUE),
        text(SnapshotColumn.IN_GRACE).equals("Y"),
        number(SnapshotColumn.DELINQUENT_DAYS),
        day(SnapshotColumn.DELINQUENT_SINCE),
        number(SnapshotColumn.PRINCIPAL_DPD),
        number(SnapshotColumn.INTEREST_DPD),
        number(SnapshotColumn.OVERDUE_INSTALMENTS),
        fen(SnapshotColumn.OVERDUE_PRINCIPAL),
        fen(SnapshotColumn.OVERDUE_INTEREST),
        fen(SnapshotColumn.OVERDUE_FEE),
        fen(SnapshotColumn.PENALTY_DUE),
        fen(SnapshotColumn.COMPOUND_DUE),
        fen(SnapshotColumn.UNAPPLIED),
        day(SnapshotColumn.NEXT_DUE_ON),
        fen(SnapshotColumn.NEXT_DUE_AMOUNT),
        text(SnapshotColumn.PAYMENT_HISTORY),
        number(SnapshotColumn.WORST_DPD_12M),
        day(SnapshotColumn.CURED_ON),
        number(SnapshotColumn.CLEAN_PERIODS),
        0,
        0);
  }

  private int flags() {
    int flags = 0;
    for (String name : text(SnapshotColumn.FLAGS).split("\\|", -1)) {
      if (!name.isEmpty()) {
        flags |= value(SnapshotColumn.FLAGS, LoanFlag.class, name).bit();
      }
    }
    return flags;
  }

  private <E extends Enum<E>> E code(SnapshotColumn column, Class<E> type) {
    return value(column, type, text(column));
  }

  private <E extends Enum<E>> E value(SnapshotColumn column, Class<E> type, String name) {
    for (E candidate : type.getEnumConstants()) {
      if (candidate.name().equals(name)) {
        return candidate;
      }
    }
    throw damaged(column.header() + " is " + name);
  }

  private long digits(SnapshotColumn column) {
    return digits(column, starts[column.ordinal()], ends[column.ordinal()]);
  }

  private long digits(SnapshotColumn column, int from, int to) {
    long value = 0;
    for (int i = from; i < to; i++) {
      byte digit = bytes[i];
      if (digit >= '0' && digit <= '9') {
        value = value * 10 + (digit - '0');
      } else if (digit != '.') {
        throw damaged(column.header() + " is no number");
      }
    }
    return value;
  }

  private DelinqException damaged(String what) {
    return new DelinqException(
        ErrorCode.STORAGE,
        "the earlier snapshot " + file + " has a row that Delinq did not write: " + what,
        "check it with: delinq status --verify");
  }
}
