package org.delinq.operations.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code difference.json}: what another policy would change of a night. Amounts in yuan as text.
 *
 * @param businessDate {@code YYYY-MM-DD}
 * @param before what it is compared with
 * @param after what was simulated
 * @param tierMatrix ACTIVE loans by their tiers, only the pairs that occur
 * @param provisions by the tier of the loan in each night
 * @param worklists rows of each list
 * @param movedLoans loans whose tier is another one
 * @param moves the first of them, in the order of loan ids; all are in {@code moves.csv}
 */
public record NightDifference(
    String businessDate,
    Side before,
    Side after,
    List<Cell> tierMatrix,
    List<Provisions> provisions,
    List<ListSize> worklists,
    long movedLoans,
    List<Move> moves) {

  /** Keeps copies. */
  public NightDifference {
    tierMatrix = List.copyOf(tierMatrix);
    provisions = List.copyOf(provisions);
    worklists = List.copyOf(worklists);
    moves = List.copyOf(moves);
  }

  /**
   * One of the two nights.
   *
   * @param what published or simulated
   * @param policySha256 the digest of the policy's file
   * @param attempt the attempt that published it; null for a simulated one
   */
  public record Side(String what, String policy, String policySha256, @Nullable Integer attempt) {}

  /** Loans that are in one tier and would be in another, or in the same. */
  public record Cell(String before, String after, long loans, String principal) {}

  /** Provisions, general and special together, of the loans in a tier. */
  public record Provisions(String tier, String before, String after, String change) {}

  /** Rows of a worklist. */
  public record ListSize(String list, long before, long after) {}

  /**
   * A loan whose tier is another one.
   *
   * @param ruleBefore what asked for the tier, as in the snapshot
   */
  public record Move(
      String loanId,
      String before,
      String after,
      String ruleBefore,
      String ruleAfter,
      String principal,
      String provisionBefore,
      String provisionAfter) {}
}
