package org.delinq.settings;

import java.nio.file.Path;
import java.util.SortedMap;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/**
 * The job file with every default filled in: where a night reads and writes, and how strict it is.
 *
 * @param inbox folder of the extracts, one folder per business date
 * @param out folder of the published sets
 * @param work folder of attempts, database and logs
 * @param policies folder of the policy files
 * @param policyFile the policy to use whatever its effective date, absent where the date decides
 * @param calendars folder of the calendars
 * @param labels the language of reports and worklists
 * @param excel whether reports and worklists suit a spreadsheet that guesses
 * @param strict whether one quarantined loan stops the run
 * @param requireManifest whether the extracts must come with a manifest
 * @param quarantineLimit percent of an extract's rows that may be quarantined
 * @param chunkSize loans per commit, at least 1
 * @param threads partitions worked on at once, at least 1
 * @param grid partitions, 0 when the size of the extracts decides
 * @param publishToDatabase which loans of the snapshot are loaded into the database
 * @param database absent where it is a file of the work folder
 * @param extracts what differs from extracts.md, by the extract's name (such as {@code loans})
 * @param workers how the partitioned steps are shared out to workers, absent where this machine
 *     does them alone
 */
public record JobSettings(
    Path inbox,
    Path out,
    Path work,
    Path policies,
    @Nullable Path policyFile,
    Path calendars,
    Labels labels,
    boolean excel,
    boolean strict,
    boolean requireManifest,
    Percent quarantineLimit,
    Limits limits,
    int chunkSize,
    int threads,
    int grid,
    PublishToDatabase publishToDatabase,
    @Nullable DatabaseAccess database,
    SortedMap<String, ExtractSettings> extracts,
    @Nullable RemoteSettings workers) {

  /** Without workers on other machines. */
  public JobSettings(
      Path inbox,
      Path out,
      Path work,
      Path policies,
      @Nullable Path policyFile,
      Path calendars,
      Labels labels,
      boolean excel,
      boolean strict,
      boolean requireManifest,
      Percent quarantineLimit,
      Limits limits,
      int chunkSize,
      int threads,
      int grid,
      PublishToDatabase publishToDatabase,
      @Nullable DatabaseAccess database,
      SortedMap<String, ExtractSettings> extracts) {
    this(
        inbox,
        out,
        work,
        policies,
        policyFile,
        calendars,
        labels,
        excel,
        strict,
        requireManifest,
        quarantineLimit,
        limits,
        chunkSize,
        threads,
        grid,
        publishToDatabase,
        database,
        extracts,
        null);
  }

  /** The same, with the partitioned steps shared out to workers. */
  public JobSettings withWorkers(RemoteSettings newWorkers) {
    return new JobSettings(
        inbox,
        out,
        work,
        policies,
        policyFile,
        calendars,
        labels,
        excel,
        strict,
        requireManifest,
        quarantineLimit,
        limits,
        chunkSize,
        threads,
        grid,
        publishToDatabase,
        database,
        extracts,
        newWorkers);
  }

  /**
   * How far a night may differ from the previous snapshot before it is not published; absent: no
   * limit.
   *
   * @param loansLost percent of its ACTIVE loans that are gone without being CLOSED
   * @param principalChange percent of its principal
   * @param nplChangePoints percentage points of the NPL ratio
   */
  public record Limits(
      @Nullable Percent loansLost,
      @Nullable Percent principalChange,
      @Nullable Percent nplChangePoints) {}

  /** The language of reports and worklists. */
  public enum Labels {
    /** Machine names. */
    EN,
    /** The words Chinese banks use. */
    ZH_CN
  }

  /** Which loans of the snapshot are loaded into the database. */
  public enum PublishToDatabase {
    /** None. */
    NONE,
    /** Those that are not plain NORMAL. */
    DELINQUENT,
    /** All. */
    ALL
  }
}
