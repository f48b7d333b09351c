package org.delinq.compensation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.calendar.Day;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.policy.CompensationBase;
import org.delinq.policy.CompensationProgramme;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.worklist.WorklistRecord;

/** The example programme with its keys open to change, and the way of claims through the night. */
final class TestFund {
  private int triggerDays = 90;
  private CompensationBase base = CompensationBase.PRINCIPAL_AND_INTEREST;
  private Percent fundPercent = Percent.of("80");
  private long balance = Fen.ofYuan("2000000");
  private int minDunnings = 2;
  private int claimWithinDays = CompensationProgramme.NO_DEADLINE;

  TestFund triggerDays(int days) {
    triggerDays = days;
    return this;
  }

  TestFund base(CompensationBase claimed) {
    base = claimed;
    return this;
  }

  TestFund fundPercent(String percent) {
    fundPercent = Percent.of(percent);
    return this;
  }

  TestFund balance(String yuan) {
    balance = Fen.ofYuan(yuan);
    return this;
  }

  TestFund minDunnings(int dunnings) {
    minDunnings = dunnings;
    return this;
  }

  TestFund claimWithinDays(int days) {
    claimWithinDays = days;
    return this;
  }

  CompensationProgramme build() {
    return named("COUNTY-A");
  }

  CompensationProgramme named(String key) {
    return new CompensationProgramme(
        key,
        triggerDays,
        base,
        fundPercent,
        Fen.ofYuan("50000"),
        balance,
        Percent.of("5"),
        minDunnings,
        claimWithinDays);
  }

  /** Candidates in any order to rows in the order of the report, through the work files. */
  static List<ClaimRow> rows(
      List<CompensationProgramme> known,
      Map<String, FundStanding> funds,
      List<ClaimCandidate> candidates) {
    SortedMap<String, CompensationProgramme> programmes = new TreeMap<>();
    known.forEach(programme -> programmes.put(programme.key(), programme));
    List<ClaimCandidate> byHousehold = new ArrayList<>(candidates);
    byHousehold.sort(TestFund::byKey);
    HouseholdClaims households = new HouseholdClaims(programmes);
    List<Claim> claims = new ArrayList<>();
    byHousehold.forEach(candidate -> claims.add(households.next(stored(candidate))));
    claims.sort(TestFund::byKey);
    FundQueue queue = new FundQueue(programmes, funds);
    List<ClaimRow> rows = new ArrayList<>();
    claims.forEach(claim -> rows.add(stored(queue.next(stored(claim)))));
    rows.sort(TestFund::byKey);
    assertThat(rows).isSorted();
    return rows;
  }

  private static int byKey(WorklistRecord one, WorklistRecord other) {
    return Arrays.compareUnsigned(key(one), key(other));
  }

  private static byte[] key(WorklistRecord record) {
    try {
      ByteArrayOutput out = new ByteArrayOutput();
      record.writeKey(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static ClaimCandidate stored(ClaimCandidate candidate) {
    try {
      ByteArrayOutput out = new ByteArrayOutput();
      candidate.writeTo(out);
      return ClaimCandidate.readFrom(new ByteArrayInput(out.toByteArray()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Claim stored(Claim claim) {
    try {
      ByteArrayOutput out = new ByteArrayOutput();
      claim.writeTo(out);
      return Claim.readFrom(new ByteArrayInput(out.toByteArray()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static ClaimRow stored(ClaimRow row) {
    try {
      ByteArrayOutput out = new ByteArrayOutput();
      row.writeTo(out);
      return ClaimRow.readFrom(new ByteArrayInput(out.toByteArray()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Loan, base, fund share, bank share, state, reason, deadline. */
  static String shown(ClaimRow row) {
    return String.join(
        " ",
        row.claim().loanId(),
        Fen.toYuan(row.claim().base()),
        Fen.toYuan(row.claim().fundShare()),
        Fen.toYuan(row.bankShare()),
        row.state().name(),
        row.reason() == null ? "-" : row.reason().name(),
        row.deadline() == Day.NONE ? "-" : Day.format(row.deadline()));
  }
}
