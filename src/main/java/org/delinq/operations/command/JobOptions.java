package org.delinq.operations.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.delinq.operations.Surroundings;
import org.delinq.settings.JobSettings;
import org.delinq.settings.JobSettingsReader;
import org.delinq.settings.SettingsOverrides;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that every command has: the job file, and what overrides it. */
final class JobOptions {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The job file (default: jobs/nightly.yml of the program).")
  private @Nullable Path config;

  @Option(
      names = "--inbox",
      paramLabel = "DIR",
      description = "Folder of the extracts, with a folder per business date.")
  private @Nullable Path inbox;

  @Option(names = "--out", paramLabel = "DIR", description = "Folder of the published sets.")
  private @Nullable Path out;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description = "Folder of attempts, database and logs.")
  private @Nullable Path work;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The policy file, whatever its effective-from.")
  private @Nullable Path policy;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Partitions worked on at once; 0: one per core.")
  private @Nullable Integer threads;

  /** Whether the command line names the policy. */
  boolean namesPolicy() {
    return policy != null;
  }

  /**
   * The settings of the command.
   *
   * @throws org.delinq.error.DelinqException {@code BAD_CONFIGURATION}
   */
  JobSettings settings(Surroundings surroundings) {
    return read(
        surroundings,
        surroundings.variables(),
        new SettingsOverrides(inbox, out, work, policy, threads));
  }

  /**
   * The settings of a night that is only simulated: output, work and database in a folder of its
   * own, nothing loaded for query.
   *
   * @param otherPolicy whether under the policy of the command line, not the one in force
   */
  JobSettings simulation(Surroundings surroundings, Path folder, boolean otherPolicy) {
    Map<String, String> variables = new HashMap<>(surroundings.variables());
    variables.keySet().removeIf(name -> name.startsWith("DELINQ_DB_"));
    variables.put("DELINQ_PUBLISH_TO_DATABASE", "NONE");
    return read(
        surroundings,
        variables,
        new SettingsOverrides(
            inbox,
            folder.resolve("out"),
            folder.resolve("work"),
            otherPolicy ? policy : null,
            threads));
  }

  private JobSettings read(
      Surroundings surroundings, Map<String, String> variables, SettingsOverrides overrides) {
    Path file = config == null ? surroundings.home().resolve("jobs/nightly.yml") : config;
    return JobSettingsReader.read(file, variables, overrides, surroundings.currentFolder());
  }
}
