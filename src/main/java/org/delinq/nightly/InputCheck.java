package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.Balances;
import org.delinq.extract.ExtractReceiver;
import org.delinq.extract.LoanRange;
import org.delinq.extract.ReadProgress;
import org.delinq.extract.ReceivedExtracts;
import org.delinq.extract.row.ExtractKind;
import org.delinq.nightly.NightCounts.Fate;
import org.delinq.report.summary.Summary;
import org.delinq.settings.JobSettings;
import org.delinq.storage.DiskFailure;
import org.delinq.storage.Workers;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * Reads the extracts of a night as the night does, and computes nothing: what {@code receive} would
 * say of them, what the join would accept and set aside, and which limits would refuse the night.
 */
public final class InputCheck {
  private InputCheck() {}

  /**
   * Receives the extracts as far as that is possible.
   *
   * @param attemptFolder an empty folder that the caller removes
   * @param refusals is told every reason for which {@code receive} would refuse them
   */
  public static ReceivedExtracts receive(
      JobSettings settings, int day, Path attemptFolder, Consumer<DelinqException> refusals) {
    return new ExtractReceiver(
            NightContext.extractSettings(settings),
            settings.requireManifest(),
            settings.threads(),
            ReadProgress.NONE)
        .receive(
            settings.inbox().resolve(Day.format(day)),
            new AttemptFolder(attemptFolder).receive(),
            refusals);
  }

  /**
   * Joins the extracts that were received into the request's attempt folder, {@code loans.csv}
   * among them.
   *
   * @param refusals is told which limits the night would break, those aside that need its tiers
   */
  public static InputTally join(NightRequest request, Consumer<DelinqException> refusals) {
    NightContext night = new NightContext(request);
    new OrderWork(night).run();
    List<LoanRange> ranges = night.ranges();
    InputTally tally = new InputTally();
    AtomicInteger next = new AtomicInteger();
    Workers.run(
        Math.min(night.settings().threads(), ranges.size()),
        "check",
        worker -> {
          for (int at = next.getAndIncrement(); at < ranges.size(); at = next.getAndIncrement()) {
            InputTally part = read(night, ranges.get(at));
            synchronized (tally) {
              tally.merge(part);
            }
          }
        });
    if (night.extracts().extract(ExtractKind.BALANCES) != null) {
      Balances balances = night.balances();
      tally.addAccepted(ExtractKind.BALANCES, balances.accepted());
      balances.quarantined().forEach(tally::add);
    }
    checkLimits(night, tally, refusals);
    return tally;
  }

  private static InputTally read(NightContext night, LoanRange range) {
    InputTally part = new InputTally();
    AgeReader reader = new AgeReader(night, range);
    try {
      reader.open(new ExecutionContext());
      for (LoanInput input = reader.read(); input != null; input = reader.read()) {
        part.add(input);
      }
      return part;
    } finally {
      reader.close();
    }
  }

  private static void checkLimits(
      NightContext night, InputTally tally, Consumer<DelinqException> refusals) {
    try {
      QuarantineLimits.check(night, tally.counts());
    } catch (DelinqException refusal) {
      refusals.accept(
          new DelinqException(
              refusal.code(), String.valueOf(refusal.getMessage()), "have the extracts corrected"));
    }
    List<String> broken = new ArrayList<>();
    try {
      Summary previous = night.previousSummary();
      if (previous != null) {
        broken.addAll(
            NightLimits.brokenByLoans(
                previous,
                tally.counts().loans(Fate.ABSENT_ACTIVE),
                tally.activePrincipal(),
                night.settings().limits()));
      }
    } catch (IOException failure) {
      throw DiskFailure.at(night.settings().out(), failure);
    }
    if (!broken.isEmpty()) {
      refusals.accept(
          new DelinqException(
              ErrorCode.IMPLAUSIBLE_NIGHT,
              String.join("; ", broken),
              "check the extracts; if they are right, run with --accept-jump --reason TEXT"));
    }
  }
}
