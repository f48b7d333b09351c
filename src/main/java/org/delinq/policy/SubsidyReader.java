package org.delinq.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.delinq.calendar.Day;
import org.delinq.document.Section;
import org.delinq.policy.SubsidyProgramme.Eligible;
import org.delinq.policy.SubsidyProgramme.Share;

/** Reads the block {@code subsidy-programs}. */
final class SubsidyReader {
  private static final int LAST_DAY_OF_EVERY_MONTH = 28;
  private static final int MOST_PERIODS_BACK = 120;
  private static final int MOST_MONTHS = 1_200;
  private static final String RATE = "rate";
  private static final String SHARES = "shares";
  private static final String SETTLEMENT_MONTHS = "settlement-months";
  private static final String DISBURSED_FROM = "disbursed-from";
  private static final String DISBURSED_TO = "disbursed-to";

  private SubsidyReader() {}

  static SortedMap<String, SubsidyProgramme> read(Section top) {
    SortedMap<String, SubsidyProgramme> programmes = new TreeMap<>();
    top.sections("subsidy-programs")
        .forEach((key, section) -> programmes.put(key, programme(key, section)));
    return programmes;
  }

  private static SubsidyProgramme programme(String key, Section section) {
    SubsidyProgramme programme =
        new SubsidyProgramme(
            key,
            section.amount("cap"),
            section.has(RATE) ? section.percent(RATE, 100) : null,
            shares(section),
            months(section),
            section.integer("settlement-day", 1, LAST_DAY_OF_EVERY_MONTH),
            section.integer("adjust-periods", 0, MOST_PERIODS_BACK),
            eligible(section.section("eligible")),
            section.flag("subsidise-extension"));
    section.done();
    return programme;
  }

  private static List<Share> shares(Section programme) {
    int faults = programme.faultCount();
    List<Share> shares = new ArrayList<>();
    for (Section section : programme.sectionList(SHARES)) {
      Share share = new Share(section.date("from"), section.percent("percent", 100));
      section.done();
      if (programme.faultCount() == faults
          && !shares.isEmpty()
          && share.from() <= shares.get(shares.size() - 1).from()) {
        section.fault(
            "from", Day.format(share.from()), "a date after the one of the share before it");
      }
      shares.add(share);
    }
    if (programme.faultCount() == faults && shares.isEmpty()) {
      programme.fault(SHARES, "no share", "at least one");
    }
    return shares;
  }

  private static List<Integer> months(Section programme) {
    int faults = programme.faultCount();
    List<Integer> listed = programme.integers(SETTLEMENT_MONTHS, 1, 12);
    TreeSet<Integer> months = new TreeSet<>(listed);
    if (programme.faultCount() == faults && (listed.isEmpty() || months.size() < listed.size())) {
      programme.fault(SETTLEMENT_MONTHS, listed.toString(), "at least one month, each once");
    }
    return List.copyOf(months);
  }

  private static Eligible eligible(Section section) {
    int faults = section.faultCount();
    int from = section.has(DISBURSED_FROM) ? section.date(DISBURSED_FROM) : Day.ALWAYS;
    int to = section.has(DISBURSED_TO) ? section.date(DISBURSED_TO) : Day.NEVER;
    if (section.faultCount() == faults && from > to) {
      section.fault(
          DISBURSED_TO, Day.format(to), "a date on or after disbursed-from " + Day.format(from));
    }
    int maxMonths = section.integer("max-months", 0, MOST_MONTHS);
    Eligible eligible = new Eligible(from, to, maxMonths, section.amount("max-contract"));
    section.done();
    return eligible;
  }
}
