package org.delinq.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IdBytesTest {
  /** Of few characters and lengths around the words of eight, so that many are nearly equal. */
  @Provide
  Arbitrary<String> identifiers() {
    return Arbitraries.strings()
        .withChars('A', 'B', 'z')
        .ofMinLength(1)
        .ofMaxLength(19)
        .flatMap(
            end ->
                Arbitraries.of("", "0".repeat(7), "0".repeat(8), "0".repeat(20)).map(b -> b + end));
  }

  @Property
  void comparesByteByByte(@ForAll("identifiers") String one, @ForAll("identifiers") String other) {
    assertAgrees(one, other);
    assertAgrees(one, one);
    assertAgrees(one, one + "A");
    assertAgrees(one + "A", one);
  }

  private static void assertAgrees(String one, String other) {
    byte[] first = one.getBytes(StandardCharsets.US_ASCII);
    byte[] second = other.getBytes(StandardCharsets.US_ASCII);
    byte[] among = ("," + other + ",").getBytes(StandardCharsets.US_ASCII);
    IdBytes id = new IdBytes();
    id.set(first, 0, first.length);

    assertThat(id.matches(among, 1, among.length - 1)).isEqualTo(one.equals(other));
    assertThat(Integer.signum(id.compare(among, 1, among.length - 1)))
        .isEqualTo(Integer.signum(Arrays.compareUnsigned(first, second)));
  }
}
