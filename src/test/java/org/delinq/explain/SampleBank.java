package org.delinq.explain;

import com.opencsv.CSVReaderHeaderAware;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.nightly.Night;
import org.delinq.operations.Surroundings;
import org.delinq.operations.command.DelinqProgram;
import org.delinq.operations.files.ScratchFolder;
import org.delinq.settings.JobSettings;
import org.delinq.settings.JobSettingsReader;
import org.delinq.settings.SettingsOverrides;

/** The bank of {@code sample-data}, its extracts copied into a folder, run by the real program. */
public final class SampleBank {
  /** The first sample date. */
  public static final String THURSDAY = "2026-03-19";

  /** The second. */
  public static final String FRIDAY = "2026-03-20";

  /** The third. */
  public static final String SATURDAY = "2026-03-21";

  /** All three. */
  public static final List<String> DATES = List.of(THURSDAY, FRIDAY, SATURDAY);

  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  /**
   * @param folder for its inbox, output and work folders
   */
  public SampleBank(Path folder) {
    this.folder = folder;
  }

  /** Delivers the extracts of a sample date, for that or another date, without their manifest. */
  public SampleBank deliver(String sample, String date) {
    Path inbox = inbox(date);
    try (Stream<Path> files = Files.list(PROJECT.resolve("sample-data").resolve(sample))) {
      Files.createDirectories(inbox);
      for (Path file : files.toList()) {
        if (!file.endsWith("manifest.csv")) {
          Files.copy(file, inbox.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Delivers and runs the three dates. */
  SampleBank runAll() {
    for (String date : DATES) {
      deliver(date, date);
      if (call("run", "--date", date) != 0) {
        throw new IllegalStateException(err());
      }
    }
    return this;
  }

  /** The folder of a date's extracts. */
  public Path inbox(String date) {
    return folder.resolve("inbox").resolve(date);
  }

  /** Edits the lines of a delivered extract. */
  public void edit(String date, String file, UnaryOperator<List<String>> change) {
    Path extract = inbox(date).resolve(file);
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(extract));
      Files.write(extract, change.apply(lines));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Calls the program and returns its exit code. */
  public int call(String... arguments) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--inbox", "inbox", "--out", "out", "--work", "work"));
    return new DelinqProgram(surroundings(), Night::run).execute(all.toArray(String[]::new));
  }

  /** What it printed. */
  public String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What it said on standard error. */
  public String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private Surroundings surroundings() {
    return new Surroundings(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false,
        Clock.fixed(Instant.parse("2026-03-22T03:00:00Z"), ZoneOffset.UTC),
        Map.of(),
        folder,
        PROJECT);
  }

  ScratchFolder scratch() {
    return ScratchFolder.open(folder.resolve("work"));
  }

  LoanExplainer explainer(String date, ScratchFolder scratch) {
    JobSettings settings =
        JobSettingsReader.read(
            PROJECT.resolve("jobs/nightly.yml"),
            Map.of(),
            new SettingsOverrides(Path.of("inbox"), Path.of("out"), Path.of("work"), null, 1),
            folder);
    return LoanExplainer.open(settings, Day.parse(date), false, scratch, surroundings());
  }

  /** A published file as rows by column. */
  public List<Map<String, String>> rows(String date, String file) {
    List<Map<String, String>> rows = new ArrayList<>();
    Path published = folder.resolve("out").resolve(date).resolve(file);
    try (BufferedReader text = Files.newBufferedReader(published);
        CSVReaderHeaderAware csv = new CSVReaderHeaderAware(text)) {
      for (Map<String, String> row = csv.readMap(); row != null; row = csv.readMap()) {
        rows.add(row);
      }
    } catch (IOException | CsvValidationException e) {
      throw new IllegalStateException(e);
    }
    return rows;
  }
}
