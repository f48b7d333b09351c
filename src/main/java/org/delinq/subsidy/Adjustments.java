package org.delinq.subsidy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Corrects filed periods without rewriting them: a loan of tonight's extract whose filed period
 * computes differently now gets a line of kind ADJUSTMENT for that period (rules.md 5.1).
 *
 * <p>Amount = recomputed − (its FINAL + all ADJUSTMENT lines since), possibly negative; no line
 * where that is 0.00. A loan that left the programme, or has no subsidised day any more, computes
 * to nothing; a loan that was not filed was filed with nothing. Region and borrower are those of
 * tonight's extract.
 *
 * <table>
 *   <caption>One filed period of a loan</caption>
 *   <tr><th>FINAL</th><th>ADJUSTMENT since</th><th>recomputed</th><th>line</th></tr>
 *   <tr><td>431.25</td><td></td><td>400.00</td><td>−31.25</td></tr>
 *   <tr><td>431.25</td><td>−31.25</td><td>400.00</td><td>none</td></tr>
 *   <tr><td>431.25</td><td>−31.25</td><td>nothing</td><td>−400.00</td></tr>
 *   <tr><td></td><td></td><td>50.00</td><td>50.00</td></tr>
 * </table>
 */
public final class Adjustments {
  private Adjustments() {}

  /**
   * Adjusts the filed periods of all loans; memory holds the lines of one loan.
   *
   * @param present tonight's loans, ascending by loan
   * @param recomputed lines of {@link HouseholdSubsidy} of filed periods, by loan; all of loans
   *     that are present
   * @param filed FINAL and ADJUSTMENT lines of those periods, by loan; those of loans that are not
   *     present adjust nothing
   * @param lines takes the adjustments, by loan
   * @throws IllegalArgumentException for a recomputed line of a loan that is not present
   */
  public static void of(
      Iterator<PresentLoan> present,
      Iterator<SubsidyLine> recomputed,
      Iterator<FiledAmount> filed,
      Consumer<SubsidyLine> lines) {
    List<SubsidyLine> recomputedOfLoan = new ArrayList<>();
    List<FiledAmount> filedOfLoan = new ArrayList<>();
    SubsidyLine line = nextOrNull(recomputed);
    FiledAmount amount = nextOrNull(filed);
    while (present.hasNext() && (line != null || amount != null)) {
      PresentLoan loan = present.next();
      recomputedOfLoan.clear();
      filedOfLoan.clear();
      while (line != null && line.loanId().compareTo(loan.loanId()) <= 0) {
        recomputedOfLoan.add(line);
        line = nextOrNull(recomputed);
      }
      while (amount != null && amount.loanId().compareTo(loan.loanId()) <= 0) {
        if (amount.loanId().equals(loan.loanId())) {
          filedOfLoan.add(amount);
        }
        amount = nextOrNull(filed);
      }
      ofLoan(loan, recomputedOfLoan, filedOfLoan).forEach(lines);
    }
    if (line != null) {
      throw notPresent(line);
    }
  }

  /**
   * The adjustments of one loan, by period in the order given, periods that compute to nothing
   * last.
   *
   * @param recomputed one line per filed period at most
   * @param filed what was published, any number of lines per period
   */
  static List<SubsidyLine> ofLoan(
      PresentLoan loan, List<SubsidyLine> recomputed, List<FiledAmount> filed) {
    List<SubsidyLine> lines = new ArrayList<>();
    List<FiledAmount> others = new ArrayList<>(filed);
    for (SubsidyLine line : recomputed) {
      if (!line.loanId().equals(loan.loanId())) {
        throw notPresent(line);
      }
      long change = line.amount() - takeOut(others, line.programme(), line.periodTo());
      if (change != 0) {
        lines.add(adjustment(line, change));
      }
    }
    while (!others.isEmpty()) {
      FiledAmount first = others.get(0);
      long change = -takeOut(others, first.programme(), first.periodTo());
      if (change != 0) {
        lines.add(toNothing(loan, first, change));
      }
    }
    return lines;
  }

  private static long takeOut(List<FiledAmount> filed, String programme, int periodTo) {
    long sum = 0;
    for (Iterator<FiledAmount> each = filed.iterator(); each.hasNext(); ) {
      FiledAmount amount = each.next();
      if (amount.periodTo() == periodTo && amount.programme().equals(programme)) {
        sum = Math.addExact(sum, amount.amount());
        each.remove();
      }
    }
    return sum;
  }

  private static SubsidyLine adjustment(SubsidyLine recomputed, long change) {
    return new SubsidyLine(
        recomputed.programme(),
        recomputed.periodFrom(),
        recomputed.periodTo(),
        SubsidyKind.ADJUSTMENT,
        recomputed.regionCode(),
        recomputed.borrowerId(),
        recomputed.householdId(),
        recomputed.loanId(),
        recomputed.days(),
        recomputed.averageBalance(),
        recomputed.rate(),
        recomputed.share(),
        change);
  }

  private static SubsidyLine toNothing(PresentLoan loan, FiledAmount filed, long change) {
    return new SubsidyLine(
        filed.programme(),
        filed.periodFrom(),
        filed.periodTo(),
        SubsidyKind.ADJUSTMENT,
        loan.regionCode(),
        loan.borrowerId(),
        loan.householdId(),
        loan.loanId(),
        0,
        0,
        null,
        null,
        change);
  }

  private static IllegalArgumentException notPresent(SubsidyLine line) {
    return new IllegalArgumentException("loan " + line.loanId() + " is not in the extract");
  }

  private static <T> @Nullable T nextOrNull(Iterator<T> iterator) {
    return iterator.hasNext() ? iterator.next() : null;
  }
}
