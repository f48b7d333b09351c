package org.delinq.operations.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.delinq.calendar.Day;
import org.delinq.database.Database;
import org.delinq.database.RunRecords;
import org.delinq.error.DelinqException;
import org.delinq.operations.Surroundings;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.publish.ManifestDigests;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.publish.SetVerdict;
import org.delinq.operations.publish.SetVerifier;
import org.delinq.operations.status.DateStanding;
import org.delinq.operations.status.StatusReport;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code status}: where a date stands; with {@code --verify} whether the sets are untouched. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {
      "What is running, where it stands, what failed and what to type next.",
      "Works while a run is in progress."
    })
final class StatusCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--date",
      paramLabel = "D",
      description = "A business date (default: the newest one that was begun).")
  private @Nullable BusinessDate date;

  @Option(
      names = "--verify",
      description =
          "Recompute every digest of the published sets, follow the chain of their manifests, and"
              + " compare them with the digests in the database."
              + " Exit 1 where something was changed since it was published.")
  private boolean verify;

  @Mixin private JobOptions options = new JobOptions();

  StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    JobSettings settings = options.settings(surroundings);
    return verify ? verify(settings) : tell(settings);
  }

  private int tell(JobSettings settings) {
    int day = date == null ? newest(settings) : date.day();
    if (day == Day.NONE) {
      print("nothing has been run yet\nNext: 'delinq run --date yesterday'\n");
      return 0;
    }
    DateStanding standing = DateStanding.of(settings, day);
    print(StatusReport.of(standing));
    new PublishedSets(settings.out())
        .newest()
        .filter(newest -> newest.businessDate() != day)
        .ifPresent(
            newest ->
                print("The newest published date is " + Day.format(newest.businessDate()) + "\n"));
    return 0;
  }

  private static int newest(JobSettings settings) {
    List<Integer> begun = new Attempts(settings.work()).dates();
    List<Integer> published = new PublishedSets(settings.out()).dates();
    int last = begun.isEmpty() ? Day.NONE : begun.get(begun.size() - 1);
    return published.isEmpty() ? last : Math.max(last, published.get(published.size() - 1));
  }

  private int verify(JobSettings settings) {
    List<SetVerdict> verdicts;
    try {
      verdicts = new SetVerifier(settings.out(), remembered(settings)).verify();
    } catch (IOException e) {
      throw StorageFaults.of("read", settings.out(), e);
    }
    boolean tampered = false;
    for (SetVerdict verdict : verdicts) {
      if (date != null && verdict.businessDate() != date.day()) {
        continue;
      }
      tampered |= verdict.state() == SetVerdict.State.TAMPERED;
      print(
          Day.format(verdict.businessDate())
              + (verdict.attempt() == 0 ? "" : ", attempt " + verdict.attempt())
              + ": "
              + verdict.state()
              + "\n");
      verdict.findings().forEach(finding -> print("  " + finding + "\n"));
    }
    if (tampered) {
      print("Next: restore what was changed from the backup, and find out who changed it\n");
    }
    return tampered ? 1 : 0;
  }

  private ManifestDigests remembered(JobSettings settings) {
    try {
      return RunRecords.digests(Database.of(settings));
    } catch (DelinqException unreadable) {
      print("the digests in the database were not compared: " + unreadable.getMessage() + "\n");
      return new ManifestDigests();
    }
  }

  private void print(String text) {
    surroundings.out().print(text);
    surroundings.out().flush();
  }
}
