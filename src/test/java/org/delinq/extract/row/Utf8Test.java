package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.fail;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The validity check of bytes agrees with the decoder of the JDK. */
class Utf8Test {
  @Test
  void everySequenceOfTwoBytesIsJudgedAsTheDecoderDoes() {
    for (int i = 0; i < 1 << 16; i++) {
      assertAgrees(new byte[] {(byte) (i >> 8), (byte) i});
    }
  }

  @Test
  void everyLeadAndSecondByteBeforeGoodContinuationsIsJudgedAsTheDecoderDoes() {
    for (int i = 0; i < 1 << 16; i++) {
      byte lead = (byte) (i >> 8);
      assertAgrees(new byte[] {lead, (byte) i, (byte) 0x80});
      assertAgrees(new byte[] {lead, (byte) i, (byte) 0xBF, (byte) 0xBF});
    }
  }

  @Property(tries = 3000)
  void anyMixtureIsJudgedAsTheDecoderDoes(@ForAll("mixtures") byte[] bytes) {
    assertAgrees(bytes);
  }

  @Provide
  Arbitrary<byte[]> mixtures() {
    Arbitrary<String> pieces =
        Arbitraries.of("a", "loan_id,", "é", "农", "农户", "😀", "\uFEFF", "\u0000")
            .list()
            .ofMaxSize(12)
            .map(list -> String.join("", list));
    Arbitrary<byte[]> spoilt = Arbitraries.bytes().array(byte[].class).ofMaxSize(2);
    return Combinators.combine(pieces, spoilt, pieces)
        .as(
            (before, middle, after) -> {
              byte[] first = before.getBytes(StandardCharsets.UTF_8);
              byte[] last = after.getBytes(StandardCharsets.UTF_8);
              return ByteBuffer.allocate(first.length + middle.length + last.length)
                  .put(first)
                  .put(middle)
                  .put(last)
                  .array();
            });
  }

  private static void assertAgrees(byte[] bytes) {
    byte[] padded = new byte[bytes.length + 2];
    padded[0] = (byte) 0xE5;
    padded[padded.length - 1] = (byte) 0x80;
    System.arraycopy(bytes, 0, padded, 1, bytes.length);
    boolean valid = Utf8.isValid(padded, 1, padded.length - 1);
    if (valid != isDecodable(bytes)) {
      fail(HexFormat.of().formatHex(bytes) + " is judged " + valid);
    }
  }

  private static boolean isDecodable(byte[] bytes) {
    CharBuffer characters = CharBuffer.allocate(bytes.length);
    return !StandardCharsets.UTF_8
        .newDecoder()
        .decode(ByteBuffer.wrap(bytes), characters, true)
        .isError();
  }
}
