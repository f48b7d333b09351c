package org.delinq.generate;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file of the portfolio while it is written, with its SHA-256. */
final class ExtractFile implements Closeable {
  private final OutputStream out;
  private final MessageDigest digest;
  private long bytes;

  ExtractFile(Path file) throws IOException {
    out = Files.newOutputStream(file);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void write(String text) throws IOException {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    write(encoded, 0, encoded.length);
  }

  void write(byte[] source, int offset, int count) throws IOException {
    digest.update(source, offset, count);
    out.write(source, offset, count);
    bytes += count;
  }

  /** Bytes written. */
  long bytes() {
    return bytes;
  }

  /** The digest of what was written, in hexadecimal digits; to be asked once. */
  String sha256() {
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
