package org.delinq.operations.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.delinq.calendar.Day;
import org.delinq.nightly.NightRequest;
import org.delinq.nightly.NightWorker;
import org.delinq.nightly.remote.PartitionOffer;
import org.delinq.operations.ProgramVersion;
import org.delinq.operations.Surroundings;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.progress.NoProgress;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.PolicyReader;
import org.delinq.policy.PolicySelection;
import org.delinq.settings.JobSettings;

/** Finds the night of an offer in the shared work folder, computed from the very same. */
public final class WorkerNights implements NightWorker.Nights {
  private static final String POLICY = "policy.yml";

  private final JobSettings settings;
  private final Surroundings surroundings;
  private final Attempts attempts;

  /**
   * @param settings the worker's; its folders are the manager's, wherever they are mounted here
   */
  public WorkerNights(JobSettings settings, Surroundings surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.attempts = new Attempts(settings.work());
  }

  @Override
  public Optional<NightRequest> of(PartitionOffer offer) {
    int day = Day.parse(offer.businessDate());
    Path folder = attempts.folder(day, offer.attempt());
    Path policyFile = folder.resolve(POLICY);
    Optional<Attempt> attempt =
        attempts.of(day).stream().filter(one -> one.attempt() == offer.attempt()).findFirst();
    if (attempt.isEmpty() || Files.notExists(policyFile)) {
      return Optional.empty();
    }
    PolicySelection policy =
        PolicySelection.named(
            policyFile, new PolicyReader(new CalendarReader(settings.calendars())));
    AttemptBasis basis = AttemptBasis.of(policy, day, new PublishedSets(settings.out()));
    basis.refuseIfChanged(attempt.get());
    return Optional.of(
        new NightRequest(
            settings,
            day,
            offer.attempt(),
            folder,
            policy,
            basis.previousSet(),
            attempt.get().reason(),
            false,
            surroundings.user(),
            ProgramVersion.current(),
            null,
            new NoProgress()));
  }
}
