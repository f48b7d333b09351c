package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.delinq.calendar.Day;
import org.delinq.database.Database;
import org.delinq.extract.Balances;
import org.delinq.extract.LoanRange;
import org.delinq.extract.PartitionPlanner;
import org.delinq.extract.ReceivedExtracts;
import org.delinq.extract.row.ExtractKind;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.policy.Policy;
import org.delinq.policy.RetailContagion;
import org.delinq.report.Basis;
import org.delinq.report.summary.Summary;
import org.delinq.settings.ExtractSettings;
import org.delinq.settings.JobSettings;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ExternalSort;
import org.delinq.storage.RecordFileReader;
import org.delinq.storage.WorkFiles;
import org.jspecify.annotations.Nullable;

/**
 * What every step of a night knows: what was asked for, and what earlier steps left in the
 * attempt's folder. Nothing is kept here that a restart would not find again.
 */
final class NightContext {
  private static final int SORT_MEMORY = 32 << 20;

  private final NightRequest request;
  private final AttemptFolder folder;
  private final StepRecords stepRecords;
  private final MergedSums sums = new MergedSums(this);
  private final boolean anyContagion;
  private final Collection<Throwable> failures = new ConcurrentLinkedQueue<>();
  private @Nullable ReceivedExtracts extracts;
  private @Nullable List<LoanRange> ranges;
  private @Nullable List<Basis> bases;
  private @Nullable SubsidyFilings filings;
  private @Nullable PublishedTotals publishedTotals;

  NightContext(NightRequest request) {
    this.request = request;
    this.folder = new AttemptFolder(request.attemptFolder());
    this.stepRecords = new StepRecords(folder);
    this.anyContagion =
        request.policy().policy().products().values().stream()
            .anyMatch(
                product -> product.classification().retailContagion() == RetailContagion.WORST);
  }

  NightRequest request() {
    return request;
  }

  JobSettings settings() {
    return request.settings();
  }

  int businessDate() {
    return request.businessDate();
  }

  Policy policy() {
    return request.policy().policy();
  }

  AttemptFolder folder() {
    return folder;
  }

  /** What each step has left; for the thread that runs the steps. */
  StepRecords stepRecords() {
    return stepRecords;
  }

  /** The sums of the night, for the steps after {@code classify}. */
  MergedSums sums() {
    return sums;
  }

  RunProgress progress() {
    return request.progress();
  }

  /** The database of the run. */
  Database database() {
    return Database.of(settings());
  }

  /** Whether any product of the policy follows a borrower's worst loan. */
  boolean anyContagion() {
    return anyContagion;
  }

  /** The snapshot that a basis of migration starts from, absent where none was published. */
  @Nullable Path snapshotOf(Basis basis) {
    PublishedSet set = setOf(basis);
    return set == null ? null : set.folder().resolve(SnapshotWork.FILE);
  }

  /** The published set that a basis starts from, absent where there is none. */
  @Nullable PublishedSet setOf(Basis basis) {
    LocalDate today = Day.date(businessDate());
    return switch (basis) {
      case DAY -> request.previousSet();
      case MONTH -> {
        LocalDate first = today.withDayOfMonth(1).minusMonths(1);
        yield newestBetween(first, first.plusMonths(1).minusDays(1));
      }
      case YEAR -> {
        LocalDate first = LocalDate.of(today.getYear() - 1, 1, 1);
        yield newestBetween(first, first.plusYears(1).minusDays(1));
      }
    };
  }

  private @Nullable PublishedSet newestBetween(LocalDate first, LocalDate last) {
    return new PublishedSets(settings().out())
        .newestBetween(Day.of(first), Day.of(last))
        .orElse(null);
  }

  /** The bases that there is a snapshot for; the same whenever asked. */
  synchronized List<Basis> bases() {
    if (bases == null) {
      bases = Arrays.stream(Basis.values()).filter(basis -> snapshotOf(basis) != null).toList();
    }
    return bases;
  }

  /** Which subsidies were filed and are adjusted; the same whenever asked. */
  synchronized SubsidyFilings filings() {
    if (filings == null) {
      filings = new SubsidyFilings(this);
    }
    return filings;
  }

  /** The date of the previous set, {@link Day#NONE} on the first night. */
  int previousDay() {
    PublishedSet previous = request.previousSet();
    return previous == null ? Day.NONE : previous.businessDate();
  }

  /** What the previous set says of itself, absent on the first night. */
  @Nullable Summary previousSummary() throws IOException {
    PublishedSet previous = request.previousSet();
    return previous == null
        ? null
        : JsonFiles.read(previous.folder().resolve(Summary.FILE), Summary.class);
  }

  /** The extracts as {@code receive} and {@code order} left them. */
  synchronized ReceivedExtracts extracts() {
    if (extracts == null) {
      extracts = ReceivedExtracts.read(folder.receive(), extractSettings());
    }
    return extracts;
  }

  /** The job file's settings of the extracts. */
  Map<ExtractKind, ExtractSettings> extractSettings() {
    return extractSettings(settings());
  }

  /** A job file's settings of the extracts. */
  static Map<ExtractKind, ExtractSettings> extractSettings(JobSettings settings) {
    Map<ExtractKind, ExtractSettings> known = new EnumMap<>(ExtractKind.class);
    for (ExtractKind kind : ExtractKind.values()) {
      ExtractSettings extract = settings.extracts().get(kind.label());
      if (extract != null) {
        known.put(kind, extract);
      }
    }
    return known;
  }

  /**
   * Refuses to go on with an attempt whose extracts have changed since it received them.
   *
   * @throws org.delinq.error.DelinqException INPUT_CHANGED with both digests
   */
  void refuseChangedInput() {
    if (ReceivedExtracts.isIn(folder.receive())) {
      extracts().verifyUnchanged(settings().threads());
    }
  }

  /** Whether a step is taken over from an earlier attempt. */
  boolean reuses(String step) {
    Reuse reuse = request.reuse();
    return reuse != null && reuse.covers(step);
  }

  /** The daily figures of the bank. */
  Balances balances() {
    return Balances.read(extracts(), policy());
  }

  /**
   * The ranges of loan ids that the partitions work on; the same whenever asked, also by a restart
   * with another grid size, and by a rerun for which the extracts' copies are gone.
   */
  synchronized List<LoanRange> ranges() {
    if (ranges == null) {
      Path file = folder.ranges();
      if (Files.exists(file)) {
        ranges = LoanRange.read(file);
      } else {
        ranges = PartitionPlanner.plan(extracts(), settings().grid());
        WorkFiles.createFolder(file.resolveSibling(""));
        LoanRange.write(file, ranges);
      }
    }
    return ranges;
  }

  /** Failures of partitions, as they came. */
  Collection<Throwable> failures() {
    return failures;
  }

  /** An external sort in the attempt's scratch folder. */
  ExternalSort sort(String name) {
    WorkFiles.createFolder(folder.sort());
    return new ExternalSort(folder.sort(), name, SORT_MEMORY);
  }

  /** Adds the records of that name of all partitions of a step. */
  void addAll(ExternalSort sort, String step, String name) throws IOException {
    for (Path file : folder.partitionFiles(step, name)) {
      try (RecordFileReader records = new RecordFileReader(file, 0)) {
        while (records.next()) {
          sort.add(
              records.array(),
              records.keyOffset(),
              records.keyLength(),
              records.array(),
              records.valueOffset(),
              records.valueLength());
        }
      }
    }
  }

  /** Takes one stored delta. */
  interface Merge {
    void from(ByteArrayInput delta) throws IOException;
  }

  /** Merges the deltas of that name of all partitions of a step. */
  void merge(String step, String name, Merge merge) throws IOException {
    ByteArrayInput input = new ByteArrayInput(new byte[0]);
    for (Path file : folder.partitionFiles(step, name)) {
      try (RecordFileReader records = new RecordFileReader(file, 0)) {
        while (records.next()) {
          records.readValue(input);
          merge.from(input);
        }
      }
    }
  }

  /** What became of the rows and loans that {@code age} read. */
  NightCounts counts() throws IOException {
    NightCounts counts = new NightCounts();
    merge("age", AgeWriter.COUNTS, counts::mergeFrom);
    if (extracts().extract(ExtractKind.BALANCES) != null) {
      Balances balances = balances();
      counts.addAccepted(ExtractKind.BALANCES, balances.accepted());
      balances
          .quarantined()
          .forEach(row -> counts.addQuarantined(row.kind(), row.fault().reason()));
    }
    return counts;
  }

  /** Counts the files to be published as they now stand on the disk. */
  synchronized PublishedTotals countPublished() {
    publishedTotals = PublishedTotals.of(folder.set(), settings().threads());
    return publishedTotals;
  }

  /** The files to be published as they were last counted; counts them where they were not. */
  synchronized PublishedTotals publishedTotals() {
    return publishedTotals == null ? countPublished() : publishedTotals;
  }

  /** Totals of the snapshot rows. */
  SnapshotTotals snapshotTotals() throws IOException {
    SnapshotTotals totals = new SnapshotTotals();
    merge("classify", ClassifyWriter.TOTALS, totals::mergeFrom);
    return totals;
  }
}
