package org.delinq.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.delinq.document.Section;
import org.delinq.loan.CreditRating;
import org.delinq.loan.GuaranteeType;
import org.delinq.policy.ProductPolicy.Matrix;

/** Reads the block {@code matrices}: every rating × guarantee must have its three bounds. */
final class MatrixReader {
  private static final String ALLOWED =
      "three bounds that do not fall, such as [60, 90, 180]: NORMAL, SPECIAL_MENTION, SUBSTANDARD";

  private MatrixReader() {}

  static Map<String, Matrix> read(Section top) {
    Map<String, Matrix> matrices = new TreeMap<>();
    top.sections("matrices").forEach((name, section) -> matrices.put(name, matrix(name, section)));
    return matrices;
  }

  private static Matrix matrix(String name, Section section) {
    Map<CreditRating, Map<GuaranteeType, Matrix.Bounds>> bounds = new EnumMap<>(CreditRating.class);
    for (CreditRating rating : CreditRating.values()) {
      Section row = section.section(rating.name());
      Map<GuaranteeType, Matrix.Bounds> cells = new EnumMap<>(GuaranteeType.class);
      for (GuaranteeType guarantee : GuaranteeType.values()) {
        cells.put(guarantee, cell(row, guarantee.name()));
      }
      row.done();
      bounds.put(rating, cells);
    }
    section.done();
    return new Matrix(name, bounds);
  }

  private static Matrix.Bounds cell(Section row, String key) {
    int faults = row.faultCount();
    List<Integer> days = row.integers(key, 0, ProductReader.MOST_DAYS);
    if (row.faultCount() == faults && row.block() != null) {
      if (days.size() == 3 && days.get(0) <= days.get(1) && days.get(1) <= days.get(2)) {
        return new Matrix.Bounds(days.get(0), days.get(1), days.get(2));
      }
      row.fault(key, days.toString(), ALLOWED);
    }
    return new Matrix.Bounds(0, 0, 0);
  }
}
