package org.delinq.extract.row;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns a line of another charset into UTF-8. The delimiter can be looked for only after that: the
 * second byte of a GB18030 character may be {@code |}.
 */
final class LineDecoder {
  private static final int MAX_CHARACTERS = RowScanner.MAX_LINE_BYTES;
  private static final int MAX_UTF8_BYTES = MAX_CHARACTERS * 3;

  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder;
  private final CharBuffer characters = CharBuffer.allocate(MAX_CHARACTERS);
  private final ByteBuffer utf8 = ByteBuffer.allocate(MAX_UTF8_BYTES);

  LineDecoder(Charset charset) {
    decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    encoder = StandardCharsets.UTF_8.newEncoder();
  }

  /** Decodes a line of at most 64 KiB; false if it is no text in the charset. */
  boolean decode(byte[] line, int from, int to) {
    characters.clear();
    utf8.clear();
    decoder.reset();
    CoderResult decoded = decoder.decode(ByteBuffer.wrap(line, from, to - from), characters, true);
    if (decoded.isError() || decoder.flush(characters).isError()) {
      return false;
    }
    characters.flip();
    encoder.reset();
    return !encoder.encode(characters, utf8, true).isError();
  }

  /** The decoded line, from index 0. */
  byte[] bytes() {
    return utf8.array();
  }

  /** The length of the decoded line. */
  int length() {
    return utf8.position();
  }
}
