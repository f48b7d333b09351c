package org.delinq.subsidy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delinq.policy.Policy;
import org.delinq.policy.ProductPolicy;

/**
 * One period with the product rules that hold in it, numbered, so that a loan is aged once for all
 * periods with the same rules of its product. Tonight's rules have number 0.
 */
final class PeriodRules {
  /** The rules of a product, and which of its rules they are. */
  record Version(int number, ProductPolicy rules) {}

  private final SubsidyTerms terms;
  private final Map<String, Version> byProduct = new HashMap<>();

  private PeriodRules(SubsidyTerms terms) {
    this.terms = terms;
  }

  SubsidyTerms terms() {
    return terms;
  }

  int periodTo() {
    return terms.period().to();
  }

  /** The rules by product code; a product that the policy does not know is not in it. */
  Map<String, Version> byProduct() {
    return byProduct;
  }

  /** Numbers the rules of tonight's policy and of the archived ones. */
  static final class Numbering {
    private final Map<String, List<ProductPolicy>> known = new HashMap<>();

    Numbering(Policy tonight) {
      tonight.products().forEach((code, rules) -> number(code, rules));
    }

    PeriodRules of(SubsidyTerms terms) {
      PeriodRules period = new PeriodRules(terms);
      terms
          .policy()
          .products()
          .forEach(
              (code, rules) -> period.byProduct.put(code, new Version(number(code, rules), rules)));
      return period;
    }

    /** An archived product that tonight's policy does not know never meets a loan. */
    private int number(String code, ProductPolicy rules) {
      List<ProductPolicy> versions = known.computeIfAbsent(code, absent -> new ArrayList<>());
      int number = versions.indexOf(rules);
      if (number < 0) {
        number = versions.size();
        versions.add(rules);
      }
      return number;
    }
  }
}
