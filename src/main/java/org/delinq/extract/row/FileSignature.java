package org.delinq.extract.row;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises by its first line a file that is no CSV text at all. */
final class FileSignature {
  private static final int MARKUP_LENGTH = 16;

  private FileSignature() {}

  /** What the file is, or null if it may be text. */
  static @Nullable String of(byte[] line) {
    if (line.length == 0) {
      return "a file whose first line is empty";
    }
    if (startsWith(line, 0x1F, 0x8B)) {
      return "gzip-compressed data under a name without .gz, or compressed twice";
    }
    if (startsWith(line, 'P', 'K', 3, 4)) {
      return "a zip archive or an Excel workbook";
    }
    if (startsWith(line, 0xD0, 0xCF, 0x11, 0xE0)) {
      return "an Excel workbook of the old format";
    }
    if (startsWith(line, '%', 'P', 'D', 'F')) {
      return "a PDF document";
    }
    if (startsWith(line, 0xFF, 0xFE) || startsWith(line, 0xFE, 0xFF)) {
      return "text encoded in UTF-16";
    }
    if (line.length > RowScanner.MAX_LINE_BYTES) {
      return "a file whose first line is over 64 KiB long";
    }
    for (byte b : line) {
      if (b == '\r') {
        return "text whose lines end with a carriage return alone";
      }
      if (b >= 0 && b < ' ' && b != '\t') {
        return "binary data (byte 0x" + "%02X".formatted(b) + " in its first line)";
      }
    }
    return isMarkup(line) ? "an HTML or XML document" : null;
  }

  private static boolean isMarkup(byte[] line) {
    int length = Math.min(line.length, MARKUP_LENGTH);
    String start =
        SpaceTrim.trim(new String(line, 0, length, StandardCharsets.ISO_8859_1))
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<html") || start.startsWith("<?xml") || start.startsWith("<!doctype");
  }

  private static boolean startsWith(byte[] line, int... signature) {
    if (line.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((line[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
