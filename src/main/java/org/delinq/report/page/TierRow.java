package org.delinq.report.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.provision.Ratio;
import org.delinq.report.Cells;
import org.delinq.report.label.Labels;
import org.delinq.report.summary.Summary;

/**
 * One row of the five tiers; public for the template.
 *
 * @param loansChange since the previous snapshot, empty without one
 * @param principal in yuan
 * @param share of the principal of all tiers, in percent
 */
public record TierRow(
    String code,
    String name,
    long loans,
    String loansChange,
    String principal,
    String principalChange,
    String share) {

  /** The share where it can be drawn. */
  public String width() {
    return share.equals(Ratio.UNDEFINED) ? "0.00" : share;
  }

  /** The five tiers. */
  static List<TierRow> tiers(Summary night, PageWords words, PageNumbers numbers) {
    List<TierRow> rows = new ArrayList<>();
    for (Summary.TierLine line : night.tiers()) {
      rows.add(sum(line.tier(), night, line::equals, words, numbers));
    }
    return rows;
  }

  /** The non-performing ones and all. */
  static List<TierRow> sums(Summary night, PageWords words, PageNumbers numbers) {
    TierRow npl = sum("NPL", night, line -> Tier.valueOf(line.tier()).isNpl(), words, numbers);
    return List.of(
        new TierRow(
            npl.code,
            words.say("of-which-npl"),
            npl.loans,
            npl.loansChange,
            npl.principal,
            npl.principalChange,
            npl.share),
        sum("ALL", night, line -> true, words, numbers));
  }

  private static TierRow sum(
      String code,
      Summary night,
      Predicate<Summary.TierLine> wanted,
      PageWords words,
      PageNumbers numbers) {
    long loans = 0;
    long principal = 0;
    long loansBefore = 0;
    long principalBefore = 0;
    boolean known = false;
    long all = 0;
    for (Summary.TierLine line : night.tiers()) {
      all += Fen.ofYuan(line.principal());
      if (wanted.test(line)) {
        loans += line.loans();
        principal += Fen.ofYuan(line.principal());
        Long formerLoans = line.previousLoans();
        String formerPrincipal = line.previousPrincipal();
        if (formerLoans != null && formerPrincipal != null) {
          known = true;
          loansBefore += formerLoans;
          principalBefore += Fen.ofYuan(formerPrincipal);
        }
      }
    }
    return new TierRow(
        code,
        words.code(Labels.Group.TIER.name(), code),
        loans,
        known ? numbers.signed(BigDecimal.valueOf(loans - loansBefore)) : "",
        Cells.yuan(principal),
        known ? numbers.signed(BigDecimal.valueOf(principal - principalBefore, 2)) : "",
        Cells.percent(principal, all));
  }
}
