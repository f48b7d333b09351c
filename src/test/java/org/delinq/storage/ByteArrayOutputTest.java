package org.delinq.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

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

  @Test
  void refusesToReadPastTheEnd() {
    ByteArrayOutput out = new ByteArrayOutput();
    out.writeShort(7);
    ByteArrayInput in = new ByteArrayInput(out.array(), 0, out.length());
    assertThatThrownBy(in::readInt).isInstanceOf(EOFException.class);
  }
}
