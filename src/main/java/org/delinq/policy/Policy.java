package org.delinq.policy;

import java.util.Map;
import java.util.SortedMap;
import org.delinq.money.Percent;

/**
 * One dated policy file: every threshold and rate that a bank or its regulator may set.
 *
 * @param id name of the file without {@code .yml}
 * @param effectiveFrom first business date it is for, as a {@link org.delinq.calendar.Day}
 * @param products by product code, each with the defaults filled in
 */
public record Policy(
    String id,
    int effectiveFrom,
    SortedMap<String, ProductPolicy> products,
    Ratios ratios,
    SortedMap<String, SubsidyProgramme> subsidyProgrammes,
    SortedMap<String, CompensationProgramme> compensationProgrammes,
    WorklistPolicy worklists) {
  /** Copies the maps. */
  public Policy {
    products = Frozen.sorted(products);
    subsidyProgrammes = Frozen.sorted(subsidyProgrammes);
    compensationProgrammes = Frozen.sorted(compensationProgrammes);
  }

  /**
   * The rules of a product.
   *
   * @throws IllegalArgumentException for a product the policy does not know
   */
  public ProductPolicy product(String code) {
    ProductPolicy product = products.get(code);
    if (product == null) {
      throw new IllegalArgumentException("policy " + id + " has no product " + code);
    }
    return product;
  }

  /** Floors and targets of {@code reports/ratios.csv}, in percent (points for the tolerance). */
  public record Ratios(
      Percent coverageFloor,
      Percent provisionFloor,
      Percent nplTarget,
      Percent nplTolerancePoints) {}

  /** The ladders by name; see {@link ProductPolicy#ladder()} for the one of a product. */
  public Map<String, CollectionLadder> ladders() {
    return worklists.ladders();
  }
}
