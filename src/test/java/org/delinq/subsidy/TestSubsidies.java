package org.delinq.subsidy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.calendar.Day;
import org.delinq.loan.LoanFile;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.delinq.policy.ProductPolicy;
import org.delinq.policy.SubsidyProgramme;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.jspecify.annotations.Nullable;

/** The example programme with its keys open to change, and nights to compute it in. */
final class TestSubsidies {
  static final Policy PUBLISHED =
      new PolicyReader(new CalendarReader(Path.of("jobs/calendars")))
          .read(Path.of("jobs/policies/cn-2023.yml"));

  private String key = "PR-2021";
  private long cap = Fen.ofYuan("50000");
  private @Nullable Percent rate;
  private List<SubsidyProgramme.Share> shares = List.of(share("2021-01-01", "100"));
  private List<Integer> months = List.of(3, 6, 9, 12);
  private int day = 20;
  private int adjustPeriods = 4;
  private SubsidyProgramme.Eligible eligible =
      new SubsidyProgramme.Eligible(Day.parse("2021-01-01"), Day.NEVER, 36, Fen.ofYuan("100000"));
  private boolean extension;

  static SubsidyProgramme.Share share(String from, String percent) {
    return new SubsidyProgramme.Share(Day.parse(from), Percent.of(percent));
  }

  TestSubsidies key(String name) {
    key = name;
    return this;
  }

  TestSubsidies cap(long fen) {
    cap = fen;
    return this;
  }

  TestSubsidies rate(String percent) {
    rate = Percent.of(percent);
    return this;
  }

  TestSubsidies shares(SubsidyProgramme.Share... dated) {
    shares = List.of(dated);
    return this;
  }

  TestSubsidies settled(int dayOfMonth, Integer... monthsOfYear) {
    day = dayOfMonth;
    months = List.of(monthsOfYear);
    return this;
  }

  TestSubsidies adjustPeriods(int periods) {
    adjustPeriods = periods;
    return this;
  }

  TestSubsidies eligible(String from, String to, int maxMonths, String maxContract) {
    eligible =
        new SubsidyProgramme.Eligible(
            from.isEmpty() ? Day.ALWAYS : Day.parse(from),
            to.isEmpty() ? Day.NEVER : Day.parse(to),
            maxMonths,
            Fen.ofYuan(maxContract));
    return this;
  }

  TestSubsidies subsidiseExtension(boolean goesOn) {
    extension = goesOn;
    return this;
  }

  SubsidyProgramme build() {
    return new SubsidyProgramme(
        key, cap, rate, shares, months, day, adjustPeriods, eligible, extension);
  }

  /** A policy with one product, P, and these programmes. */
  static Policy policy(ProductPolicy product, SubsidyProgramme... programmes) {
    TreeMap<String, ProductPolicy> products = new TreeMap<>();
    products.put("P", product);
    TreeMap<String, SubsidyProgramme> subsidies = new TreeMap<>();
    for (SubsidyProgramme programme : programmes) {
      subsidies.put(programme.key(), programme);
    }
    return new Policy(
        PUBLISHED.id(),
        PUBLISHED.effectiveFrom(),
        products,
        PUBLISHED.ratios(),
        subsidies,
        PUBLISHED.compensationProgrammes(),
        PUBLISHED.worklists());
  }

  /** The lines of a night, filed periods first, each in the order of the households. */
  static List<SubsidyLine> lines(
      Policy policy, String date, List<SubsidyTerms> filed, List<LoanFile> loans) {
    SubsidyNight night = new SubsidyNight(policy, Day.parse(date), filed);
    List<SubsidyRecord> records = new ArrayList<>();
    for (LoanFile loan : loans) {
      AgedLoan aged = Ageing.age(loan, Day.parse(date), policy.product("P"));
      records.addAll(night.of(aged));
    }
    records.sort(null);
    HouseholdSubsidy households = night.households();
    List<SubsidyLine> lines = new ArrayList<>();
    for (SubsidyRecord record : records) {
      SubsidyLine line = households.next(stored(record));
      if (line != null) {
        lines.add(line);
      }
    }
    return lines;
  }

  /** The record as it comes back from a work file. */
  static SubsidyRecord stored(SubsidyRecord record) {
    ByteArrayOutput out = new ByteArrayOutput();
    try {
      record.writeTo(out);
      return SubsidyRecord.readFrom(new ByteArrayInput(out.toByteArray()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Loan, kind, days, average, rate, share and amount as the report shows them. */
  static String shown(SubsidyLine line) {
    return String.join(
        " ",
        line.loanId(),
        line.kind().name(),
        Integer.toString(line.days()),
        Fen.toYuan(line.averageBalance()),
        line.rate() == null ? "-" : line.rate().toString(),
        line.share() == null ? "-" : line.share().toString(),
        Fen.toYuan(line.amount()));
  }
}
