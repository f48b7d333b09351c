package org.delinq.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.delinq.compensation.Claim;
import org.delinq.compensation.ClaimCandidate;
import org.delinq.compensation.ClaimRow;
import org.delinq.compensation.FundQueue;
import org.delinq.compensation.FundStanding;
import org.delinq.compensation.HouseholdClaims;
import org.delinq.compensation.Recovery;
import org.delinq.policy.CompensationProgramme;
import org.delinq.report.ProgrammeList;
import org.delinq.report.ProgrammeSums;
import org.delinq.storage.SortedRecords;
import org.delinq.storage.WorkFiles;

/**
 * Step {@code compensation}: brings the claims of each household together, asks the funds in the
 * order in which they pay, and leaves claims and recoveries in the order of their reports. Memory
 * holds one claim and the buffers of the sorts.
 */
final class CompensationWork implements StepFactory.Work {
  private final NightContext night;
  private long read;

  CompensationWork(NightContext night) {
    this.night = night;
  }

  @Override
  public StepFactory.Counts run() throws IOException {
    read = 0;
    WorkFiles.createFolder(night.folder().programmes());
    try (RecordSort<Claim> claims = new RecordSort<>(night, "claims", Claim::readFrom);
        RecordSort<ClaimRow> rows = new RecordSort<>(night, "claim-rows", ClaimRow::readFrom);
        RecordSort<Recovery> recoveries =
            new RecordSort<>(night, "recoveries", Recovery::readFrom)) {
      shareCaps(claims);
      askFunds(claims.sorted(), rows);
      recoveries.addAll("age", ProgrammeRecordWriter.RECOVERIES);
      long received = write(ProgrammeList.RECOVERIES, recoveries.stored());
      read += received;
      return new StepFactory.Counts(read, received + write(ProgrammeList.CLAIMS, rows.stored()));
    }
  }

  private void shareCaps(RecordSort<Claim> claims) throws IOException {
    HouseholdClaims households = new HouseholdClaims(night.policy().compensationProgrammes());
    try (RecordSort<ClaimCandidate> candidates =
        new RecordSort<>(night, "claim-candidates", ClaimCandidate::readFrom)) {
      candidates.addAll("age", ProgrammeRecordWriter.CLAIMS);
      for (Iterator<ClaimCandidate> sorted = candidates.sorted(); sorted.hasNext(); read++) {
        claims.add(households.next(sorted.next()));
      }
    }
  }

  private void askFunds(Iterator<Claim> claims, RecordSort<ClaimRow> rows) {
    FundQueue funds = new FundQueue(night.policy().compensationProgrammes(), standings());
    while (claims.hasNext()) {
      rows.add(funds.next(claims.next()));
    }
  }

  private Map<String, FundStanding> standings() {
    Map<String, Long> booked = night.balances().funds();
    Map<String, FundStanding> standings = new HashMap<>();
    try (NightReportSource source = new NightReportSource(night)) {
      ProgrammeSums sums = source.sums(ProgrammeSums.class);
      for (CompensationProgramme programme : night.policy().compensationProgrammes().values()) {
        ProgrammeSums.Sum loans = sums.compensation(programme.key());
        standings.put(
            programme.key(),
            FundStanding.of(
                programme, booked.get(programme.key()), loans.nplPrincipal(), loans.principal()));
      }
    }
    return standings;
  }

  private long write(ProgrammeList list, SortedRecords records) {
    Path path = night.folder().programmes(list);
    try (ListFile file = new ListFile(path)) {
      while (records.next()) {
        file.copy(records);
      }
      return file.written();
    }
  }
}
