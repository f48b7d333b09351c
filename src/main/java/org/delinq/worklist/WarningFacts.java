package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanEvent;
import org.jspecify.annotations.Nullable;

/**
 * What early warnings need of an ACTIVE loan's plan and events (rules.md 6.3).
 *
 * @param firstDefaultOn effective due date of the first instalment if that is overdue, else {@link
 *     Day#NONE}
 * @param misuseSince first day of the oldest MISUSE event in force, else {@link Day#NONE}
 * @param evasion whether an EVASION event is in force
 * @param majorEvents kinds and days of major events begun since the previous snapshot, such as
 *     {@code DECEASED 2026-03-20|MISSING 2026-03-21}; empty without one
 */
record WarningFacts(int firstDefaultOn, int misuseSince, boolean evasion, String majorEvents) {
  private static final WarningFacts NOTHING = new WarningFacts(Day.NONE, Day.NONE, false, "");

  /**
   * The facts of a loan, absent where there are none.
   *
   * @param previousSnapshotOn date of the previous snapshot; the day before D without one
   */
  static @Nullable WarningFacts of(AgedLoan aged, int previousSnapshotOn) {
    int businessDate = aged.businessDate();
    int misuseSince = Day.NONE;
    boolean evasion = false;
    StringBuilder major = null;
    for (LoanEvent event : aged.file().events()) {
      if (!event.hasBegunBy(businessDate)) {
        break;
      }
      boolean holds = event.holdsOn(businessDate);
      if (holds && event.kind() == EventKind.MISUSE && misuseSince == Day.NONE) {
        misuseSince = event.effectiveOn();
      }
      evasion |= holds && event.kind() == EventKind.EVASION;
      if (isMajor(event.kind()) && event.effectiveOn() > previousSnapshotOn) {
        major = major == null ? new StringBuilder() : major.append('|');
        major.append(event.kind().name()).append(' ').append(Day.format(event.effectiveOn()));
      }
    }
    WarningFacts facts =
        new WarningFacts(
            firstDefaultOn(aged), misuseSince, evasion, major == null ? "" : major.toString());
    return facts.equals(NOTHING) ? null : facts;
  }

  private static boolean isMajor(EventKind kind) {
    return kind == EventKind.EVASION
        || kind == EventKind.BANKRUPTCY
        || kind == EventKind.DECEASED
        || kind == EventKind.MISSING;
  }

  /**
   * The first instalment is the first of those in force on their own due date: a plan agreed later
   * has no first payment of its own. It is overdue if also in force today.
   */
  private static int firstDefaultOn(AgedLoan aged) {
    int businessDate = aged.businessDate();
    List<Instalment> instalments = aged.instalments();
    for (int i = 0; i < instalments.size(); i++) {
      Instalment instalment = instalments.get(i);
      if (instalment.isInForceOn(instalment.dueOn())) {
        boolean overdue =
            aged.effectiveDueOn(i) < businessDate
                && instalment.isInForceOn(businessDate)
                && (aged.unpaidPrincipal(i) | aged.unpaidInterest(i) | aged.unpaidFee(i)) != 0;
        return overdue ? aged.effectiveDueOn(i) : Day.NONE;
      }
    }
    return Day.NONE;
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeInt(firstDefaultOn);
    out.writeInt(misuseSince);
    out.writeBoolean(evasion);
    Wire.writeText(out, majorEvents);
  }

  static WarningFacts readFrom(DataInput in) throws IOException {
    return new WarningFacts(in.readInt(), in.readInt(), in.readBoolean(), Wire.readPresentText(in));
  }
}
