package org.delinq.extract;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the manifest states against what was received. Whatever it states must hold
 * (extracts.md section 1), also of a file in the folder that the job does not read.
 */
final class ManifestCheck {
  private final Path folder;
  private final Set<String> names;
  private final List<ReceivedExtract> extracts;
  private final List<String> faults = new ArrayList<>();

  /**
   * @param names of the files in the folder
   */
  ManifestCheck(Path folder, Set<String> names, List<ReceivedExtract> extracts) {
    this.folder = folder;
    this.names = names;
    this.extracts = extracts;
  }

  /**
   * Checks every statement.
   *
   * @throws DelinqException {@link ErrorCode#MANIFEST_MISMATCH} with all that does not hold
   */
  void check(List<ManifestEntry> entries) {
    entries.forEach(this::check);
    if (!faults.isEmpty()) {
      throw new DelinqException(
          ErrorCode.MANIFEST_MISMATCH,
          "the extracts in "
              + folder
              + " do not hold what the manifest states: "
              + String.join("; ", faults),
          "have the extracts and the manifest delivered again, whole");
    }
  }

  private void check(ManifestEntry entry) {
    if (!names.contains(entry.file())) {
      faults.add("it names " + entry.file() + ", which is not there");
      return;
    }
    for (ReceivedExtract extract : extracts) {
      if (extract.file().equals(entry.file())) {
        checkExtract(entry, extract);
        return;
      }
    }
    checkOther(entry);
  }

  private void checkExtract(ManifestEntry entry, ReceivedExtract found) {
    BigInteger total = found.amountTotal();
    BigInteger foundTotal = total == null ? BigInteger.ZERO : total;
    compare(entry, "rows", entry.rows(), found.rows());
    BigInteger statedTotal = entry.amountTotal();
    compare(
        entry, "amount_total", statedTotal == null ? null : yuan(statedTotal), yuan(foundTotal));
    compare(entry, "sha256", entry.sha256(), found.sha256());
  }

  private void compare(ManifestEntry entry, String what, @Nullable Object stated, Object found) {
    if (stated != null && !stated.equals(found)) {
      faults.add(entry.file() + " has " + what + " " + found + ", stated is " + stated);
    }
  }

  private static String yuan(BigInteger fen) {
    return new BigDecimal(fen, 2).toPlainString();
  }

  private void checkOther(ManifestEntry entry) {
    Path file = folder.resolve(entry.file());
    FoundExtract other = new FoundExtract(file, entry.file().endsWith(".gz"));
    if (entry.sha256() != null) {
      compare(entry, "sha256", entry.sha256(), digest(file));
    }
    if (entry.rows() != null) {
      compare(entry, "rows", entry.rows(), rows(other));
    }
    if (entry.amountTotal() != null) {
      faults.add(
          entry.file() + " is stated to have an amount_total, but is no extract with amounts");
    }
  }

  static String digest(Path file) {
    MessageDigest digest = Sha256.start();
    byte[] bytes = new byte[BlockIndex.BLOCK];
    try (PlainBytes source = new PlainBytes(file)) {
      int count = source.read(bytes);
      while (count > 0) {
        digest.update(bytes, 0, count);
        count = source.read(bytes);
      }
    }
    return Sha256.hex(digest);
  }

  /** Lines that are not empty, the header left out. */
  private static long rows(FoundExtract file) {
    byte[] bytes = new byte[BlockIndex.BLOCK];
    long lines = 0;
    byte before = '\n';
    try (ExtractBytes source = file.open()) {
      int count = source.read(bytes);
      while (count > 0) {
        for (int i = 0; i < count; i++) {
          lines += before == '\n' && bytes[i] != '\n' && bytes[i] != '\r' ? 1 : 0;
          before = bytes[i];
        }
        count = source.read(bytes);
      }
    }
    return Math.max(0, lines - 1);
  }
}
