package org.delinq.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.error.Faults;

/** A file that people write, read once and whole, so that what is used is what is digested. */
public final class SmallFile {
  /** The largest file that is read, in bytes. */
  public static final int MOST_BYTES = 1 << 20;

  private final String name;
  private final byte[] bytes;
  private final ErrorCode code;
  private final String nextStep;

  /**
   * A file that was read already.
   *
   * @param name what messages call it
   * @param code the code of every refusal
   * @param nextStep what to do about every refusal
   */
  public SmallFile(String name, byte[] bytes, ErrorCode code, String nextStep) {
    this.name = name;
    this.bytes = bytes.clone();
    this.code = code;
    this.nextStep = nextStep;
  }

  /**
   * Reads a file.
   *
   * @throws DelinqException with the code, naming the file, if it is missing or cannot be read
   */
  public static SmallFile read(Path file, ErrorCode code, String nextStep) {
    String name = file.toString();
    try (InputStream in = Files.newInputStream(file)) {
      return new SmallFile(name, in.readNBytes(MOST_BYTES + 1), code, nextStep);
    } catch (NoSuchFileException e) {
      throw new DelinqException(code, name + ": no such file", nextStep, e);
    } catch (IOException e) {
      throw new DelinqException(code, name + ": cannot be read", nextStep, e);
    }
  }

  /** What messages call it. */
  public String name() {
    return name;
  }

  /** A copy of its bytes. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The SHA-256 digest of its bytes, in hexadecimal. */
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Its text, without a byte-order mark.
   *
   * @throws DelinqException with the code if it is larger than 1 MiB or no UTF-8
   */
  public String text() {
    if (bytes.length > MOST_BYTES) {
      throw refusal("larger than 1 MiB");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw refusal("not UTF-8 text", e);
    }
  }

  /** Refuses the file with all faults, or does nothing if there is none. */
  public void refuse(Faults faults) {
    faults.refuse(code, name, nextStep);
  }

  /** A refusal of the file as a whole. */
  public DelinqException refusal(String what) {
    return new DelinqException(code, name + ": " + what, nextStep);
  }

  /** A refusal of the file as a whole, keeping the cause for the log file. */
  public DelinqException refusal(String what, Exception cause) {
    return new DelinqException(code, name + ": " + what, nextStep, cause);
  }
}
