package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.calendar.Day;
import org.delinq.loan.Person;
import org.jspecify.annotations.Nullable;

/**
 * What the worklists need of a loan beside its row in the snapshot: written by {@code age}, where
 * the facts are, for {@code classify}, where the tier is known. Most loans have none.
 *
 * @param person nothing known where no list could name the borrower
 * @param compensationOpen whether it has a compensation programme and has never been compensated
 * @param inspectable whether an inspection may be due; only then the next two are used
 * @param disbursedOn the day it was paid out
 * @param lastVisitOn day of its last contact of channel VISIT, {@link Day#NONE} without one
 * @param warnings absent where nothing of it is an early warning, and unless the loan is ACTIVE
 * @param debtor absent where no event or contact counts
 */
public record LoanWorkFacts(
    Person person,
    boolean compensationOpen,
    boolean inspectable,
    int disbursedOn,
    int lastVisitOn,
    @Nullable WarningFacts warnings,
    @Nullable DebtorFacts debtor) {
  private static final int COMPENSATION_OPEN = 1;
  private static final int INSPECTABLE = 2;
  private static final int WARNINGS = 4;
  private static final int DEBTOR = 8;
  private static final int PERSON = 16;

  /** Appends the facts to a work file. */
  public void writeTo(DataOutput out) throws IOException {
    boolean hasPerson = !person.equals(Person.UNKNOWN);
    out.writeByte(
        (compensationOpen ? COMPENSATION_OPEN : 0)
            | (inspectable ? INSPECTABLE : 0)
            | (warnings != null ? WARNINGS : 0)
            | (debtor != null ? DEBTOR : 0)
            | (hasPerson ? PERSON : 0));
    if (hasPerson) {
      People.write(out, person);
    }
    if (inspectable) {
      out.writeInt(disbursedOn);
      out.writeInt(lastVisitOn);
    }
    if (warnings != null) {
      warnings.writeTo(out);
    }
    if (debtor != null) {
      debtor.writeTo(out);
    }
  }

  /** Reads what {@link #writeTo} wrote; the days of a loan not inspectable come back as NONE. */
  public static LoanWorkFacts readFrom(DataInput in) throws IOException {
    int has = in.readByte();
    boolean inspectable = (has & INSPECTABLE) != 0;
    return new LoanWorkFacts(
        (has & PERSON) != 0 ? People.read(in) : Person.UNKNOWN,
        (has & COMPENSATION_OPEN) != 0,
        inspectable,
        inspectable ? in.readInt() : Day.NONE,
        inspectable ? in.readInt() : Day.NONE,
        (has & WARNINGS) != 0 ? WarningFacts.readFrom(in) : null,
        (has & DEBTOR) != 0 ? DebtorFacts.readFrom(in) : null);
  }
}
