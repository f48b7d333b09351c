package org.delinq.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class TextCacheTest {
  private final TextCache cache = new TextCache();

  private String text(String text, int before) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] among = new byte[before + bytes.length + 3];
    Arrays.fill(among, (byte) 'x');
    System.arraycopy(bytes, 0, among, before, bytes.length);
    return cache.text(among, before, before + bytes.length);
  }

  @Test
  void aShortTextIsOneString() {
    for (String repeated : List.of("B1", "BR-00017", "OFF-00000017", "N".repeat(24), "和田市支行")) {
      assertThat(text(repeated, 5)).isEqualTo(repeated).isSameAs(text(repeated, 2));
    }
  }

  @Test
  void aTextOfEveryLengthIsItself() {
    List<String> all = new ArrayList<>();
    for (int length = 0; length <= TextCache.MOST_BYTES + 2; length++) {
      for (int odd = 0; odd < length; odd++) {
        all.add("0".repeat(odd) + "1" + "0".repeat(length - odd - 1));
      }
      all.add("0".repeat(length));
    }
    for (String one : all) {
      assertThat(text(one, 1)).isEqualTo(one);
    }
    Collections.reverse(all);
    for (String one : all) {
      assertThat(text(one, 0)).isEqualTo(one);
    }
  }

  @Property(tries = 50)
  void anyTextIsItself(
      @ForAll @Size(max = 200) @UniqueElements List<@StringLength(max = 40) String> texts) {
    for (int time = 0; time < 2; time++) {
      for (String one : texts) {
        String told = new String(one.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(text(one, time)).isEqualTo(told);
      }
    }
  }
}
