package org.delinq.operations.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.loan.Tier;
import org.delinq.nightly.NightOutcome;
import org.delinq.nightly.NightRequest;
import org.delinq.nightly.StepFacts;
import org.delinq.nightly.TierFigures;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.PublishRequest;
import org.delinq.operations.publish.SetPublisher;

/**
 * A night that computes nothing but behaves like one: it reads {@code <inbox>/<date>/loans.csv},
 * remembers its bytes, counts chunks in a file that survives a restart, ends at a chunk when asked
 * to, and publishes.
 */
public final class SmallNight implements NightJob {
  private final int chunks;
  private final Runnable everyChunk;

  /**
   * @param chunks chunks of 100 rows to be done
   * @param everyChunk called after each chunk
   */
  public SmallNight(int chunks, Runnable everyChunk) {
    this.chunks = chunks;
    this.everyChunk = everyChunk;
  }

  @Override
  public NightOutcome run(NightRequest request) {
    try {
      return work(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private NightOutcome work(NightRequest request) throws IOException {
    String date = Day.format(request.businessDate());
    Path extract = request.settings().inbox().resolve(date).resolve("loans.csv");
    if (!Files.exists(extract)) {
      throw new DelinqException(
          ErrorCode.MISSING_EXTRACT, extract + " is not there", "deliver it and call again");
    }
    Path known = request.attemptFolder().resolve("loans.csv");
    if (Files.exists(known) && Files.mismatch(known, extract) >= 0) {
      throw new DelinqException(ErrorCode.INPUT_CHANGED, "loans.csv changed", "use rerun");
    }
    Files.write(known, Files.readAllBytes(extract));
    if (Files.readString(extract).contains("bad")) {
      throw new DelinqException(
          ErrorCode.TOO_MANY_QUARANTINED, "loans.csv has bad rows", "correct it");
    }
    Path counter = request.attemptFolder().resolve("chunks");
    int done = Files.exists(counter) ? Integer.parseInt(Files.readString(counter)) : 0;
    request.progress().stepStarted("age", chunks * 100L);
    request.progress().rowsRead("age", done * 100L);
    for (; done < chunks; done++) {
      if (request.progress().stopRequested()) {
        request.progress().stepEnded(facts(StepFacts.State.STOPPED, done));
        return new NightOutcome(NightOutcome.Status.STOPPED, List.of(), List.of(), Day.NONE);
      }
      everyChunk.run();
      Files.writeString(counter, Integer.toString(done + 1));
      request.progress().rowsRead("age", 100);
    }
    request.progress().stepEnded(facts(StepFacts.State.COMPLETED, done));
    publish(request);
    return new NightOutcome(
        NightOutcome.Status.COMPLETED,
        List.of(facts(StepFacts.State.COMPLETED, done)),
        List.of(new TierFigures(Tier.NORMAL, 400, 1_234_567_89L, 0, 0)),
        Day.NONE);
  }

  private static StepFacts facts(StepFacts.State state, int chunks) {
    return new StepFacts("age", state, chunks * 100L, chunks * 100L, 0, 1);
  }

  private static void publish(NightRequest request) throws IOException {
    Path set = request.attemptFolder().resolve("set");
    Path published =
        request
            .settings()
            .out()
            .resolve(".published")
            .resolve(Day.format(request.businessDate()) + "." + request.attempt());
    if (!Files.exists(published)) {
      Files.createDirectories(set);
      Files.writeString(set.resolve("loan-status.csv"), "loan_id\nL1\n");
      Files.writeString(set.resolve("summary.json"), "{ }\n");
      Files.createDirectories(set.resolve("worklists"));
      Files.writeString(set.resolve("worklists/reminders.csv"), "officer_id,phone\nO1,139\n");
    }
    SetPublisher.publish(
        new PublishRequest(
            request.settings().out(),
            request.businessDate(),
            request.attempt(),
            set,
            request.policy().policy().id(),
            List.of(new Manifest.InputFile("loans.csv", 9, "ab".repeat(32), 1)),
            List.of(),
            request.user(),
            request.reason(),
            "2026-03-21T03:00:00+08:00",
            request.programVersion(),
            1),
        request.policy().bytes(),
        ready -> {});
  }
}
