package org.delinq.nightly;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.money.Percent;
import org.delinq.operations.publish.FileDigest;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.PolicyReader;
import org.delinq.policy.PolicySelection;
import org.delinq.settings.ExtractSettings;
import org.delinq.settings.JobSettings;
import org.delinq.settings.JobSettings.PublishToDatabase;
import org.jspecify.annotations.Nullable;

/** Whole nights on small extracts: an institution in a temporary folder. */
final class TestNight {
  private final Path home;
  private int threads = 2;
  private int chunkSize = 3;
  private int grid = 3;
  private Path policies = Path.of("jobs/policies");
  private @Nullable String reason;
  private boolean strict;
  private PublishToDatabase publishToDatabase = PublishToDatabase.NONE;
  private boolean excel;
  private JobSettings.Labels labels = JobSettings.Labels.EN;
  private String quarantineLimit = "100";
  private final SortedMap<String, ExtractSettings> mapped = new TreeMap<>();
  private final RecordedProgress progress = new RecordedProgress();

  TestNight(Path home) {
    this.home = home;
  }

  TestNight threads(int newThreads) {
    threads = newThreads;
    return this;
  }

  TestNight chunkSize(int loans) {
    chunkSize = loans;
    return this;
  }

  TestNight grid(int partitions) {
    grid = partitions;
    return this;
  }

  TestNight publishToDatabase(PublishToDatabase loans) {
    publishToDatabase = loans;
    return this;
  }

  TestNight strict() {
    strict = true;
    return this;
  }

  TestNight labels(JobSettings.Labels language) {
    labels = language;
    return this;
  }

  TestNight excel() {
    excel = true;
    return this;
  }

  TestNight quarantineLimit(String percent) {
    quarantineLimit = percent;
    return this;
  }

  /** An extract in the bank's own form. */
  TestNight mapped(String extract, ExtractSettings settings) {
    mapped.put(extract, settings);
    return this;
  }

  /** Policies of another folder than the published ones. */
  TestNight policies(Path folder) {
    policies = folder;
    return this;
  }

  TestNight acceptJump(String why) {
    reason = why;
    return this;
  }

  RecordedProgress progress() {
    return progress;
  }

  Path out() {
    return home.resolve("out");
  }

  Path inbox(String date) {
    return home.resolve("inbox").resolve(date);
  }

  /** Writes a file of the inbox. */
  TestNight file(String date, String file, byte[] bytes) {
    try {
      Files.createDirectories(inbox(date));
      Files.write(inbox(date).resolve(file), bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  /** Writes an extract: the header, then the rows. */
  TestNight extract(String date, String file, String header, String... rows) {
    try {
      Files.createDirectories(inbox(date));
      Files.writeString(inbox(date).resolve(file), header + "\n" + String.join("\n", rows) + "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  NightOutcome run(String date) {
    return run(date, 1);
  }

  NightOutcome run(String date, int attempt) {
    int day = Day.parse(date);
    JobSettings settings = settings();
    PolicySelection policy =
        PolicySelection.newest(
            settings.policies(), day, new PolicyReader(new CalendarReader(settings.calendars())));
    return Night.run(
        new NightRequest(
            settings,
            day,
            attempt,
            settings.work().resolve(date).resolve(Integer.toString(attempt)),
            policy,
            new PublishedSets(settings.out()).newestBefore(day).orElse(null),
            reason,
            reason != null,
            "tester",
            "0.0.0",
            null,
            progress));
  }

  JobSettings settings() {
    return new JobSettings(
        home.resolve("inbox"),
        out(),
        home.resolve("work"),
        policies,
        null,
        Path.of("jobs/calendars"),
        labels,
        excel,
        strict,
        false,
        Percent.of(quarantineLimit),
        new JobSettings.Limits(Percent.of("2"), null, null),
        chunkSize,
        threads,
        grid,
        publishToDatabase,
        OnPostgres.access(home),
        mapped);
  }

  /** A published file as rows by column. */
  List<Map<String, String>> rows(String date, String file) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (BufferedReader text = Files.newBufferedReader(out().resolve(date).resolve(file));
        CSVReaderHeaderAware csv = new CSVReaderHeaderAware(text)) {
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        rows.add(row);
      }
    } catch (IOException | CsvValidationException failure) {
      throw new IllegalStateException(failure);
    }
    return rows;
  }

  /** The snapshot row of a loan. */
  Map<String, String> loan(String date, String loanId) {
    return rows(date, "loan-status.csv").stream()
        .filter(row -> loanId.equals(row.get("loan_id")))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + loanId));
  }

  /** Digests of the published files that may not depend on how the night was run. */
  SortedMap<String, String> digests(String date) {
    SortedMap<String, String> digests = new TreeMap<>();
    Path set = out().resolve(date);
    try (Stream<Path> files = Files.walk(set.toRealPath())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = set.toRealPath().relativize(file).toString();
        if (name.endsWith(".csv") && !name.startsWith("quarantine")) {
          digests.put(name, FileDigest.of(file).sha256());
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return digests;
  }

  /** Progress that remembers its warnings and can be asked to stop. */
  static final class RecordedProgress implements RunProgress {
    private final List<String> warnings = new ArrayList<>();
    private final List<StepFacts> ended = new ArrayList<>();
    private final Map<String, Runnable> after = new HashMap<>();
    private final SortedMap<String, Long> told = new TreeMap<>();
    private volatile long rowsUntilStop = Long.MAX_VALUE;
    private long questionsUntilStop = Long.MAX_VALUE;

    /** Asks to stop once it was asked so often whether to. */
    synchronized void stopWhenAsked(long times) {
      questionsUntilStop = times;
    }

    /**
     * What a step said it has to read in its last start and what it read since: {@code age rows
     * ahead}, {@code age rows}, {@code receive bytes ahead}, {@code receive bytes}.
     */
    synchronized long told(String what) {
      return told.getOrDefault(what, -1L);
    }

    /** Asks to stop once so many more rows were read. */
    synchronized void stopAfter(long rows) {
      rowsUntilStop = rows;
    }

    /** Does something between a step and the next. */
    synchronized void after(String step, Runnable something) {
      after.put(step, something);
    }

    synchronized List<String> warnings() {
      return List.copyOf(warnings);
    }

    synchronized List<StepFacts> ended() {
      return List.copyOf(ended);
    }

    @Override
    public synchronized void stepStarted(String step, long totalRows) {
      told.put(step + " rows ahead", totalRows);
      told.put(step + " rows", 0L);
    }

    @Override
    public synchronized void rowsRead(String step, long more) {
      rowsUntilStop -= more;
      told.merge(step + " rows", more, Long::sum);
    }

    @Override
    public synchronized void bytesToRead(String step, long total) {
      told.put(step + " bytes ahead", total);
      told.put(step + " bytes", 0L);
    }

    @Override
    public synchronized void bytesRead(String step, long more) {
      told.merge(step + " bytes", more, Long::sum);
    }

    @Override
    public synchronized void stepEnded(StepFacts facts) {
      ended.add(facts);
      after.getOrDefault(facts.step(), () -> {}).run();
    }

    @Override
    public void message(String sentence) {}

    @Override
    public synchronized void warning(String sentence) {
      warnings.add(sentence);
    }

    @Override
    public synchronized boolean stopRequested() {
      return rowsUntilStop <= 0 || --questionsUntilStop < 0;
    }
  }
}
