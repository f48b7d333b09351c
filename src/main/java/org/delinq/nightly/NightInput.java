package org.delinq.nightly;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.FileDigest;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.report.Basis;
import org.delinq.settings.JobSettings;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.WorkFiles;

/**
 * Something besides the extracts that a night is computed from.
 *
 * @param name as the operator knows it
 * @param value what changes when it does: a digest, a name
 * @param firstStep the first step that depends on it
 */
record NightInput(String name, String value, String firstStep) {
  private static final String FILE = "inputs.json";
  private static final String SEVERAL = "changed between two starts";

  /** What the file holds. */
  private record All(List<NightInput> inputs) {}

  /** Tonight's, the earliest steps first. */
  static List<NightInput> of(NightContext night) {
    JobSettings settings = night.settings();
    List<NightInput> inputs = new ArrayList<>();
    inputs.add(new NightInput("the program", night.request().programVersion(), StepNames.RECEIVE));
    inputs.add(
        new NightInput("the job file's extracts", digest(settings.extracts()), StepNames.RECEIVE));
    inputs.add(
        new NightInput("the inbox", digest(settings.inbox().toAbsolutePath()), StepNames.RECEIVE));
    inputs.add(new NightInput("the policy", night.request().policy().sha256(), StepNames.AGE));
    inputs.add(
        new NightInput(
            "a calendar", digest(night.request().policy().calendarDigests()), StepNames.AGE));
    inputs.add(new NightInput("the set before", reference(night, Basis.DAY), StepNames.AGE));
    inputs.add(
        new NightInput(
            "the job file's quarantine limits",
            settings.strict() + " " + settings.quarantineLimit(),
            StepNames.QUARANTINE));
    inputs.add(
        new NightInput(
            "the set of last month's end", reference(night, Basis.MONTH), StepNames.CLASSIFY));
    inputs.add(
        new NightInput(
            "the set of last year's end", reference(night, Basis.YEAR), StepNames.CLASSIFY));
    inputs.add(
        new NightInput(
            "the job file's labels or excel",
            settings.labels() + " " + settings.excel(),
            StepNames.firstReport()));
    inputs.add(
        new NightInput(
            "the job file's limits", String.valueOf(settings.limits()), StepNames.RECONCILE));
    return List.copyOf(inputs);
  }

  /**
   * Takes them down in the folder of an attempt that begins or goes on. What changed between two
   * starts equals nothing later: half of the attempt was computed from the one, half from the
   * other.
   */
  static void write(NightContext night) {
    Map<String, String> before = new HashMap<>();
    read(night.folder().path()).forEach(input -> before.put(input.name, input.value));
    List<NightInput> inputs =
        of(night).stream()
            .map(
                now ->
                    now.value.equals(before.getOrDefault(now.name, now.value))
                        ? now
                        : new NightInput(now.name, SEVERAL, now.firstStep))
            .toList();
    WorkFiles.createFolder(night.folder().path());
    WorkFiles.write(night.folder().path().resolve(FILE), JsonFiles.bytes(new All(inputs)));
  }

  /** Those an attempt was computed from; none where that is not known any more. */
  static List<NightInput> read(Path attemptFolder) {
    Path file = attemptFolder.resolve(FILE);
    try {
      return JsonFiles.read(file, All.class).inputs();
    } catch (NoSuchFileException notKnown) {
      return List.of();
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
  }

  private static String digest(Object content) {
    return FileDigest.ofBytes(content.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String reference(NightContext night, Basis basis) {
    PublishedSet set = night.setOf(basis);
    return set == null ? "none" : Day.format(set.businessDate()) + " attempt " + set.attempt();
  }
}
