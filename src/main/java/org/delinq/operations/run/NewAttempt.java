package org.delinq.operations.run;

import java.io.IOException;
import java.util.Optional;
import org.delinq.calendar.Day;
import org.delinq.nightly.EarlierSteps;
import org.delinq.nightly.NightRequest;
import org.delinq.nightly.Reuse;
import org.delinq.nightly.StepNames;
import org.delinq.operations.ProgramVersion;
import org.delinq.operations.Surroundings;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.AttemptPlan;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.attempt.RerunPlan;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.lock.LockHolder;
import org.delinq.operations.log.RunLog;
import org.delinq.operations.progress.NoProgress;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.publish.SetReference;
import org.delinq.settings.JobSettings;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;

/** Makes up the record of an attempt that begins; its folder is empty then. */
final class NewAttempt {
  private final JobSettings settings;
  private final Surroundings surroundings;
  private final Attempts attempts;
  private final PublishedSets sets;

  NewAttempt(JobSettings settings, Surroundings surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
    attempts = new Attempts(settings.work());
    sets = new PublishedSets(settings.out());
  }

  /**
   * Of {@code run}.
   *
   * @param instead the attempt whose place it takes; null for none
   */
  Attempt of(NightOrder order, AttemptBasis basis, @Nullable Attempt instead) {
    if (instead == null || instead.rerun() == null) {
      return record(order, basis, order.reason(), null);
    }
    Attempt.Rerun former = instead.rerun();
    Attempt.Rerun rerun =
        new Attempt.Rerun(StepNames.all().get(0), 0, former.cascade(), former.replaces());
    return record(order, basis, instead.reason(), rerun);
  }

  /** Of {@code rerun}: takes over what it may, and says why where that is less than was wanted. */
  Attempt rerun(RerunOrder order, AttemptBasis basis, RerunPlan plan) {
    String first = StepNames.all().get(0);
    Optional<PublishedSet> replaced = plan.replaced();
    if (replaced.isEmpty() || order.from().equals(first)) {
      return rerun(order, basis, first, 0, replaced);
    }
    int former = replaced.get().attempt();
    EarlierSteps.Plan reuse =
        EarlierSteps.plan(
            request(order, basis),
            new Reuse(
                former,
                attempts.folder(order.night().day(), former),
                replaced.get().folder(),
                order.from()));
    reuse.notes().forEach(note -> RunLog.say(Day.format(order.night().day()) + " is " + note));
    return rerun(order, basis, reuse.from(), reuse.reuse() == null ? 0 : former, replaced);
  }

  private Attempt rerun(
      RerunOrder order,
      AttemptBasis basis,
      String from,
      int reuses,
      Optional<PublishedSet> replaced) {
    return record(
        order.night(),
        basis,
        order.night().reason(),
        new Attempt.Rerun(from, reuses, order.cascade(), reference(replaced)));
  }

  private Attempt record(
      NightOrder order,
      AttemptBasis basis,
      @Nullable String reason,
      Attempt.@Nullable Rerun rerun) {
    int number = AttemptPlan.nextNumber(order.day(), attempts.of(order.day()), sets);
    // A kill or a purge may have left files of a number whose record is gone.
    WorkFiles.deleteFolder(attempts.folder(order.day(), number));
    String now = surroundings.now();
    return new Attempt(
        Day.format(order.day()),
        number,
        Attempt.State.STARTED,
        basis.policy().policy().id(),
        basis.policy().sha256(),
        basis.policy().calendarDigests(),
        basis.previous(),
        surroundings.user(),
        LockHolder.thisHost(),
        now,
        now,
        reason,
        null,
        ProgramVersion.current(),
        rerun);
  }

  /** What the rerun would be asked for; only compared, never run. */
  private NightRequest request(RerunOrder order, AttemptBasis basis) {
    int day = order.night().day();
    int number = AttemptPlan.nextNumber(day, attempts.of(day), sets);
    return new NightRequest(
        settings,
        day,
        number,
        attempts.folder(day, number),
        basis.policy(),
        basis.previousSet(),
        order.night().reason(),
        order.night().acceptJump(),
        surroundings.user(),
        ProgramVersion.current(),
        null,
        new NoProgress());
  }

  private static @Nullable SetReference reference(Optional<PublishedSet> set) {
    if (set.isEmpty()) {
      return null;
    }
    try {
      return set.get().reference();
    } catch (IOException e) {
      throw StorageFaults.of("read", set.get().manifest(), e);
    }
  }
}
