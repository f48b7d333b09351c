package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Identifiers and region codes. */
class IdentifiersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"a", "Z", "0", "9-_.", "L-2026.03_A", "1234567890123456789012345678901234567890"})
  void anIdentifierIsAccepted(String text) {
    assertThat(isIdentifier(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-a",
        "_a",
        ".a",
        ".",
        "..",
        "a b",
        "a/b",
        "a\\b",
        "a:b",
        "借据1",
        "Ｌ1",
        "L１",
        "a\t",
        "a\u0000",
        "a　",
        "a\u00A0",
        "=1",
        "a,b",
        "a\"",
        "é",
        "12345678901234567890123456789012345678901"
      })
  void anythingElseIsRefused(String text) {
    assertThat(isIdentifier(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"510104", "510104001", "510104001002"})
  void aRegionHas6To12Digits(String text) {
    assertThat(isRegion(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "51010", "5101040010021", "51010A", "５１０１０４", "-51010", "510.04"})
  void anythingElseIsNoRegion(String text) {
    assertThat(isRegion(text)).isFalse();
  }

  private static boolean isIdentifier(String text) {
    byte[] bytes = padded(text);
    return Identifiers.isIdentifier(bytes, 1, bytes.length - 1);
  }

  private static boolean isRegion(String text) {
    byte[] bytes = padded(text);
    return Identifiers.isRegion(bytes, 1, bytes.length - 1);
  }

  private static byte[] padded(String text) {
    return ("1" + text + "1").getBytes(StandardCharsets.UTF_8);
  }
}
