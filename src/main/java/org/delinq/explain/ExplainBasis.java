package org.delinq.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.delinq.calendar.Day;
import org.delinq.extract.ReceivedExtract;
import org.delinq.extract.ReceivedExtracts;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.publish.SetReference;
import org.delinq.operations.run.AttemptBasis;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.PolicyReader;
import org.delinq.policy.PolicySelection;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/**
 * What a date is explained from besides its extracts. For a published date that is what its set was
 * made from, as far as it is still there; otherwise what a run would take now.
 *
 * @param set published for the date, absent where there is none
 * @param manifest of that set
 * @param previous the set before, absent on the first night
 * @param warnings where the basis is not that of the published set
 */
record ExplainBasis(
    PolicySelection policy,
    @Nullable PublishedSet set,
    @Nullable Manifest manifest,
    @Nullable PublishedSet previous,
    List<String> warnings) {
  private static final int DIGEST_SHOWN = 12;

  /**
   * Finds the basis.
   *
   * @param policyNamed whether the caller named a policy, which then counts for any date
   */
  static ExplainBasis of(JobSettings settings, int day, boolean policyNamed) {
    PublishedSets sets = new PublishedSets(settings.out());
    Optional<PublishedSet> published = sets.of(day);
    if (published.isEmpty()) {
      AttemptBasis tonight = AttemptBasis.of(settings, day, sets);
      return new ExplainBasis(tonight.policy(), null, null, tonight.previousSet(), List.of());
    }
    PublishedSet set = published.get();
    Manifest manifest = manifest(set);
    List<String> warnings = new ArrayList<>();
    PolicySelection policy = policy(settings, set, policyNamed);
    if (!policy.sha256().equals(manifest.policy().sha256())) {
      warnings.add(
          "explained under policy %s (%s), but the set was made under %s (%s)"
              .formatted(
                  policy.policy().id(),
                  shown(policy.sha256()),
                  manifest.policy().id(),
                  shown(manifest.policy().sha256())));
    }
    compareCalendars(settings, set, policy, warnings);
    return new ExplainBasis(
        policy, set, manifest, previous(manifest, day, sets, warnings), warnings);
  }

  private static PolicySelection policy(
      JobSettings settings, PublishedSet set, boolean policyNamed) {
    PolicyReader reader = new PolicyReader(new CalendarReader(settings.calendars()));
    Path named = settings.policyFile();
    return PolicySelection.named(
        policyNamed && named != null ? named : set.folder().resolve("policy.yml"), reader);
  }

  private static Manifest manifest(PublishedSet set) {
    try {
      return JsonFiles.read(set.manifest(), Manifest.class);
    } catch (IOException e) {
      throw StorageFaults.of("read", set.manifest(), e);
    }
  }

  private static void compareCalendars(
      JobSettings settings, PublishedSet set, PolicySelection policy, List<String> warnings) {
    for (Attempt attempt : new Attempts(settings.work()).of(set.businessDate())) {
      if (attempt.attempt() == set.attempt()) {
        for (Map.Entry<String, String> calendar : policy.calendarDigests().entrySet()) {
          String then = attempt.calendars().get(calendar.getKey());
          if (then != null && !then.equals(calendar.getValue())) {
            warnings.add("calendar " + calendar.getKey() + " was changed since the set was made");
          }
        }
      }
    }
  }

  private static @Nullable PublishedSet previous(
      Manifest manifest, int day, PublishedSets sets, List<String> warnings) {
    SetReference used = manifest.previousManifest();
    if (used == null) {
      return null;
    }
    int usedDay = Day.parse(used.businessDate());
    PublishedSet then =
        new PublishedSet(usedDay, used.attempt(), sets.folder(usedDay, used.attempt()));
    if (Files.isRegularFile(then.manifest())) {
      return then;
    }
    PublishedSet now = sets.newestBefore(day).orElse(null);
    warnings.add(
        "the set was made after that of %s, attempt %d, which is gone; explained after %s"
            .formatted(
                used.businessDate(),
                used.attempt(),
                now == null ? "none" : Day.format(now.businessDate())));
    return now;
  }

  /** Where the extracts are not those that the published set was made from. */
  List<String> compare(ReceivedExtracts received) {
    if (manifest == null) {
      return List.of();
    }
    List<String> differences = new ArrayList<>();
    for (ReceivedExtract extract : received.extracts()) {
      Manifest.InputFile then = input(extract.file());
      if (then == null) {
        differences.add(extract.file() + " was not there when the published set was made");
      } else if (!then.sha256().equals(extract.sha256())) {
        differences.add(
            "%s is not the file that the published set was made from (SHA-256 %s, then %s)"
                .formatted(extract.file(), shown(extract.sha256()), shown(then.sha256())));
      }
    }
    for (Manifest.InputFile then : manifest.inputs()) {
      if (received.extracts().stream().noneMatch(now -> now.file().equals(then.name()))) {
        differences.add(then.name() + ", which the published set was made from, is gone");
      }
    }
    return differences;
  }

  private Manifest.@Nullable InputFile input(String name) {
    return manifest == null
        ? null
        : manifest.inputs().stream()
            .filter(input -> input.name().equals(name))
            .findFirst()
            .orElse(null);
  }

  private static String shown(String digest) {
    return digest.substring(0, Math.min(DIGEST_SHOWN, digest.length())) + "…";
  }
}
