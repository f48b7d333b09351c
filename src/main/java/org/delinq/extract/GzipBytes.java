package org.delinq.extract;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.storage.DiskFailure;
import org.jspecify.annotations.Nullable;

/** A gzip-compressed extract, unpacked while it is read. */
final class GzipBytes implements ExtractBytes {
  /** Bytes up to which an archive may expand however much. */
  static final long HARMLESS_SIZE = 64L << 30;

  private static final int GREATEST_EXPANSION = 200;
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final long harmlessSize;
  private final MessageDigest digest = Sha256.start();
  private final Counted packed;
  private final GZIPInputStream unpacked;
  private long unpackedSize;

  /**
   * @param harmlessSize unpacked bytes from which on an expansion of more than 200 times is refused
   */
  GzipBytes(Path file, long harmlessSize) {
    this.file = file;
    this.harmlessSize = harmlessSize;
    try {
      this.packed = new Counted(new DigestInputStream(Files.newInputStream(file), digest));
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    try {
      this.unpacked = new GZIPInputStream(packed, BUFFER);
    } catch (IOException failure) {
      closeQuietly(failure);
      throw refusedOrFailed(failure);
    }
  }

  private void closeQuietly(IOException failure) {
    try {
      packed.close();
    } catch (IOException second) {
      failure.addSuppressed(second);
    }
  }

  @Override
  public int read(byte[] into) {
    int filled = 0;
    try {
      int count = 0;
      while (filled < into.length && count >= 0) {
        filled += count;
        count = unpacked.read(into, filled, into.length - filled);
      }
      if (count < 0) {
        packed.transferTo(OutputStream.nullOutputStream());
      }
    } catch (IOException failure) {
      throw refusedOrFailed(failure);
    }
    unpackedSize += filled;
    if (unpackedSize > harmlessSize && unpackedSize / GREATEST_EXPANSION > packed.count) {
      throw refused(
          "expands more than "
              + GREATEST_EXPANSION
              + " times; "
              + packed.count
              + " bytes of it have already given "
              + unpackedSize);
    }
    return filled;
  }

  private DelinqException refusedOrFailed(IOException failure) {
    if (failure instanceof EOFException) {
      return refused("is a gzip file that ends early, after " + packed.count + " bytes");
    }
    return failure instanceof ZipException
        ? refused("is no gzip file or a damaged one (" + failure.getMessage() + ")")
        : DiskFailure.at(file, failure);
  }

  private DelinqException refused(String found) {
    return new DelinqException(
        ErrorCode.BAD_EXTRACT,
        file.getFileName() + " " + found + "; expected is one whole gzip-compressed CSV file",
        "have the file delivered again");
  }

  @Override
  public long deliveredSize() {
    return packed.count;
  }

  @Override
  public @Nullable String packedDigest() {
    return Sha256.hex(digest);
  }

  @Override
  public void close() {
    try {
      unpacked.close();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  /** Counts the compressed bytes. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count += value < 0 ? 0 : 1;
      return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
