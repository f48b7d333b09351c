package org.delinq.report;

import java.math.BigInteger;
import java.time.LocalDate;
import org.delinq.calendar.Day;
import org.delinq.money.Fen;
import org.jspecify.annotations.Nullable;

/** How values look in a published CSV (outputs.md). */
public final class Cells {
  private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);

  private Cells() {}

  /** Yuan with two decimals. */
  public static String yuan(long fen) {
    return Fen.toYuan(fen);
  }

  /** 万元 with two decimals, HALF_UP from the fen. */
  public static String wan(long fen) {
    return Fen.toYuan(Fen.rounded(BigInteger.valueOf(fen), TEN_THOUSAND));
  }

  /** A ratio in percent with two decimals, HALF_UP; {@code -} for a zero denominator. */
  public static String percent(long numerator, long denominator) {
    if (denominator == 0) {
      return "-";
    }
    return Fen.toYuan(
        Fen.rounded(
            BigInteger.valueOf(numerator).multiply(TEN_THOUSAND), BigInteger.valueOf(denominator)));
  }

  /** A date, blank for {@link Day#NONE}. */
  public static String day(int day) {
    return Day.format(day);
  }

  /** {@code 2026-03} of a day. */
  public static String month(int day) {
    LocalDate date = Day.date(day);
    return date.toString().substring(0, 7);
  }

  /** A code, blank if absent. */
  public static String code(@Nullable Enum<?> code) {
    return code == null ? "" : code.name();
  }

  /** Text, blank if absent. */
  public static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
