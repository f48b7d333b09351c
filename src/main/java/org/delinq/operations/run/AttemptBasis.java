package org.delinq.operations.run;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.publish.SetReference;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.PolicyReader;
import org.delinq.policy.PolicySelection;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt is computed from besides the extracts, which the job itself fingerprints.
 *
 * @param policy the policy and the calendars it uses
 * @param previousSet the newest set published before the date; null for none
 * @param previous the reference to it
 */
public record AttemptBasis(
    PolicySelection policy, @Nullable PublishedSet previousSet, @Nullable SetReference previous) {

  /**
   * Tonight's.
   *
   * @throws DelinqException {@code BAD_POLICY} or {@code BAD_CALENDAR}
   */
  public static AttemptBasis of(JobSettings settings, int day, PublishedSets sets) {
    PolicyReader reader = new PolicyReader(new CalendarReader(settings.calendars()));
    PolicySelection policy =
        settings.policyFile() == null
            ? PolicySelection.newest(settings.policies(), day, reader)
            : PolicySelection.named(settings.policyFile(), reader);
    return of(policy, day, sets);
  }

  /** With a policy that was read already. */
  static AttemptBasis of(PolicySelection policy, int day, PublishedSets sets) {
    Optional<PublishedSet> previous = sets.newestBefore(day);
    if (previous.isEmpty()) {
      return new AttemptBasis(policy, null, null);
    }
    PublishedSet set = previous.get();
    try {
      return new AttemptBasis(policy, set, set.reference());
    } catch (IOException e) {
      throw StorageFaults.of("read", set.manifest(), e);
    }
  }

  /**
   * Refuses to go on with an attempt that began on another basis: half of its results would follow
   * from the one and half from the other.
   */
  void refuseIfChanged(Attempt attempt) {
    refuseUnlessSame(
        attempt,
        "policy " + policy.policy().id(),
        policy.sha256(),
        "policy " + attempt.policyId(),
        attempt.policySha256());
    for (Map.Entry<String, String> calendar : policy.calendarDigests().entrySet()) {
      String name = "calendar " + calendar.getKey();
      String before = attempt.calendars().getOrDefault(calendar.getKey(), "none");
      refuseUnlessSame(attempt, name, calendar.getValue(), name, before);
    }
    refuseUnlessSame(
        attempt,
        name(previous),
        previous == null ? "none" : previous.sha256(),
        name(attempt.previous()),
        attempt.previous() == null ? "none" : attempt.previous().sha256());
  }

  private static String name(@Nullable SetReference set) {
    return set == null
        ? "no earlier set"
        : "the set of " + set.businessDate() + " attempt " + set.attempt();
  }

  private static void refuseUnlessSame(
      Attempt attempt, String now, String digestNow, String then, String digestThen) {
    if (Objects.equals(digestNow, digestThen)) {
      return;
    }
    throw new DelinqException(
        ErrorCode.INPUT_CHANGED,
        "attempt "
            + attempt.attempt()
            + " at "
            + attempt.businessDate()
            + " began with "
            + then
            + " (SHA-256 "
            + digestThen
            + "), but now there is "
            + now
            + " (SHA-256 "
            + digestNow
            + ")",
        "put the former back, or begin a new attempt with 'delinq rerun --date "
            + attempt.businessDate()
            + " --reason TEXT'");
  }
}
