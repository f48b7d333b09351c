package org.delinq.extract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractLayout;

/**
 * Notices an extract that is encoded otherwise than the job file says although its header is plain
 * ASCII. One bad row is quarantined; here at least 20 lines with characters beyond ASCII must have
 * been seen, not one of them text in the charset of the job file (or, for GB18030, all of them
 * UTF-8, which Chinese text in GB18030 practically never is) and all of them text in the other.
 */
final class EncodingCheck {
  private static final int ENOUGH_LINES = 20;
  private static final int MAX_LINES = 200;
  private static final Charset GB18030 = Charset.forName("GB18030");

  private EncodingCheck() {}

  /**
   * Looks at the lines at the start of an extract.
   *
   * @throws DelinqException {@link ErrorCode#BAD_EXTRACT}
   */
  static void check(ExtractLayout layout, byte[] bytes, int from, int to) {
    Charset stated = layout.settings().charset();
    Charset other = stated.equals(StandardCharsets.UTF_8) ? GB18030 : StandardCharsets.UTF_8;
    int lines = 0;
    int at = from;
    while (at < to && lines < MAX_LINES) {
      int end = Newlines.find(bytes, at, to);
      if (end < to && isBeyondAscii(bytes, at, end)) {
        boolean fitsStated = isText(stated, bytes, at, end);
        boolean tellsApart = !stated.equals(StandardCharsets.UTF_8) || !fitsStated;
        if (!tellsApart || !isText(other, bytes, at, end)) {
          return;
        }
        lines++;
      }
      at = end + 1;
    }
    if (lines >= ENOUGH_LINES) {
      throw new DelinqException(
          ErrorCode.BAD_EXTRACT,
          layout.file()
              + " is encoded in "
              + other
              + ": so are all of the first "
              + lines
              + " lines with characters beyond ASCII; expected is "
              + stated,
          "correct extracts."
              + layout.kind().label()
              + ".charset in the job file, or have the file delivered in "
              + stated);
    }
  }

  private static boolean isBeyondAscii(byte[] bytes, int from, int to) {
    int all = 0;
    for (int at = from; at < to; at++) {
      all |= bytes[at];
    }
    return all < 0;
  }

  private static boolean isText(Charset charset, byte[] bytes, int from, int to) {
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
      return true;
    } catch (CharacterCodingException notText) {
      return false;
    }
  }
}
