package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** How worklist records stand in the work files: absent values, texts of any length, codes. */
final class Wire {
  private static final int NO_CODE = -1;

  private Wire() {}

  /** {@link DataOutput#writeUTF} ends at 64 KiB; a hostile address does not. */
  static void writeText(DataOutput out, @Nullable String text) throws IOException {
    if (text == null) {
      writeLength(out, 0);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    writeLength(out, bytes.length + 1);
    out.write(bytes);
  }

  static @Nullable String readText(DataInput in) throws IOException {
    int length = readLength(in);
    if (length == 0) {
      return null;
    }
    byte[] bytes = new byte[length - 1];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static String readPresentText(DataInput in) throws IOException {
    String text = readText(in);
    if (text == null) {
      throw new IOException("worklist record without a text that every record has");
    }
    return text;
  }

  /** An identifier, which has no 0 byte, ended by one, so that a prefix comes first. */
  static void writeKeyText(DataOutput out, String identifier) throws IOException {
    out.write(identifier.getBytes(StandardCharsets.UTF_8));
    out.writeByte(0);
  }

  static void writeCode(DataOutput out, @Nullable Enum<?> code) throws IOException {
    out.writeByte(code == null ? NO_CODE : code.ordinal());
  }

  static <E extends Enum<E>> @Nullable E readCode(DataInput in, E[] codes) throws IOException {
    int ordinal = in.readByte();
    return ordinal == NO_CODE ? null : codes[ordinal];
  }

  static <E extends Enum<E>> E readPresentCode(DataInput in, E[] codes) throws IOException {
    return codes[in.readByte()];
  }

  private static void writeLength(DataOutput out, int length) throws IOException {
    int rest = length;
    while (rest > 0x7f) {
      out.writeByte(rest | 0x80);
      rest >>>= 7;
    }
    out.writeByte(rest);
  }

  private static int readLength(DataInput in) throws IOException {
    int length = 0;
    for (int shift = 0; ; shift += 7) {
      int part = in.readByte();
      length |= (part & 0x7f) << shift;
      if (part >= 0) {
        return length;
      }
    }
  }
}
