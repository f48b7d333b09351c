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
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.error.ErrorKind;
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
    return receive(
        folder,
        work,
        refusal -> {
          throw refusal;
        });
  }

  /**
   * Receives the extracts as far as that is possible, and tells everything that speaks against
   * them.
   *
   * @param refusals is told what {@link #receive(Path, Path)} throws; an extract or manifest that
   *     is refused is left out
   */
  public ReceivedExtracts receive(Path folder, Path work, Consumer<DelinqException> refusals) {
    SortedSet<String> names = attempt(() -> FoundExtract.names(folder), refusals);
    WorkFiles.deleteFolder(work);
    WorkFiles.createFolder(work);
    if (names == null) {
      return ReceivedExtracts.write(
          work, folder.toAbsolutePath(), List.of(), List.of(), List.of(), settings);
    }
    Map<ExtractKind, FoundExtract> found = find(folder, refusals);
    FoundExtract manifest = attempt(() -> FoundExtract.find(folder, ManifestFile.NAME), refusals);
    if (!names.contains(ManifestFile.NAME)
        && !names.contains(ManifestFile.NAME + ".gz")
        && requireManifest) {
      refusals.accept(
          new DelinqException(
              ErrorCode.MISSING_EXTRACT,
              "there is no "
                  + ManifestFile.NAME
                  + " in "
                  + folder
                  + ", but the job file requires one",
              "have it delivered, or set require-manifest to false in the job file"));
    }
    List<ManifestEntry> read =
        manifest == null ? null : attempt(() -> ManifestFile.read(manifest), refusals);
    List<ManifestEntry> stated = read == null ? List.of() : read;
    List<ReceivedExtract> extracts = readAll(found, stated, new WorkNames(work), refusals);
    attempt(
        () -> {
          new ManifestCheck(folder, names, extracts).check(readable(stated, found, extracts));
          return folder;
        },
        refusals);
    return ReceivedExtracts.write(
        work,
        folder.toAbsolutePath(),
        extracts,
        stated,
        unstated(manifest, stated, extracts),
        settings);
  }

  private static <T> @Nullable T attempt(
      Supplier<@Nullable T> work, Consumer<DelinqException> refusals) {
    try {
      return work.get();
    } catch (DelinqException refusal) {
      if (refusal.code().kind() != ErrorKind.INPUT && refusal.code().kind() != ErrorKind.USAGE) {
        throw refusal;
      }
      refusals.accept(refusal);
      return null;
    }
  }

  /** What is stated of the files that were not refused. */
  private static List<ManifestEntry> readable(
      List<ManifestEntry> stated,
      Map<ExtractKind, FoundExtract> found,
      List<ReceivedExtract> extracts) {
    Set<String> refused = new HashSet<>();
    found.values().forEach(file -> refused.add(file.name()));
    extracts.forEach(extract -> refused.remove(extract.file()));
    return stated.stream().filter(entry -> !refused.contains(entry.file())).toList();
  }

  private Map<ExtractKind, FoundExtract> find(Path folder, Consumer<DelinqException> refusals) {
    Map<ExtractKind, FoundExtract> found = new EnumMap<>(ExtractKind.class);
    for (ExtractKind kind : ExtractKind.values()) {
      String name = ReceivedExtracts.settingsOf(kind, settings).file();
      FoundExtract file = attempt(() -> FoundExtract.find(folder, kind, name), refusals);
      if (file != null) {
        found.put(kind, file);
      }
    }
    return found;
  }

  private List<ReceivedExtract> readAll(
      Map<ExtractKind, FoundExtract> found,
      List<ManifestEntry> stated,
      WorkNames work,
      Consumer<DelinqException> refusals) {
    Set<String> withTotal = new HashSet<>();
    for (ManifestEntry entry : stated) {
      if (entry.amountTotal() != null) {
        withTotal.add(entry.file());
      }
    }
    progress.bytesToRead(found.values().stream().mapToLong(FoundExtract::size).sum());
    ExtractPass pass = new ExtractPass(work, threads, progress, regions(found));
    List<ReceivedExtract> extracts = new ArrayList<>();
    for (Map.Entry<ExtractKind, FoundExtract> entry : found.entrySet()) {
      FoundExtract file = entry.getValue();
      ExtractPass current = pass;
      ReceivedExtract extract =
          attempt(
              () ->
                  current.run(
                      entry.getKey(),
                      ReceivedExtracts.settingsOf(entry.getKey(), settings),
                      file,
                      withTotal.contains(file.name())),
              refusals);
      if (extract == null) {
        // A pass that was cut short keeps its regions.
        pass = new ExtractPass(work, threads, progress, regions(found));
      } else {
        extracts.add(extract);
      }
    }
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
