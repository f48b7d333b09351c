package org.delinq.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.delinq.document.Section;
import org.delinq.document.Section.Quotes;
import org.delinq.document.SmallFile;
import org.delinq.document.YamlDocument;
import org.delinq.document.YamlValue.Mapping;
import org.delinq.document.YamlValue.Scalar;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.money.Percent;
import org.delinq.settings.JobSettings.Labels;
import org.delinq.settings.JobSettings.PublishToDatabase;
import org.jspecify.annotations.Nullable;

/**
 * Reads the job file ({@code jobs/nightly.yml} is the commented one). Every key may be left out;
 * the environment overrides the file, the command line overrides both. Relative paths of the file
 * are relative to the folder above the file's folder, those of environment and command line to the
 * caller's folder.
 */
public final class JobSettingsReader {
  private static final String NEXT_STEP = "correct the job file or the variable and call again";
  private static final String DEFAULTS = "defaults.yml";
  private static final String LIMITS = "limits";
  private static final int MOST_CHUNK = 1_000_000;
  private static final int MOST_THREADS = 1_024;
  private static final int MOST_PARTITIONS = 100_000;
  private static final int MOST_CHANGE_PERCENT = 1_000;

  private final Path jobFile;
  private final Path currentFolder;

  private JobSettingsReader(Path jobFile, Path currentFolder) {
    this.jobFile = currentFolder.resolve(jobFile).toAbsolutePath().normalize();
    this.currentFolder = currentFolder.toAbsolutePath().normalize();
  }

  /**
   * The settings of a command.
   *
   * @param jobFile the job file
   * @param environment the environment variables; see {@link EnvironmentLayer}
   * @param overrides what the command line says
   * @param currentFolder the caller's folder
   * @throws DelinqException BAD_CONFIGURATION with every fault of the file and the environment
   */
  public static JobSettings read(
      Path jobFile,
      Map<String, String> environment,
      SettingsOverrides overrides,
      Path currentFolder) {
    JobSettingsReader reader = new JobSettingsReader(jobFile, currentFolder);
    return reader.with(overrides, reader.read(environment));
  }

  private JobSettings read(Map<String, String> environment) {
    Mapping defaults = defaults();
    YamlDocument document =
        YamlDocument.parse(SmallFile.read(jobFile, ErrorCode.BAD_CONFIGURATION, NEXT_STEP));
    Mapping variables = new EnvironmentLayer(environment, currentFolder).over(defaults);
    Mapping merged = defaults.with(document.root()).with(variables);
    Section top = Section.of(merged, document.faults(), Quotes.OPTIONAL);
    if (document.root().values().get(LIMITS) instanceof Scalar scalar && scalar.isBlank()) {
      Section.of(document.root(), document.faults(), Quotes.OPTIONAL)
          .fault(LIMITS, "nothing", "a block of keys, each of which may be blank for no limit");
    }
    int threads = top.integer("threads", 0, MOST_THREADS);
    JobSettings settings =
        new JobSettings(
            path(top, "inbox"),
            path(top, "out"),
            path(top, "work"),
            path(top, "policies"),
            null,
            path(top, "calendars"),
            top.formed("labels", "en, zh-CN", Labels.EN, JobSettingsReader::labels),
            top.flag("excel"),
            top.flag("strict"),
            top.flag("require-manifest"),
            top.percent("quarantine-limit-percent", 100),
            limits(top.section(LIMITS)),
            top.integer("chunk-size", 1, MOST_CHUNK),
            resolved(threads),
            top.integer("grid", 0, MOST_PARTITIONS),
            top.choice("publish-to-database", PublishToDatabase.class),
            DatabaseAccess.of(environment, currentFolder),
            new ExtractSettingsReader().read(top));
    top.done();
    document.refuseFaults();
    return settings;
  }

  private JobSettings with(SettingsOverrides overrides, JobSettings settings) {
    Integer threads = overrides.threads();
    if (threads != null && (threads < 0 || threads > MOST_THREADS)) {
      throw new DelinqException(
          ErrorCode.BAD_ARGUMENT,
          "--threads: found " + threads + ", allowed: whole numbers from 0 to " + MOST_THREADS,
          "call again with such a number");
    }
    Path policyFile = overrides.policyFile();
    return new JobSettings(
        over(overrides.inbox(), settings.inbox()),
        over(overrides.out(), settings.out()),
        over(overrides.work(), settings.work()),
        settings.policies(),
        policyFile == null ? null : over(policyFile, policyFile),
        settings.calendars(),
        settings.labels(),
        settings.excel(),
        settings.strict(),
        settings.requireManifest(),
        settings.quarantineLimit(),
        settings.limits(),
        settings.chunkSize(),
        threads == null ? settings.threads() : resolved(threads),
        settings.grid(),
        settings.publishToDatabase(),
        settings.database(),
        settings.extracts());
  }

  private Path over(@Nullable Path override, Path path) {
    return override == null ? path : currentFolder.resolve(override).normalize();
  }

  private static Mapping defaults() {
    try (InputStream in = JobSettingsReader.class.getResourceAsStream(DEFAULTS)) {
      if (in == null) {
        throw new IllegalStateException(DEFAULTS + " is not in the program");
      }
      byte[] bytes = in.readAllBytes();
      SmallFile file = new SmallFile(DEFAULTS, bytes, ErrorCode.BAD_CONFIGURATION, NEXT_STEP);
      return YamlDocument.parse(file).root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JobSettings.Limits limits(Section section) {
    JobSettings.Limits limits =
        new JobSettings.Limits(
            limit(section, "loans-lost-percent", 100),
            limit(section, "principal-change-percent", MOST_CHANGE_PERCENT),
            limit(section, "npl-change-points", 100));
    section.done();
    return limits;
  }

  private static @Nullable Percent limit(Section section, String key, int most) {
    return section.has(key) ? section.percent(key, most) : null;
  }

  private static int resolved(int threads) {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private Path path(Section section, String key) {
    Path folder = jobFile.getParent();
    Path base =
        folder == null || folder.getParent() == null ? jobFile.getRoot() : folder.getParent();
    return section.formed(
        key,
        "a path",
        jobFile,
        text -> {
          try {
            return base.resolve(text).normalize();
          } catch (InvalidPathException e) {
            return null;
          }
        });
  }

  private static @Nullable Labels labels(String text) {
    return switch (text) {
      case "en" -> Labels.EN;
      case "zh-CN" -> Labels.ZH_CN;
      default -> null;
    };
  }
}
