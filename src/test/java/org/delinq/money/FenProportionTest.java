package org.delinq.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FenProportionTest {
  @ParameterizedTest(name = "{0} × {1} / {2} = {3}")
  @CsvSource({
    "5, 1, 10, 1",
    "4, 1, 10, 0",
    "15, 1, 10, 2",
    "0, 7, 3, 0",
    "999999999999999, 100000000, 100000000, 999999999999999",
    "999999999999999, 50000000, 100000000, 500000000000000",
    "9223372036854775807, 1, 9223372036854775807, 1",
    "4611686018427387903, 1, 9223372036854775807, 0",
    "4611686018427387904, 1, 9223372036854775807, 1",
  })
  void roundsHalfUpOnce(long amount, long numerator, long denominator, long expected) {
    assertThat(Fen.proportion(amount, numerator, denominator)).isEqualTo(expected);
  }

  @Property(tries = 2_000)
  void isExactOnBothSidesOf64Bits(
      @ForAll @LongRange(min = 0) long amount,
      @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long numerator,
      @ForAll @LongRange(min = 1_000_000_000_000L) long denominator) {
    assertThat(Fen.proportion(amount, numerator, denominator))
        .isEqualTo(
            Fen.rounded(
                BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator)),
                BigInteger.valueOf(denominator)));
  }

  @Test
  void refusesAResultBeyond64Bits() {
    assertThatThrownBy(() -> Fen.proportion(Long.MAX_VALUE, 2, 1))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest(name = "{1} % of {0} fen are {2}")
  @CsvSource({"12345, 2, 247", "-12345, 2, -247", "50, 1, 1", "49, 1, 0"})
  void percentOf(long fen, String percent, long expected) {
    assertThat(Fen.percentOf(fen, Percent.of(percent))).isEqualTo(expected);
  }
}
