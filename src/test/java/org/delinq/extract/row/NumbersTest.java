package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.delinq.extract.row.Numbers.BAD_FORM;
import static org.delinq.extract.row.Numbers.OUT_OF_RANGE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts, rates and whole numbers, form by form. */
class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00, 0",
    "7, 700",
    "1234.5, 123450",
    "1234.56, 123456",
    "0.01, 1",
    "007.10, 710",
    "9999999999999.99, 999999999999999"
  })
  void anAmountIsCountedInFen(String text, long fen) {
    assertThat(amount(text)).isEqualTo(fen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+5",
        ".5",
        "5.",
        "5.123",
        "1,000",
        "1 000",
        "1e3",
        "5.1.2",
        "5.a",
        "5.1a",
        "a",
        "",
        "-",
        "--5",
        "-.5",
        "-5.",
        "10000000000000",
        "00000000000001",
        "-10000000000000",
        "５",
        "¥5",
        "0x10",
        "NaN",
        "5\t",
        "5-",
        "."
      })
  void whatIsNoPlainDecimalIsNoAmount(String text) {
    assertThat(amount(text)).isEqualTo(BAD_FORM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "-0.01", "-9999999999999.99", "-0"})
  void anAmountWithAMinusIsOutOfRange(String text) {
    assertThat(amount(text)).isEqualTo(OUT_OF_RANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "3.45, 3450000",
    "3.450000, 3450000",
    "0.000001, 1",
    "100, 100000000",
    "100.000000, 100000000",
    "0000000000000000000000003, 3000000"
  })
  void aRateIsCountedInMillionthsOfAPercent(String text, long millionths) {
    assertThat(rate(text)).isEqualTo(millionths);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1234567",
        "100.0000000",
        "+5",
        ".5",
        "5.",
        "3.45%",
        "3,45",
        "",
        "-",
        "a",
        "5.a",
        "３",
        "1e1"
      })
  void whatIsNoPlainDecimalIsNoRate(String text) {
    assertThat(rate(text)).isEqualTo(BAD_FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"100.000001", "101", "-1", "-0.5", "99999999999999999999999999999999999999"})
  void aRateBelow0OrAbove100IsOutOfRange(String text) {
    assertThat(rate(text)).isEqualTo(OUT_OF_RANGE);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "31, 31", "0031, 31", "2147483647, 2147483647"})
  void aWholeNumberIsRead(String text, long number) {
    assertThat(integer(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1.0", "+1", "1 ", "a", "１", "1a", "--1"})
  void whatIsNoWholeNumberIsNone(String text) {
    assertThat(integer(text)).isEqualTo(BAD_FORM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "2147483648", "99999999999999999999999999999999999999999"})
  void aWholeNumberBelow0OrTooLargeIsOutOfRange(String text) {
    assertThat(integer(text)).isEqualTo(OUT_OF_RANGE);
  }

  @Property
  void everyAmountIsReadBack(
      @ForAll @BigRange(min = "0", max = "9999999999999.99") @Scale(2) BigDecimal yuan) {
    assertThat(amount(yuan.toPlainString())).isEqualTo(yuan.movePointRight(2).longValueExact());
  }

  @Property
  void everyRateIsReadBack(@ForAll @LongRange(min = 0, max = 100_000_000) long millionths) {
    assertThat(rate(BigDecimal.valueOf(millionths, 6).toPlainString())).isEqualTo(millionths);
  }

  private static long amount(String text) {
    byte[] bytes = padded(text);
    return Numbers.amount(bytes, 1, bytes.length - 1);
  }

  private static long rate(String text) {
    byte[] bytes = padded(text);
    return Numbers.rate(bytes, 1, bytes.length - 1);
  }

  private static long integer(String text) {
    byte[] bytes = padded(text);
    return Numbers.integer(bytes, 1, bytes.length - 1);
  }

  /** Digits on both sides, which must not be read. */
  private static byte[] padded(String text) {
    return ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
  }
}
