package org.delinq.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteArrayOutputTest {
  @Property(tries = 200)
  void readsBackWhatWasWritten(
      @ForAll byte b, @ForAll short s, @ForAll int i, @ForAll long l, @ForAll boolean f)
      throws IOException {
    ByteArrayOutput out = new ByteArrayOutput(1);
    out.writeByte(b);
    out.writeShort(s);
    out.writeInt(i);
    out.writeLong(l);
    out.writeBoolean(f);
    out.writeUTF("农户 loan");
    out.writeUTF("");

    ByteArrayInput in = new ByteArrayInput(out.toByteArray());
    assertThat(in.readByte()).isEqualTo(b);
    assertThat(in.readShort()).isEqualTo(s);
    assertThat(in.readInt()).isEqualTo(i);
    assertThat(in.readLong()).isEqualTo(l);
    assertThat(in.readBoolean()).isEqualTo(f);
    assertThat(in.readUTF()).isEqualTo("农户 loan");
    assertThat(in.readUTF()).isEmpty();
    assertThat(in.remaining()).isZero();
  }

  @Property(tries = 500)
  void writesDigitsAsJavaDoes(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long number) {
    ByteArrayOutput out = new ByteArrayOutput(1);
    out.writeDigits(number);
    assertThat(new String(out.toByteArray(), StandardCharsets.US_ASCII))
        .isEqualTo(Long.toString(number));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9, 10, 99, 100, 999_999_999_999_999_999L, 1_000_000_000_000_000_000L})
  void writesAsManyDigitsAsThereAre(long number) {
    writesDigitsAsJavaDoes(number);
  }

  @Test
  void refusesDigitsOfANegativeNumber() {
    assertThatThrownBy(() -> new ByteArrayOutput().writeDigits(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsRepeatedTextAsTheSameString() throws IOException {
    ByteArrayOutput out = new ByteArrayOutput();
    for (String text : new String[] {"B001", "支行", "B001", "", "支行"}) {
      out.writeUTF(text);
    }
    ByteArrayInput in = new ByteArrayInput(out.toByteArray());
    String branch = in.readRepeatedUTF();
    String other = in.readRepeatedUTF();
    assertThat(branch).isEqualTo("B001");
    assertThat(other).isEqualTo("支行");
    assertThat(in.readRepeatedUTF()).isSameAs(branch);
    assertThat(in.readRepeatedUTF()).isEmpty();
    assertThat(in.readRepeatedUTF()).isSameAs(other);
  }

  @Test
  void refusesToReadPastTheEnd() {
    ByteArrayOutput out = new ByteArrayOutput();
    out.writeShort(7);
    ByteArrayInput in = new ByteArrayInput(out.array(), 0, out.length());
    assertThatThrownBy(in::readInt).isInstanceOf(EOFException.class);
  }
}
