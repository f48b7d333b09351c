package org.delinq.worklist;

import java.io.DataInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.ageing.Arrears;
import org.delinq.calendar.Day;
import org.delinq.classification.Classification;
import org.delinq.classification.Classifier;
import org.delinq.classification.PreviousStatus;
import org.delinq.loan.EventKind;
import org.delinq.loan.Loan;
import org.delinq.loan.LoanFile;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.delinq.policy.Policy;
import org.delinq.policy.WorklistPolicy;
import org.delinq.provision.StageOfLoan;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.jspecify.annotations.Nullable;

/**
 * The worklists of a whole night, made as the job makes them: loan by loan, through bytes, sorted
 * by key, grouped. Each night knows the one before.
 */
final class WorkNight {
  final int businessDate;
  final Policy policy;
  final Map<String, LoanToday> snapshot = new TreeMap<>();
  final List<CollectionRow> work = new ArrayList<>();
  final List<CollectionRow> suppressed = new ArrayList<>();
  final List<ResolvedCase> resolved = new ArrayList<>();
  final List<EarlyWarning> warnings = new ArrayList<>();
  final List<Inspection> inspections = new ArrayList<>();

  private WorkNight(int businessDate, Policy policy) {
    this.businessDate = businessDate;
    this.policy = policy;
  }

  static WorkNight first(String date, WorkFacts... loans) {
    return of(date, TestWorklists.POLICY, null, Arrays.asList(loans));
  }

  WorkNight next(String date, WorkFacts... loans) {
    return of(date, policy, this, Arrays.asList(loans));
  }

  static WorkNight of(
      String date, Policy policy, @Nullable WorkNight before, Collection<WorkFacts> loans) {
    WorkNight night = new WorkNight(Day.parse(date), policy);
    night.run(before, loans);
    return night;
  }

  private interface Reader<T> {
    T read(DataInput in) throws IOException;
  }

  private void run(@Nullable WorkNight before, Collection<WorkFacts> loans) {
    List<BorrowerRecord> records = new ArrayList<>();
    List<EarlyWarning> candidates = new ArrayList<>();
    WorklistPolicy worklists = policy.worklists();
    LoanWork work =
        new LoanWork(worklists, businessDate, before == null ? Day.NONE : before.businessDate);
    BorrowerRecords makesRecords = new BorrowerRecords(policy);
    EarlyWarnings makesWarnings = new EarlyWarnings(worklists);
    Inspections makesInspections = new Inspections(worklists, businessDate);
    Map<String, LoanToday> gone = new TreeMap<>(before == null ? Map.of() : before.snapshot);
    for (WorkFacts facts : loans) {
      LoanFile file = facts.file();
      String loanId = file.loan().loanId();
      LoanToday row = gone.remove(loanId);
      LoanBefore then = row == null ? null : asBefore(row);
      AgedLoan aged = Ageing.age(file, businessDate, policy.product(file.loan().productCode()));
      LoanWorkFacts seen = work.of(aged, then != null && then.stage() != null);
      LoanWorkFacts stored = seen == null ? null : stored(seen);
      if (file.loan().status() == LoanStatus.CLOSED) {
        records.addAll(makesRecords.ofClosed(loanId, file.loan().borrowerId(), then, stored));
        continue;
      }
      LoanToday today = today(aged, row);
      snapshot.put(loanId, today);
      records.addAll(makesRecords.of(today, then, stored));
      candidates.addAll(makesWarnings.of(today, stored));
      Inspection inspection = makesInspections.of(today, stored);
      if (inspection != null) {
        inspections.add(inspection);
      }
    }
    for (LoanToday row : gone.values()) {
      BorrowerRecord record = makesRecords.ofAbsent(asBefore(row));
      if (record != null) {
        records.add(record);
      }
    }
    collect(sorted(records, BorrowerRecord::readFrom), worklists);
    warn(sorted(candidates, EarlyWarning::readFrom), worklists);
    inspections.sort(null);
  }

  private void collect(List<BorrowerRecord> records, WorklistPolicy worklists) {
    List<CollectionRow> rows = new ArrayList<>();
    int start = 0;
    while (start < records.size()) {
      int end = start;
      while (end < records.size()
          && records.get(end).borrowerId().equals(records.get(start).borrowerId())) {
        end++;
      }
      CollectionCase found =
          CollectionCase.of(records.subList(start, end).iterator(), businessDate, worklists);
      CollectionRow row = found.row();
      ResolvedCase left = found.resolved();
      if (row != null) {
        rows.add(row);
      }
      if (left != null) {
        resolved.add(left);
      }
      start = end;
    }
    CapacityFilter capacity = new CapacityFilter(worklists.officerDailyLimit());
    for (CollectionRow row : sorted(rows, CollectionRow::readFrom)) {
      CollectionRow passed = capacity.pass(row);
      (passed.suppressedBy() == null ? work : suppressed).add(passed);
    }
    List<ResolvedCase> ordered = sorted(resolved, ResolvedCase::readFrom);
    resolved.clear();
    resolved.addAll(ordered);
  }

  private void warn(List<EarlyWarning> candidates, WorklistPolicy worklists) {
    long delinquent = snapshot.values().stream().filter(LoanToday::isDelinquent).count();
    LargeDelinquents large = new LargeDelinquents(delinquent, worklists.largeDelinquentFloor());
    for (EarlyWarning row : candidates) {
      if (row.signal() == WarningSignal.LARGE_DELINQUENT) {
        large.offer(row.totalOverdue());
      }
    }
    for (EarlyWarning row : candidates) {
      EarlyWarning passed = large.pass(row);
      if (passed != null) {
        warnings.add(passed);
      }
    }
  }

  private LoanToday today(AgedLoan aged, @Nullable LoanToday before) {
    Loan loan = aged.file().loan();
    Arrears arrears = aged.arrears();
    PreviousStatus previous =
        before == null
            ? null
            : PreviousStatus.ofSnapshot(before.status(), before.tier(), Day.NONE, Day.NONE);
    Tier previousTier = previous == null ? loan.previousTier() : previous.tier();
    Classification classified = Classifier.complete(Classifier.classifyAlone(aged, previous), null);
    CollectionStage stage = StageOfLoan.of(loan.status(), arrears, aged.policy().ladder());
    boolean misuse =
        aged.file().events().stream()
            .anyMatch(event -> event.kind() == EventKind.MISUSE && event.holdsOn(businessDate));
    return new LoanToday(
        loan.loanId(),
        loan.borrowerId(),
        loan.officerId(),
        loan.productCode(),
        loan.guaranteeType(),
        loan.status(),
        arrears.delinquentDays(),
        arrears.overdueTotal(),
        arrears.penaltyDue() + arrears.compoundDue(),
        arrears.paymentHistory(),
        classified.tier(),
        previousTier,
        classified.tierRules(),
        classified.daysToDowngrade(),
        stage,
        misuse);
  }

  static LoanBefore asBefore(LoanToday row) {
    return new LoanBefore(
        row.loanId(),
        row.borrowerId(),
        row.officerId(),
        row.delinquentDays(),
        row.overdueTotal(),
        row.stage());
  }

  private static LoanWorkFacts stored(LoanWorkFacts facts) {
    try {
      ByteArrayOutput out = new ByteArrayOutput();
      facts.writeTo(out);
      return LoanWorkFacts.readFrom(new ByteArrayInput(out.toByteArray()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static <T extends WorklistRecord> List<T> sorted(
      List<? extends WorklistRecord> records, Reader<T> reader) {
    try {
      TreeMap<byte[], byte[]> byKey = new TreeMap<>(Arrays::compareUnsigned);
      for (WorklistRecord record : records) {
        ByteArrayOutput key = new ByteArrayOutput();
        ByteArrayOutput value = new ByteArrayOutput();
        record.writeKey(key);
        record.writeTo(value);
        byte[] twin = byKey.put(key.toByteArray(), value.toByteArray());
        if (twin != null) {
          throw new AssertionError("two records with one key: " + record);
        }
      }
      List<T> sorted = new ArrayList<>();
      for (byte[] value : byKey.values()) {
        sorted.add(reader.read(new ByteArrayInput(value)));
      }
      return sorted;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Rows to be worked on, as {@code borrower priority stage movement action}. */
  List<String> workSummary() {
    return work.stream().map(WorkNight::summary).toList();
  }

  /** Suppressed rows, as {@code borrower reason until}. */
  List<String> suppressedSummary() {
    return suppressed.stream()
        .map(row -> row.borrowerId() + " " + row.suppressedBy() + " " + Day.format(row.until()))
        .map(String::strip)
        .toList();
  }

  static String summary(CollectionRow row) {
    return String.join(
        " ",
        row.borrowerId(),
        row.priority().name(),
        row.stage().name(),
        row.movement().name(),
        row.action());
  }
}
