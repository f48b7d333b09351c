package org.delinq.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractKind;
import org.delinq.settings.ExtractSettings;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;

/**
 * Step {@code receive}: finds the extracts of a business date, makes one pass over their bytes, and
 * holds them against the manifest. Nothing is computed from an extract that does not pass.
 */
public final class ExtractReceiver {
  private final Map<ExtractKind, ExtractSettings> settings;
  private final boolean requireManifest;
  private final int threads;
  private final ReadProgress progress;

  /**
   * @param settings of the extracts; those that are absent are of the form of extracts.md
   * @param requireManifest whether extracts without a manifest are refused
   * @param threads at least 1
   */
  public ExtractReceiver(
      Map<ExtractKind, ExtractSettings> settings,
      boolean requireManifest,
      int threads,
      ReadProgress progress) {
    this.settings = Map.copyOf(settings);
    this.requireManifest = requireManifest;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Receives the extracts. What an earlier attempt at it left in the work folder is replaced.
   *
   * @param folder of the business date in the inbox
   * @param work a folder of its own in the work folder of the attempt; it is emptied
   * @throws DelinqException {@link ErrorCode#MISSING_EXTRACT}, {@link ErrorCode#BAD_EXTRACT},
   *     {@link ErrorCode#BAD_HEADER}, {@link ErrorCode#MANIFEST_MISMATCH}, or {@link
   *     ErrorCode#STORAGE}
   */
  public ReceivedExtracts receive(Path folder, Path work) {
    SortedSet<String> names = FoundExtract.names(folder);
    Map<ExtractKind, FoundExtract> found = find(folder);
    FoundExtract manifest = FoundExtract.find(folder, ManifestFile.NAME);
    if (manifest == null && requireManifest) {
      throw new DelinqException(
          ErrorCode.MISSING_EXTRACT,
          "there is no " + ManifestFile.NAME + " in " + folder + ", but the job file requires one",
          "have it delivered, or set require-manifest to false in the job file");
    }
    List<ManifestEntry> stated = manifest == null ? List.of() : ManifestFile.read(manifest);
    WorkFiles.deleteFolder(work);
    WorkFiles.createFolder(work);
    List<ReceivedExtract> extracts = readAll(found, stated, new WorkNames(work));
    new ManifestCheck(folder, names, extracts).check(stated);
    return ReceivedExtracts.write(
        work,
        folder.toAbsolutePath(),
        extracts,
        stated,
        unstated(manifest, stated, extracts),
        settings);
  }

  private Map<ExtractKind, FoundExtract> find(Path folder) {
    Map<ExtractKind, FoundExtract> found = new EnumMap<>(ExtractKind.class);
    for (ExtractKind kind : ExtractKind.values()) {
      String name = ReceivedExtracts.settingsOf(kind, settings).file();
      FoundExtract file = FoundExtract.find(folder, kind, name);
      if (file != null) {
        found.put(kind, file);
      }
    }
    return found;
  }

  private List<ReceivedExtract> readAll(
      Map<ExtractKind, FoundExtract> found, List<ManifestEntry> stated, WorkNames work) {
    Set<String> withTotal = new HashSet<>();
    for (ManifestEntry entry : stated) {
      if (entry.amountTotal() != null) {
        withTotal.add(entry.file());
      }
    }
    ExtractPass pass = new ExtractPass(work, threads, progress, regions(found));
    List<ReceivedExtract> extracts = new ArrayList<>();
    found.forEach(
        (kind, file) ->
            extracts.add(
                pass.run(
                    kind,
                    ReceivedExtracts.settingsOf(kind, settings),
                    file,
                    withTotal.contains(file.name()))));
    return extracts;
  }

  /** Enough regions that no thread waits while another digests; few for small files. */
  private BlockingQueue<Region> regions(Map<ExtractKind, FoundExtract> found) {
    long needed = 2;
    for (FoundExtract file : found.values()) {
      needed = Math.max(needed, file.packed() ? Long.MAX_VALUE : file.size() / Region.SIZE + 2);
    }
    int count = (int) Math.min(needed, 2L * threads + 1);
    BlockingQueue<Region> regions = new ArrayBlockingQueue<>(count);
    for (int i = 0; i < count; i++) {
      regions.add(new Region());
    }
    return regions;
  }

  private static List<String> unstated(
      @Nullable FoundExtract manifest, List<ManifestEntry> stated, List<ReceivedExtract> extracts) {
    List<String> warnings = new ArrayList<>();
    if (manifest != null) {
      for (ReceivedExtract extract : extracts) {
        if (stated.stream().noneMatch(entry -> entry.file().equals(extract.file()))) {
          warnings.add(manifest.name() + " says nothing about " + extract.file());
        }
      }
    }
    return warnings;
  }
}
