package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.extract.row.ExtractKind.EVENTS;

import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Rows of events.csv, column by column and kind by kind. */
class EventRowTest {
  private static final Fixture PROMISE = Fixture.of(EVENTS);
  private static final int SUN_2026_03_01 = Day.of(2026, 3, 1);
  private static final int TUE_2026_03_31 = Day.of(2026, 3, 31);

  @Test
  void everyColumnIsRead() {
    EventRow row = good(PROMISE);
    assertThat(row.event("E-1"))
        .isEqualTo(
            new LoanEvent(
                "E-1",
                EventKind.PROMISE,
                SUN_2026_03_01,
                TUE_2026_03_31,
                null,
                50_000,
                null,
                "Li Si"));
    assertThat(row.kind()).isEqualTo(EventKind.PROMISE);
    assertThat(row.effectiveOn()).isEqualTo(SUN_2026_03_01);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"OVERRIDE", "COMPENSATED", "CLAIMED", "PROMISE", "IMPAIRED"})
  void theValueOfOtherKindsIsNotLookedAt(EventKind kind) {
    LoanEvent open = new LoanEvent("E-1", kind, SUN_2026_03_01, Day.NEVER, null, 0, null, null);
    Fixture row =
        PROMISE.with("kind", kind.name()).with("expires_on", "").with("approved_by", "  ");
    assertThat(good(row.with("value", "?!")).event("E-1")).isEqualTo(open);
    assertThat(good(row.with("value", "")).event("E-1")).isEqualTo(open);
    assertThat(good(row.without("value").without("note")).event("E-1")).isEqualTo(open);
  }

  @Test
  void anOverrideAsksForATier() {
    Fixture row = PROMISE.with("kind", "OVERRIDE");
    assertThat(good(row.with("value", "DOUBTFUL")).event("E-1").tier()).isEqualTo(Tier.DOUBTFUL);
    assertThat(row.with("value", "").fault())
        .isEqualTo(new Fault(QuarantineReason.MISSING_VALUE, "value", ""));
    assertThat(row.without("value").fault())
        .isEqualTo(new Fault(QuarantineReason.MISSING_VALUE, "value", ""));
    assertThat(row.with("value", "可疑").fault())
        .isEqualTo(new Fault(QuarantineReason.BAD_CODE, "value", "可疑"));
  }

  @ParameterizedTest
  @EnumSource(names = {"COMPENSATED", "CLAIMED", "PROMISE"})
  void compensationsClaimsAndPromisesHaveAnAmount(EventKind kind) {
    Fixture row = PROMISE.with("kind", kind.name());
    assertThat(good(row.with("value", "0")).event("E-1").amount()).isZero();
    assertThat(good(row.with("value", "12.3")).event("E-1").amount()).isEqualTo(1_230);
    assertThat(row.with("value", "").fault())
        .isEqualTo(new Fault(QuarantineReason.MISSING_VALUE, "value", ""));
    assertThat(row.with("value", "all").fault())
        .isEqualTo(new Fault(QuarantineReason.BAD_AMOUNT, "value", "all"));
    assertThat(row.with("value", "-5").fault())
        .isEqualTo(new Fault(QuarantineReason.OUT_OF_RANGE, "value", "-5"));
  }

  @Test
  void anImpairmentHasARateOrNone() {
    Fixture row = PROMISE.with("kind", "IMPAIRED");
    assertThat(good(row.with("value", "55.5")).event("E-1").expectedLoss())
        .isEqualTo(Percent.of("55.5"));
    assertThat(good(row.with("value", "")).event("E-1").expectedLoss()).isNull();
    assertThat(row.with("value", "half").fault())
        .isEqualTo(new Fault(QuarantineReason.BAD_RATE, "value", "half"));
    assertThat(row.with("value", "100.1").fault())
        .isEqualTo(new Fault(QuarantineReason.OUT_OF_RANGE, "value", "100.1"));
  }

  @Test
  void aValueDoesNotOutliveItsRow() {
    RowScanner scanner = new RowScanner(Fixture.layout(EVENTS, Fixture.header(EVENTS)));
    EventRow row = new EventRow(scanner.layout());
    for (String line :
        new String[] {
          "E-1,L-1,OVERRIDE,2026-03-01,,LOSS,A,", "E-2,L-1,CLAIMED,2026-03-01,,5,,",
          "E-3,L-1,IMPAIRED,2026-03-01,,9,,", "E-4,L-1,PAUSE,2026-03-01,,,,"
        }) {
      assertThat(Fixture.scan(scanner, line)).isNull();
      assertThat(row.parse(scanner)).isNull();
    }
    assertThat(row.event("E-4"))
        .isEqualTo(
            new LoanEvent("E-4", EventKind.PAUSE, SUN_2026_03_01, Day.NEVER, null, 0, null, null));
  }

  @ParameterizedTest
  @CsvSource({
    "event_id, '', MISSING_VALUE",
    "event_id, E#1, BAD_IDENTIFIER",
    "loan_id, '', MISSING_VALUE",
    "loan_id, L#1, BAD_IDENTIFIER",
    "kind, '', MISSING_VALUE",
    "kind, promise, BAD_CODE",
    "effective_on, '', MISSING_VALUE",
    "effective_on, 2026-03-00, BAD_DATE",
    "effective_on, 1899-12-31, OUT_OF_RANGE",
    "expires_on, '', MISSING_VALUE",
    "expires_on, tomorrow, BAD_DATE",
    "expires_on, 2200-01-01, OUT_OF_RANGE",
    "expires_on, 2026-02-28, INCONSISTENT"
  })
  void aRowIsRefused(String column, String value, QuarantineReason reason) {
    assertThat(PROMISE.with(column, value).fault()).isEqualTo(new Fault(reason, column, value));
  }

  @Test
  void aWindowOfOneDayIsGood() {
    assertThat(PROMISE.with("expires_on", "20260301").fault()).isNull();
  }

  @Test
  void theColumnsAreJudgedInTheirOrder() {
    Fixture row = PROMISE.with("expires_on", "2026-02-28");
    assertThat(row.with("value", "").fault())
        .isEqualTo(new Fault(QuarantineReason.MISSING_VALUE, "value", ""));
    assertThat(row.with("kind", "?").with("event_id", "?").fault())
        .isEqualTo(new Fault(QuarantineReason.BAD_IDENTIFIER, "event_id", "?"));
  }

  private static EventRow good(Fixture fixture) {
    assertThat(fixture.fault()).isNull();
    return fixture.row(EventRow.class);
  }
}
