package org.delinq.nightly;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.QuarantineReason;

/**
 * What became of the rows and loans that {@code age} read; the left sides of the reconciliation.
 * Written as a delta per chunk, merged by whoever asks. Amounts in fen.
 */
final class NightCounts {
  private static final int KINDS = ExtractKind.values().length;
  private static final int REASONS = QuarantineReason.values().length;

  private final long[] accepted = new long[KINDS];
  private final long[][] quarantined = new long[KINDS][REASONS];
  private final long[] loans = new long[Fate.values().length];
  private final long[] principal = new long[Fate.values().length];
  private long remindersSuppressed;

  /** What became of a loan. */
  enum Fate {
    /** Accepted, ACTIVE. */
    ACTIVE,
    /** Accepted, WRITTEN_OFF. */
    WRITTEN_OFF,
    /** Accepted, CLOSED. */
    CLOSED,
    /** Quarantined, an ACTIVE row of the previous snapshot carried over. */
    CARRIED_OVER_ACTIVE,
    /** Quarantined, a WRITTEN_OFF row of the previous snapshot carried over. */
    CARRIED_OVER_WRITTEN_OFF,
    /** In the previous snapshot, ACTIVE there, and neither accepted nor quarantined tonight. */
    ABSENT_ACTIVE,
    /**
     * In the previous snapshot, WRITTEN_OFF there, and neither accepted nor quarantined tonight.
     */
    ABSENT_WRITTEN_OFF
  }

  void addAccepted(ExtractKind kind, long rows) {
    accepted[kind.ordinal()] += rows;
  }

  void addQuarantined(ExtractKind kind, QuarantineReason reason) {
    quarantined[kind.ordinal()][reason.ordinal()]++;
  }

  void addLoan(Fate fate, long outstandingPrincipal) {
    loans[fate.ordinal()]++;
    principal[fate.ordinal()] += outstandingPrincipal;
  }

  void addSuppressedReminder() {
    remindersSuppressed++;
  }

  long accepted(ExtractKind kind) {
    return accepted[kind.ordinal()];
  }

  long quarantined(ExtractKind kind, QuarantineReason reason) {
    return quarantined[kind.ordinal()][reason.ordinal()];
  }

  long quarantined(ExtractKind kind) {
    long sum = 0;
    for (long rows : quarantined[kind.ordinal()]) {
      sum += rows;
    }
    return sum;
  }

  long allAccepted() {
    long sum = 0;
    for (long rows : accepted) {
      sum += rows;
    }
    return sum;
  }

  long allQuarantined() {
    long sum = 0;
    for (ExtractKind kind : ExtractKind.values()) {
      sum += quarantined(kind);
    }
    return sum;
  }

  long loans(Fate fate) {
    return loans[fate.ordinal()];
  }

  /** Loans that are classified, or gone since the previous snapshot: all but those closed. */
  long allOnTheBooks() {
    long sum = 0;
    for (Fate fate : Fate.values()) {
      sum += fate == Fate.CLOSED ? 0 : loans(fate);
    }
    return sum;
  }

  long principal(Fate fate) {
    return principal[fate.ordinal()];
  }

  long remindersSuppressed() {
    return remindersSuppressed;
  }

  void writeTo(DataOutput out) throws IOException {
    write(out, accepted);
    for (long[] reasons : quarantined) {
      write(out, reasons);
    }
    write(out, loans);
    write(out, principal);
    out.writeLong(remindersSuppressed);
  }

  void mergeFrom(DataInput in) throws IOException {
    add(in, accepted);
    for (long[] reasons : quarantined) {
      add(in, reasons);
    }
    add(in, loans);
    add(in, principal);
    remindersSuppressed += in.readLong();
  }

  void add(NightCounts other) {
    add(other.accepted, accepted);
    for (int kind = 0; kind < KINDS; kind++) {
      add(other.quarantined[kind], quarantined[kind]);
    }
    add(other.loans, loans);
    add(other.principal, principal);
    remindersSuppressed += other.remindersSuppressed;
  }

  private static void add(long[] from, long[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }

  private static void write(DataOutput out, long[] values) throws IOException {
    for (long value : values) {
      out.writeLong(value);
    }
  }

  private static void add(DataInput in, long[] values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      values[i] += in.readLong();
    }
  }
}
