package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.FileDigest;
import org.delinq.operations.publish.Manifest;
import org.delinq.storage.WorkFiles;

/**
 * Does a step of a rerun by taking over what it left in the earlier attempt. Work files are not
 * copied but given a second name: no later step writes to them. Published files are copied and held
 * against their manifest, so that neither a damaged file nor one somebody changed is published
 * again.
 */
record ReuseWork(NightContext night, Reuse reuse, String step) implements StepFactory.Work {
  @Override
  public StepFactory.Counts run() throws IOException {
    AttemptFolder former = new AttemptFolder(reuse.attemptFolder());
    StepRecord done = new StepRecords(former).of(step).orElseThrow(() -> gone(former.steps()));
    Map<String, String> digests = digests();
    for (String name : done.files().keySet()) {
      Path target = night.folder().path().resolve(name);
      WorkFiles.createFolder(night.folder().path().resolve(name).resolveSibling(""));
      Files.deleteIfExists(target);
      if (name.startsWith(StepRecords.SET)) {
        copy(name.substring(StepRecords.SET.length()), digests, target);
      } else {
        link(former.path().resolve(name), target);
      }
    }
    return new StepFactory.Counts(done.rowsRead(), done.rowsWritten());
  }

  private void copy(String name, Map<String, String> digests, Path target) throws IOException {
    Path source = reuse.set().resolve(name);
    Files.copy(source, target);
    if (!FileDigest.of(target).sha256().equals(digests.get(name))) {
      throw new DelinqException(
          ErrorCode.STORAGE,
          source + " is not what its manifest says",
          "it was changed or damaged since it was published; give the attempt up with 'delinq"
              + " abandon', then rerun from an earlier step");
    }
  }

  private static void link(Path source, Path target) throws IOException {
    if (Files.notExists(source)) {
      throw gone(source);
    }
    try {
      Files.createLink(target, source);
    } catch (UnsupportedOperationException noLinks) {
      Files.copy(source, target);
    }
  }

  private Map<String, String> digests() throws IOException {
    Map<String, String> digests = new HashMap<>();
    JsonFiles.read(reuse.set().resolve(Manifest.FILE_NAME), Manifest.class)
        .outputs()
        .forEach(file -> digests.put(file.name(), file.sha256()));
    return digests;
  }

  private static DelinqException gone(Path file) {
    return new DelinqException(
        ErrorCode.STORAGE,
        file + " is gone, which the rerun was to take over",
        "give the attempt up with 'delinq abandon', then rerun without --from");
  }
}
