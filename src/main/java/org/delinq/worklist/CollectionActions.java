package org.delinq.worklist;

import org.delinq.loan.GuaranteeType;
import org.delinq.policy.CollectionStage;

/**
 * What a collector does with the leading loan of a row (rules.md 6.2).
 *
 * <table>
 * <caption>Actions by stage</caption>
 * <tr><td>EARLY, OFFICER_CALL</td><td>CALL_DEBTOR</td></tr>
 * <tr><td>VISIT</td><td>VISIT_DEBTOR</td></tr>
 * <tr><td>WRITTEN_NOTICE</td><td>SERVE_NOTICE</td></tr>
 * <tr><td>MEDIATION</td><td>NOTIFY_GUARANTOR for GUARANTEE loans, CLAIM_COMPENSATION for loans with
 *     a compensation programme and never compensated, both joined, MEDIATE where neither</td></tr>
 * <tr><td>LEGAL</td><td>REALISE_COLLATERAL for MORTGAGE and PLEDGE, else SUE</td></tr>
 * <tr><td>WRITE_OFF_REVIEW</td><td>PREPARE_WRITE_OFF</td></tr>
 * <tr><td>RECOVERY</td><td>RECOVER</td></tr>
 * </table>
 *
 * <p>A row suppressed for BANKRUPTCY says FILE_CLAIM, one suppressed for DECEASED CLAIM_ESTATE.
 */
final class CollectionActions {
  static final String FILE_CLAIM = "FILE_CLAIM";
  static final String CLAIM_ESTATE = "CLAIM_ESTATE";

  private CollectionActions() {}

  static String of(CollectionStage stage, GuaranteeType guarantee, boolean compensationOpen) {
    return switch (stage) {
      case EARLY, OFFICER_CALL -> "CALL_DEBTOR";
      case VISIT -> "VISIT_DEBTOR";
      case WRITTEN_NOTICE -> "SERVE_NOTICE";
      case MEDIATION -> mediation(guarantee == GuaranteeType.GUARANTEE, compensationOpen);
      case LEGAL -> isSecured(guarantee) ? "REALISE_COLLATERAL" : "SUE";
      case WRITE_OFF_REVIEW -> "PREPARE_WRITE_OFF";
      case RECOVERY -> "RECOVER";
    };
  }

  private static String mediation(boolean guaranteed, boolean compensationOpen) {
    if (guaranteed) {
      return compensationOpen ? "NOTIFY_GUARANTOR|CLAIM_COMPENSATION" : "NOTIFY_GUARANTOR";
    }
    return compensationOpen ? "CLAIM_COMPENSATION" : "MEDIATE";
  }

  private static boolean isSecured(GuaranteeType guarantee) {
    return guarantee == GuaranteeType.MORTGAGE || guarantee == GuaranteeType.PLEDGE;
  }
}
