package org.delinq.extract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractKind;
import org.delinq.storage.Workers;

/** Compares the files in the inbox with those that were received. */
final class InputComparison {
  private final ReceivedExtracts received;

  InputComparison(ReceivedExtracts received) {
    this.received = received;
  }

  void run(int threads) {
    for (ExtractKind kind : ExtractKind.values()) {
      FoundExtract file = FoundExtract.find(received.folder(), received.fileName(kind));
      if (file != null && received.extract(kind) == null) {
        throw changed(file.path() + " is there, but was not when the extracts were received");
      }
    }
    compareManifest();
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        threads,
        "compare",
        worker -> {
          int at = next.getAndIncrement();
          while (at < received.extracts().size()) {
            compare(received.extracts().get(at));
            at = next.getAndIncrement();
          }
        });
  }

  private void compareManifest() {
    FoundExtract found = FoundExtract.find(received.folder(), ManifestFile.NAME);
    List<ManifestEntry> stated = found == null ? List.of() : ManifestFile.read(found);
    if (!stated.equals(received.manifest())) {
      throw changed(
          received.folder().resolve(ManifestFile.NAME)
              + " does not state what it did when the extracts were received");
    }
  }

  private void compare(ReceivedExtract extract) {
    Path file = received.folder().resolve(extract.file());
    if (!Files.isRegularFile(file)) {
      throw changed(file + " is gone; it was received with SHA-256 " + extract.sha256());
    }
    String found = ManifestCheck.digest(file);
    if (!found.equals(extract.sha256())) {
      throw changed(file + " has SHA-256 " + found + ", but was received with " + extract.sha256());
    }
  }

  private static DelinqException changed(String what) {
    return new DelinqException(
        ErrorCode.INPUT_CHANGED,
        what,
        "bring the former file back, or compute the date anew with `delinq rerun`");
  }
}
