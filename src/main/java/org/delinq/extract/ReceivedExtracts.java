package org.delinq.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.ExtractLayout;
import org.delinq.settings.ExtractSettings;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The extracts of a business date as {@link ExtractReceiver} found them, kept in the work folder of
 * an attempt, so that later steps and a restart know what was received. Immutable.
 */
public final class ReceivedExtracts {
  private static final JsonMapper JSON = new JsonMapper();

  private final WorkNames work;
  private final State state;
  private final Map<ExtractKind, ExtractSettings> settings;
  private final Map<ExtractKind, ExtractLayout> layouts = new EnumMap<>(ExtractKind.class);

  private ReceivedExtracts(Path work, State state, Map<ExtractKind, ExtractSettings> settings) {
    this.work = new WorkNames(work);
    this.state = state;
    this.settings = Map.copyOf(settings);
    for (ReceivedExtract extract : state.extracts) {
      byte[] header = Base64.getDecoder().decode(extract.header());
      ExtractKind kind = extract.kind();
      layouts.put(kind, ExtractLayout.of(kind, settingsOf(kind, settings), header, extract.file()));
    }
  }

  /** What the file holds. */
  private record State(
      String folder,
      List<ReceivedExtract> extracts,
      List<ManifestEntry> manifest,
      List<String> warnings) {}

  /** Settings that the job file does not give are those of extracts.md. */
  static ExtractSettings settingsOf(ExtractKind kind, Map<ExtractKind, ExtractSettings> settings) {
    ExtractSettings known = settings.get(kind);
    return known == null ? ExtractSettings.standard(kind.fileName()) : known;
  }

  static ReceivedExtracts write(
      Path work,
      Path folder,
      List<ReceivedExtract> extracts,
      List<ManifestEntry> manifest,
      List<String> warnings,
      Map<ExtractKind, ExtractSettings> settings) {
    State state = new State(folder.toString(), extracts, manifest, warnings);
    WorkFiles.write(new WorkNames(work).received(), JSON.writeValueAsBytes(state));
    return new ReceivedExtracts(work, state, settings);
  }

  /** Whether the extracts have been received into the work folder. */
  public static boolean isIn(Path work) {
    return Files.isRegularFile(new WorkNames(work).received());
  }

  /**
   * Reads what was received.
   *
   * @param work the folder that was given to {@link ExtractReceiver#receive}
   * @param settings of the extracts; those that are absent are of the form of extracts.md
   * @throws DelinqException {@link ErrorCode#STORAGE} if it is not there or cannot be read
   */
  public static ReceivedExtracts read(Path work, Map<ExtractKind, ExtractSettings> settings) {
    Path file = new WorkNames(work).received();
    try {
      return new ReceivedExtracts(
          work, JSON.readValue(Files.readAllBytes(file), State.class), settings);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    } catch (JacksonException failure) {
      throw DiskFailure.at(file, new IOException("not what the step receive writes", failure));
    }
  }

  /** The folder of the business date in the inbox. */
  public Path folder() {
    return Path.of(state.folder);
  }

  /** The extracts that are there, in the order of {@link ExtractKind}. */
  public List<ReceivedExtract> extracts() {
    return state.extracts;
  }

  /** An extract, absent if it was not delivered. */
  public @Nullable ReceivedExtract extract(ExtractKind kind) {
    return state.extracts.stream().filter(it -> it.kind() == kind).findFirst().orElse(null);
  }

  /** An extract that was delivered; refuses others with {@link IllegalArgumentException}. */
  public ReceivedExtract delivered(ExtractKind kind) {
    ReceivedExtract extract = extract(kind);
    if (extract == null) {
      throw new IllegalArgumentException(kind.label() + " was not delivered");
    }
    return extract;
  }

  /** What the manifest states, all of which holds; empty without a manifest. */
  public List<ManifestEntry> manifest() {
    return state.manifest;
  }

  /** What the person on duty should look at, of all extracts. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    state.extracts.forEach(extract -> warnings.addAll(extract.warnings()));
    warnings.addAll(state.warnings);
    return warnings;
  }

  /** Where the columns of a delivered extract stand. */
  ExtractLayout layout(ExtractKind kind) {
    ExtractLayout layout = layouts.get(kind);
    if (layout == null) {
      throw new IllegalArgumentException(kind.label() + " was not delivered");
    }
    return layout;
  }

  /** The name under which an extract is delivered, without {@code .gz}. */
  String fileName(ExtractKind kind) {
    return settingsOf(kind, settings).file();
  }

  WorkNames work() {
    return work;
  }

  /** The file that an extract's rows are read from, unpacked. */
  RowFile rows(ReceivedExtract extract) {
    Path file = extract.packed() ? work.unpacked(extract.kind()) : folder().resolve(extract.file());
    return new RowFile(file, extract.packed(), BlockIndex.read(work.blocks(extract.kind())));
  }

  /**
   * Makes sure that the folder still holds the same files, byte by byte; for a restart.
   *
   * @throws DelinqException {@link ErrorCode#INPUT_CHANGED} with both digests
   */
  public void verifyUnchanged(int threads) {
    new InputComparison(this).run(threads);
  }

  /**
   * Removes the copies that were made because an extract came compressed or out of order. The
   * bank's own figures, which hold no personal data and which later steps read, stay.
   */
  public void removeCopies() {
    for (ReceivedExtract extract : state.extracts) {
      if (extract.kind() != ExtractKind.BALANCES) {
        WorkFiles.delete(work.unpacked(extract.kind()));
        WorkFiles.delete(work.ordered(extract.kind()));
      }
    }
  }

  /** Whether every copy that reading the loans needs is there. */
  public boolean hasCopies() {
    return state.extracts.stream()
        .filter(extract -> extract.kind() != ExtractKind.BALANCES)
        .allMatch(extract -> Files.exists(readFrom(extract)));
  }

  private Path readFrom(ReceivedExtract extract) {
    if (!extract.inLoanOrder()) {
      return work.ordered(extract.kind());
    }
    return extract.packed() ? work.unpacked(extract.kind()) : folder().resolve(extract.file());
  }
}
