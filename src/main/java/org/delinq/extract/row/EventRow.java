package org.delinq.extract.row;

import static org.delinq.extract.row.ExtractKind.EVENTS;

import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/** Rows of {@code events.csv}. */
public final class EventRow implements ExtractRow {
  /** The index of {@code event_id}. */
  public static final int EVENT_ID = EVENTS.indexOf("event_id");

  /** The index of {@code loan_id}. */
  public static final int LOAN_ID = EVENTS.indexOf("loan_id");

  private static final int KIND = EVENTS.indexOf("kind");
  private static final int EFFECTIVE_ON = EVENTS.indexOf("effective_on");
  private static final int EXPIRES_ON = EVENTS.indexOf("expires_on");
  private static final int VALUE = EVENTS.indexOf("value");
  private static final int APPROVED_BY = EVENTS.indexOf("approved_by");
  private static final EventKind[] KINDS = EventKind.values();
  private static final Tier[] TIERS = Tier.values();
  private static final CodeTable TIER_CODES = CodeTable.of(TIERS);
  private static final int ABSENT = -1;

  private final FieldReader fields;
  private EventKind kind = EventKind.PAUSE;
  private int effectiveOn;
  private int expiresOn;
  private @Nullable Tier tier;
  private long amount;
  private @Nullable Percent expectedLoss;
  private @Nullable String approvedBy;

  /** A reader of rows of that layout. */
  public EventRow(ExtractLayout layout) {
    fields = new FieldReader(layout);
  }

  @Override
  public @Nullable Fault parse(RowScanner row) {
    fields.begin();
    fields.identifier(row, EVENT_ID);
    fields.identifier(row, LOAN_ID);
    int kindOrdinal = fields.code(row, KIND, ABSENT);
    if (kindOrdinal == ABSENT) {
      return fields.fault();
    }
    kind = KINDS[kindOrdinal];
    effectiveOn = fields.day(row, EFFECTIVE_ON, Day.ALWAYS);
    if (kind == EventKind.PROMISE && row.isBlank(EXPIRES_ON)) {
      fields.fail(row, QuarantineReason.MISSING_VALUE, EXPIRES_ON);
    }
    expiresOn = fields.day(row, EXPIRES_ON, Day.NEVER);
    readValue(row);
    approvedBy = row.isBlank(APPROVED_BY) ? null : row.text(APPROVED_BY);
    if (expiresOn < effectiveOn) {
      fields.fail(row, QuarantineReason.INCONSISTENT, EXPIRES_ON);
    }
    return fields.fault();
  }

  private void readValue(RowScanner row) {
    tier = null;
    amount = 0;
    expectedLoss = null;
    switch (kind) {
      case OVERRIDE -> {
        if (isValueFilled(row)) {
          tier = TIERS[fields.code(row, VALUE, TIER_CODES, 0)];
        }
      }
      case COMPENSATED, CLAIMED, PROMISE -> {
        if (isValueFilled(row)) {
          amount = fields.amount(row, VALUE, 0);
        }
      }
      case IMPAIRED -> {
        long rate = fields.rate(row, VALUE, ABSENT);
        expectedLoss = rate == ABSENT ? null : new Percent(rate);
      }
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
          DUNNING_RECEIPT -> {}
    }
  }

  private boolean isValueFilled(RowScanner row) {
    if (row.isBlank(VALUE)) {
      fields.fail(row, QuarantineReason.MISSING_VALUE, VALUE);
      return false;
    }
    return true;
  }

  /** What happened. */
  public EventKind kind() {
    return kind;
  }

  /** The first {@link Day} it holds. */
  public int effectiveOn() {
    return effectiveOn;
  }

  /**
   * The event.
   *
   * @param eventId the row's {@code event_id}
   */
  public LoanEvent event(String eventId) {
    return new LoanEvent(
        eventId, kind, effectiveOn, expiresOn, tier, amount, expectedLoss, approvedBy);
  }
}
