package org.delinq.explain;

import java.util.List;
import java.util.Map;
import org.delinq.classification.RuleFinding;
import org.delinq.nightly.LoanAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to say of a loan at a date; the JSON of {@code explain --json}. Amounts are
 * yuan with two decimals, dates {@code YYYY-MM-DD}; null is what does not apply. No personal data.
 *
 * @param madeFrom where the numbers come from
 * @param warnings what the reader should know before believing them
 * @param quarantined rows of the loan that were set aside
 * @param terms of the contract, absent where the loan's row was not accepted
 * @param plan the repayment plan, absent as the terms
 * @param receipts every receipt with what it paid
 * @param ageing the days past due, absent for a loan that the night does not age
 * @param penalty penalty and compound interest, absent as the ageing
 * @param rules what every rule asked for; none for a loan without a tier
 * @param row the loan's row of {@code loan-status.csv}, by column, as written there; absent for a
 *     loan that is not on the books
 * @param ahead what is to come if nothing is paid, absent as the ageing
 * @param work what the worklists have of the loan and its borrower
 */
public record Explanation(
    String loanId,
    String businessDate,
    LoanAnswer.Fate fate,
    MadeFrom madeFrom,
    List<String> warnings,
    List<SetAside> quarantined,
    @Nullable Terms terms,
    @Nullable Plan plan,
    List<ReceiptFacts> receipts,
    @Nullable AgeingFacts ageing,
    @Nullable PenaltyFacts penalty,
    List<RuleFinding> rules,
    @Nullable Map<String, String> row,
    @Nullable Ahead ahead,
    WorkFacts work) {

  /**
   * Where the numbers come from.
   *
   * @param published folder of the published set of the date, absent where there is none
   * @param attempt that made it
   * @param previousDate of the snapshot before, absent on the first night
   */
  public record MadeFrom(
      @Nullable String published,
      @Nullable Integer attempt,
      String extracts,
      String policy,
      String policySha256,
      @Nullable String previousDate) {}

  /** A row that was set aside. */
  public record SetAside(String file, long line, String reason, String column, String value) {}
}
