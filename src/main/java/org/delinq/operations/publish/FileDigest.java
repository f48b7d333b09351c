package org.delinq.operations.publish;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What one pass over a file's bytes tells.
 *
 * @param bytes its size
 * @param lines how many line feeds it has
 * @param sha256 in lower-case hexadecimal
 */
public record FileDigest(long bytes, long lines, String sha256) {
  private static final int BLOCK = 1 << 18;

  /** Reads the file once, in blocks of 256 KiB. */
  public static FileDigest of(Path file) throws IOException {
    MessageDigest digest = algorithm();
    byte[] block = new byte[BLOCK];
    ByteBuffer buffer = ByteBuffer.wrap(block);
    long bytes = 0;
    long lines = 0;
    try (FileChannel channel = FileChannel.open(file, READ)) {
      for (int read = channel.read(buffer); read >= 0; read = channel.read(buffer)) {
        digest.update(block, 0, read);
        lines += lineFeeds(block, read);
        bytes += read;
        buffer.clear();
      }
    }
    return new FileDigest(bytes, lines, HexFormat.of().formatHex(digest.digest()));
  }

  /** The SHA-256 of bytes in memory, in lower-case hexadecimal. */
  public static String ofBytes(byte[] content) {
    return HexFormat.of().formatHex(algorithm().digest(content));
  }

  private static long lineFeeds(byte[] block, int length) {
    int lines = 0;
    for (int i = 0; i < length; i++) {
      lines += block[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static MessageDigest algorithm() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
