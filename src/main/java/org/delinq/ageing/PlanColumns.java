package org.delinq.ageing;

import java.util.Arrays;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Instalment;
import org.delinq.policy.HolidayRoll;
import org.delinq.policy.ProductPolicy;

/**
 * The days of a plan, a column each, rows of all versions by due date, then number.
 *
 * <p>A row is in force on the days {@code inForceFrom} ≤ d &lt; {@code inForceTo}; those of a
 * derived plan on every day, also before disbursement.
 */
final class PlanColumns {
  private static final int[] NO_DAYS = new int[0];

  final List<Instalment> rows;
  private final int disbursedOn;
  final int count;
  final int[] dueOn;

  /** E: the due date, or the first working day on or after it, as the policy says. */
  final int[] effectiveDueOn;

  final int[] inForceFrom;
  final int[] inForceTo;

  /** Whether some row is not yet, or no longer, in force on a day of the loan's life. */
  final boolean versioned;

  /** Days on which a row past its due date comes into force or leaves, ascending. */
  final int[] changes;

  private PlanColumns(List<Instalment> rows, int disbursedOn, ProductPolicy policy) {
    this.rows = rows;
    this.disbursedOn = disbursedOn;
    count = rows.size();
    dueOn = new int[count];
    inForceFrom = new int[count];
    inForceTo = new int[count];
    boolean partOfLife = false;
    boolean agreedAfterDue = false;
    for (int j = 0; j < count; j++) {
      Instalment row = rows.get(j);
      dueOn[j] = row.dueOn();
      inForceFrom[j] = row.agreedOn();
      inForceTo[j] = row.replacedOn();
      partOfLife |= row.agreedOn() > disbursedOn || row.replacedOn() != Day.NEVER;
      agreedAfterDue |= row.agreedOn() > row.dueOn();
    }
    versioned = partOfLife;
    effectiveDueOn = policy.holidayRoll() == HolidayRoll.NONE ? dueOn : rolled(policy);
    changes = partOfLife || agreedAfterDue ? changesOfOverdueRows() : NO_DAYS;
  }

  static PlanColumns of(List<Instalment> rows, int disbursedOn, ProductPolicy policy) {
    return new PlanColumns(rows, disbursedOn, policy);
  }

  private int[] rolled(ProductPolicy policy) {
    int[] effective = new int[count];
    for (int j = 0; j < count; j++) {
      effective[j] = policy.calendar().nextWorkday(dueOn[j]);
    }
    return effective;
  }

  private int[] changesOfOverdueRows() {
    int[] days = new int[2 * count];
    int size = 0;
    for (int j = 0; j < count; j++) {
      int firstOverdue = effectiveDueOn[j] + 1;
      if (inForceTo[j] > firstOverdue && inForceTo[j] > inForceFrom[j]) {
        if (inForceFrom[j] > firstOverdue) {
          days[size++] = inForceFrom[j];
        }
        if (inForceTo[j] != Day.NEVER) {
          days[size++] = inForceTo[j];
        }
      }
    }
    if (size == 0) {
      return NO_DAYS;
    }
    Arrays.sort(days, 0, size);
    return Arrays.copyOf(days, size);
  }

  boolean isInForce(int row, int day) {
    return inForceFrom[row] <= day && day < inForceTo[row];
  }

  /** The first night on which its principal is owed: a derived plan is owed from disbursement. */
  int owedFrom(int row) {
    return inForceFrom[row] == Day.ALWAYS ? disbursedOn : inForceFrom[row];
  }

  /** Whether the row counts where a rule counts instalments by date (rules.md 1). */
  boolean countsByDate(int row) {
    return isInForce(row, dueOn[row]);
  }
}
