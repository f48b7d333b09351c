package org.delinq.nightly;

import java.util.List;
import org.delinq.compensation.ClaimCandidate;
import org.delinq.compensation.Recovery;
import org.delinq.subsidy.PresentLoan;
import org.delinq.subsidy.SubsidyRecord;
import org.jspecify.annotations.Nullable;

/**
 * What one loan of the extract brings to the steps {@code subsidy} and {@code compensation}.
 *
 * @param subsidies one per period that it has subsidised days in, or is counted in
 * @param present absent on nights that adjust no filed period
 * @param claim absent where there is nothing to claim from a fund
 * @param recoveries receipts of the month that are shared with a fund
 */
record ProgrammeRecords(
    List<SubsidyRecord> subsidies,
    @Nullable PresentLoan present,
    @Nullable ClaimCandidate claim,
    List<Recovery> recoveries) {
  /** Those of most loans. */
  static final ProgrammeRecords NOTHING = new ProgrammeRecords(List.of(), null, null, List.of());
}
