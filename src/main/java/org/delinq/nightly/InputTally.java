package org.delinq.nightly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.delinq.extract.LoanItem;
import org.delinq.extract.QuarantinedRow;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.nightly.NightCounts.Fate;
import org.delinq.snapshot.SnapshotRow;

/** What the join of the extracts accepted and set aside, with examples. Not for several threads. */
public final class InputTally {
  /** How many rows or loans are kept as examples of each kind of trouble. */
  public static final int EXAMPLES = 3;

  private static final Comparator<QuarantinedRow> BY_LINE =
      Comparator.comparingLong(QuarantinedRow::line);

  private final NightCounts counts = new NightCounts();
  private final Map<ExtractKind, Map<QuarantineReason, List<QuarantinedRow>>> examples =
      new EnumMap<>(ExtractKind.class);
  private final Sample unknownLoans = new Sample();
  private final Sample loansWithoutPlan = new Sample();
  private final Sample incompleteLoans = new Sample();
  private final Sample goneLoans = new Sample();
  private String lastUnknown = "";

  /**
   * Loans of one kind.
   *
   * @param count how many
   * @param first the first few by id
   */
  public record Loans(long count, List<String> first) {}

  private static final class Sample {
    private long count;
    private final List<String> first = new ArrayList<>();

    void add(String loanId) {
      count++;
      keep(loanId);
    }

    void merge(Sample other) {
      count += other.count;
      other.first.forEach(this::keep);
    }

    private void keep(String loanId) {
      first.add(loanId);
      first.sort(Comparator.naturalOrder());
      if (first.size() > EXAMPLES) {
        first.remove(EXAMPLES);
      }
    }

    Loans told() {
      return new Loans(count, List.copyOf(first));
    }
  }

  /** Counts what was read of one place in the loan order. */
  void add(LoanInput input) {
    LoanItem item = input.item();
    if (item != null) {
      for (ExtractKind kind : ExtractKind.values()) {
        counts.addAccepted(kind, item.rows().accepted(kind));
      }
      item.rows().quarantined().forEach(this::add);
      if (item.file() != null) {
        add(item.file());
      }
    }
    SnapshotRow previous = input.previous();
    if (previous != null && (item == null || item.file() == null)) {
      addFormer(previous, item == null);
    }
  }

  void add(QuarantinedRow row) {
    counts.addQuarantined(row.kind(), row.fault().reason());
    keep(row);
    if (row.fault().reason() == QuarantineReason.UNKNOWN_LOAN
        && !row.loanId().equals(lastUnknown)) {
      lastUnknown = row.loanId();
      unknownLoans.add(lastUnknown);
    }
  }

  void addAccepted(ExtractKind kind, long rows) {
    counts.addAccepted(kind, rows);
  }

  private void add(LoanFile file) {
    Loan loan = file.loan();
    counts.addLoan(
        switch (loan.status()) {
          case ACTIVE -> Fate.ACTIVE;
          case WRITTEN_OFF -> Fate.WRITTEN_OFF;
          case CLOSED -> Fate.CLOSED;
        },
        loan.outstandingPrincipal());
    if (loan.status() != LoanStatus.CLOSED && file.instalments().isEmpty()) {
      loansWithoutPlan.add(loan.loanId());
    }
    if (loan.status() != LoanStatus.CLOSED && file.incomplete()) {
      incompleteLoans.add(loan.loanId());
    }
  }

  private void addFormer(SnapshotRow row, boolean gone) {
    long outstanding = row.toLoan().outstandingPrincipal();
    boolean active = row.status() == LoanStatus.ACTIVE;
    if (gone) {
      counts.addLoan(active ? Fate.ABSENT_ACTIVE : Fate.ABSENT_WRITTEN_OFF, outstanding);
      if (active) {
        goneLoans.add(row.loanId());
      }
    } else {
      counts.addLoan(
          active ? Fate.CARRIED_OVER_ACTIVE : Fate.CARRIED_OVER_WRITTEN_OFF, outstanding);
    }
  }

  private void keep(QuarantinedRow row) {
    List<QuarantinedRow> kept =
        examples
            .computeIfAbsent(row.kind(), kind -> new EnumMap<>(QuarantineReason.class))
            .computeIfAbsent(row.fault().reason(), reason -> new ArrayList<>());
    if (kept.size() < EXAMPLES || row.line() < kept.get(EXAMPLES - 1).line()) {
      kept.add(row);
      kept.sort(BY_LINE);
      if (kept.size() > EXAMPLES) {
        kept.remove(EXAMPLES);
      }
    }
  }

  /** Adds what was counted of another range of loans. */
  void merge(InputTally other) {
    counts.add(other.counts);
    other
        .examples
        .values()
        .forEach(kinds -> kinds.values().forEach(rows -> rows.forEach(this::keep)));
    unknownLoans.merge(other.unknownLoans);
    loansWithoutPlan.merge(other.loansWithoutPlan);
    incompleteLoans.merge(other.incompleteLoans);
    goneLoans.merge(other.goneLoans);
  }

  NightCounts counts() {
    return counts;
  }

  /** How many rows of an extract were accepted. */
  public long accepted(ExtractKind kind) {
    return counts.accepted(kind);
  }

  /** How many rows of an extract were set aside for a reason. */
  public long quarantined(ExtractKind kind, QuarantineReason reason) {
    return counts.quarantined(kind, reason);
  }

  /** The first rows of an extract that were set aside for a reason. */
  public List<QuarantinedRow> examples(ExtractKind kind, QuarantineReason reason) {
    return examples.getOrDefault(kind, Map.of()).getOrDefault(reason, List.of());
  }

  /** Loans that other extracts speak of and {@code loans.csv} does not have, or not a good row. */
  public Loans unknownLoans() {
    return unknownLoans.told();
  }

  /** ACTIVE and WRITTEN_OFF loans without a good plan row; their plans are derived. */
  public Loans loansWithoutPlan() {
    return loansWithoutPlan.told();
  }

  /** ACTIVE and WRITTEN_OFF loans with a row set aside, to be marked INCOMPLETE_DATA. */
  public Loans incompleteLoans() {
    return incompleteLoans.told();
  }

  /** ACTIVE loans of the previous snapshot that are gone without being CLOSED. */
  public Loans goneLoans() {
    return goneLoans.told();
  }

  /** Loans whose row of the previous snapshot would be carried over. */
  public long carriedOver() {
    return counts.loans(Fate.CARRIED_OVER_ACTIVE) + counts.loans(Fate.CARRIED_OVER_WRITTEN_OFF);
  }

  /** Outstanding principal of the ACTIVE loans, those carried over included, in fen. */
  long activePrincipal() {
    return counts.principal(Fate.ACTIVE) + counts.principal(Fate.CARRIED_OVER_ACTIVE);
  }
}
