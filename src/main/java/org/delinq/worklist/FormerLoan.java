package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.policy.CollectionStage;
import org.jspecify.annotations.Nullable;

/**
 * A loan that was on the list in the previous snapshot, and what became of it.
 *
 * @param officerId its officer then
 * @param name the borrower's name in tonight's extract, absent where the loan is not there or now
 *     is another borrower's
 */
record FormerLoan(
    CollectionStage stage,
    int delinquentDays,
    long overdueTotal,
    String officerId,
    Fate fate,
    @Nullable String name)
    implements ByUrgency {
  private static final CollectionStage[] STAGES = CollectionStage.values();
  private static final Fate[] FATES = Fate.values();

  /** Where the loan stands tonight. */
  enum Fate {
    /** On the books. */
    ACTIVE,
    /** In the extract as CLOSED. */
    CLOSED,
    /** In the extract as WRITTEN_OFF. */
    WRITTEN_OFF,
    /** Not in the extract. */
    ABSENT
  }

  void writeTo(DataOutput out) throws IOException {
    Wire.writeCode(out, stage);
    out.writeInt(delinquentDays);
    out.writeLong(overdueTotal);
    Wire.writeText(out, officerId);
    Wire.writeCode(out, fate);
    Wire.writeText(out, name);
  }

  static FormerLoan readFrom(DataInput in) throws IOException {
    return new FormerLoan(
        Wire.readPresentCode(in, STAGES),
        in.readInt(),
        in.readLong(),
        Wire.readPresentText(in),
        Wire.readPresentCode(in, FATES),
        Wire.readText(in));
  }
}
