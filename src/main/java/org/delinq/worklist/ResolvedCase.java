package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.delinq.policy.CollectionStage;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code worklists/resolved.csv}: a borrower who was on the list in the previous
 * snapshot and no longer is. Rows stand in the order of officer and borrower.
 *
 * @param officerId of the loan that led the row then, as the previous snapshot has it: who worked
 *     on it hears that it is over
 * @param borrowerName from tonight's extract: of the loan that led, else of the smallest of the
 *     formerly listed loans with a name there; absent where none of them is there
 * @param previousStage the highest stage of the borrower's loans then
 */
public record ResolvedCase(
    String officerId,
    String borrowerId,
    @Nullable String borrowerName,
    CollectionStage previousStage,
    How how)
    implements WorklistRecord, Comparable<ResolvedCase> {
  private static final CollectionStage[] STAGES = CollectionStage.values();
  private static final How[] HOWS = How.values();
  private static final Comparator<ResolvedCase> ORDER =
      Comparator.comparing(ResolvedCase::officerId).thenComparing(ResolvedCase::borrowerId);

  /** What became of the formerly listed loans; the first that holds of any of them. */
  public enum How {
    /** ACTIVE and no longer delinquent. */
    PAID,
    /** CLOSED. */
    CLOSED,
    /** Gone. */
    NOT_IN_EXTRACT
  }

  @Override
  public int compareTo(ResolvedCase other) {
    return ORDER.compare(this, other);
  }

  @Override
  public void writeKey(DataOutput out) throws IOException {
    Wire.writeKeyText(out, officerId);
    Wire.writeKeyText(out, borrowerId);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    Wire.writeText(out, officerId);
    Wire.writeText(out, borrowerId);
    Wire.writeText(out, borrowerName);
    Wire.writeCode(out, previousStage);
    Wire.writeCode(out, how);
  }

  /** Reads what {@link #writeTo} wrote. */
  public static ResolvedCase readFrom(DataInput in) throws IOException {
    return new ResolvedCase(
        Wire.readPresentText(in),
        Wire.readPresentText(in),
        Wire.readText(in),
        Wire.readPresentCode(in, STAGES),
        Wire.readPresentCode(in, HOWS));
  }
}
