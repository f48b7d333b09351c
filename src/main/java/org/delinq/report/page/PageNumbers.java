package org.delinq.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.delinq.provision.Ratio;

/** How numbers look on the page, the same in every locale; public for the template. */
public final class PageNumbers {
  private static final String UNKNOWN = "–";
  private static final String MINUS = "−";
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  PageNumbers() {}

  /** A count or an amount with its thousands apart; a dash for {@code -}. */
  public String grouped(Object number) {
    String text = String.valueOf(number);
    if (text.equals(Ratio.UNDEFINED)) {
      return UNKNOWN;
    }
    int end = text.indexOf('.') < 0 ? text.length() : text.indexOf('.');
    int start = text.startsWith("-") ? 1 : 0;
    StringBuilder grouped = new StringBuilder(start == 0 ? "" : MINUS);
    for (int i = start; i < end; i++) {
      if (i > start && (end - i) % 3 == 0) {
        grouped.append(',');
      }
      grouped.append(text.charAt(i));
    }
    return grouped.append(text, end, text.length()).toString();
  }

  /** A ratio, a dash where it is not defined. */
  public String percent(String percent) {
    return percent.equals(Ratio.UNDEFINED) ? UNKNOWN : grouped(percent) + "%";
  }

  /** Seconds to a tenth. */
  public String seconds(Number milliseconds) {
    return grouped(
            BigDecimal.valueOf(milliseconds.longValue())
                .divide(THOUSAND, 1, RoundingMode.HALF_UP)
                .toPlainString())
        + " s";
  }

  /** A difference with its sign; 0 without. */
  String signed(BigDecimal difference) {
    return difference.signum() > 0
        ? "+" + grouped(difference.toPlainString())
        : grouped(difference.toPlainString());
  }
}
