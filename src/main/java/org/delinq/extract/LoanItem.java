package org.delinq.extract;

import java.util.List;
import org.delinq.extract.row.ExtractKind;
import org.delinq.loan.LoanFile;
import org.jspecify.annotations.Nullable;

/**
 * What the extracts say between two places of the loan order: one loan with its rows, and the rows
 * that were set aside there.
 */
public final class LoanItem {
  private final @Nullable LoanFile file;
  private final @Nullable String loanId;
  private final List<QuarantinedRow> quarantined;
  private final int[] accepted;

  LoanItem(
      @Nullable LoanFile file,
      @Nullable String loanId,
      List<QuarantinedRow> quarantined,
      int[] accepted) {
    this.file = file;
    this.loanId = loanId;
    this.quarantined = quarantined;
    this.accepted = accepted;
  }

  /** The loan, absent where none was accepted. */
  public @Nullable LoanFile file() {
    return file;
  }

  /**
   * The loan's id, also where all its rows of {@code loans.csv} were set aside; absent where no
   * loan is concerned: rows of unknown loans or of none.
   */
  public @Nullable String loanId() {
    return loanId;
  }

  /** The rows that were set aside since the item before. */
  public List<QuarantinedRow> quarantined() {
    return quarantined;
  }

  /** How many rows of an extract were accepted since the item before. */
  public int accepted(ExtractKind kind) {
    return accepted[kind.ordinal()];
  }
}
