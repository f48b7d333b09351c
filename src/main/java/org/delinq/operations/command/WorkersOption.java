package org.delinq.operations.command;

import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.Surroundings;
import org.delinq.settings.JobSettings;
import org.delinq.settings.RemoteSettings;
import picocli.CommandLine.Option;

/** Who works on the partitioned steps of a run. */
final class WorkersOption {
  /** The choices. */
  enum Workers {
    /** The threads of this process. */
    LOCAL,
    /** Processes of 'delinq worker', found through RabbitMQ. */
    REMOTE
  }

  @Option(
      names = "--workers",
      paramLabel = "WHO",
      description =
          "local: this process (default); remote: processes of 'delinq worker', with DELINQ_DB_*"
              + " and DELINQ_AMQP_* set.")
  private Workers workers = Workers.LOCAL;

  /**
   * The settings with that choice.
   *
   * @throws DelinqException BAD_CONFIGURATION for remote workers without a database to share
   */
  JobSettings over(JobSettings settings, Surroundings surroundings) {
    if (workers == Workers.LOCAL) {
      return settings;
    }
    if (settings.database() == null) {
      throw new DelinqException(
          ErrorCode.BAD_CONFIGURATION,
          "--workers remote needs a database that the workers share, and DELINQ_DB_URL is not set",
          "set DELINQ_DB_URL to a PostgreSQL and call again");
    }
    return settings.withWorkers(
        RemoteSettings.of(surroundings.variables(), surroundings.currentFolder()));
  }
}
