package org.delinq.snapshot;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Enum constants and optional text in binary records. */
public final class Codes {
  private static final int ABSENT = -1;

  private Codes() {}

  /** Writes a constant, or that there is none, as one byte. */
  public static void write(DataOutput out, @Nullable Enum<?> code) throws IOException {
    out.writeByte(code == null ? ABSENT : code.ordinal());
  }

  /** Reads a constant, absent where none was written. */
  public static <E extends Enum<E>> @Nullable E read(DataInput in, E[] values) throws IOException {
    int ordinal = in.readByte();
    return ordinal == ABSENT ? null : values[ordinal];
  }

  /** A constant that must be there; a record without it is damaged. */
  public static <T> T require(@Nullable T value) throws IOException {
    if (value == null) {
      throw new IOException("a stored record lacks a mandatory part");
    }
    return value;
  }

  /** Writes text, or that there is none. */
  public static void writeText(DataOutput out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  /** Reads text, absent where none was written. */
  public static @Nullable String readText(DataInput in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }
}
