package org.delinq.nightly;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.policy.CalendarReader;
import org.delinq.policy.Policy;
import org.delinq.policy.PolicyReader;
import org.delinq.policy.SubsidyProgramme;
import org.delinq.report.SubsidyDetail;
import org.delinq.storage.DiskFailure;
import org.delinq.subsidy.FiledPeriods;
import org.delinq.subsidy.SubsidyNight;
import org.delinq.subsidy.SubsidyTerms;
import org.jspecify.annotations.Nullable;

/**
 * The subsidies of a night as the published sets decide them: which filed periods tonight's report
 * adjusts, and whether tonight's period was filed already, by the set that a rerun is to replace.
 * The same whenever asked, because no set is published meanwhile. Calendars are tonight's: they are
 * not archived.
 */
final class SubsidyFilings {
  /** The policy that a set was made under, in the set. */
  static final String POLICY = "policy.yml";

  private final NightContext night;
  private final PublishedSets sets;
  private final PolicyReader reader;

  /** Published policies by their bytes: most are the same file night after night. */
  private final Map<ByteBuffer, Policy> policies = new HashMap<>();

  /** By business date. */
  private final SortedMap<Integer, PublishedSet> corrected = new TreeMap<>();

  private final SubsidyNight subsidy;
  private final @Nullable PublishedSet former;
  private final @Nullable Policy formerPolicy;

  SubsidyFilings(NightContext night) {
    this.night = night;
    this.sets = new PublishedSets(night.settings().out());
    this.reader = new PolicyReader(new CalendarReader(night.settings().calendars()));
    policies.put(ByteBuffer.wrap(night.request().policy().bytes()), night.policy());
    this.subsidy = new SubsidyNight(night.policy(), night.businessDate(), toAdjust());
    this.former =
        sets.of(night.businessDate())
            .filter(set -> set.attempt() != night.request().attempt())
            .filter(SubsidyFilings::hasReport)
            .orElse(null);
    this.formerPolicy = former == null ? null : archivedPolicy(former);
  }

  /** Tonight's periods and the filed ones that are adjusted. */
  SubsidyNight night() {
    return subsidy;
  }

  /** The earlier sets whose reports say what was filed, by date. */
  List<PublishedSet> corrected() {
    return List.copyOf(corrected.values());
  }

  /**
   * The set that filed tonight's period of a programme before this rerun of the date, absent where
   * it is not filed: its lines of the programme are published again as they are.
   */
  @Nullable PublishedSet filedBy(String programme) {
    return former != null
            && formerPolicy != null
            && FiledPeriods.isFiledBy(formerPolicy, programme, night.businessDate())
        ? former
        : null;
  }

  /** The set this rerun is to replace, if it filed anything; absent otherwise. */
  @Nullable PublishedSet former() {
    return formerPolicy != null
            && formerPolicy.subsidyProgrammes().keySet().stream()
                .anyMatch(programme -> filedBy(programme) != null)
        ? former
        : null;
  }

  private List<SubsidyTerms> toAdjust() {
    List<Integer> dates = new ArrayList<>(sets.dates());
    dates.removeIf(date -> date >= night.businessDate());
    Collections.reverse(dates);
    Iterable<Integer> reported =
        () -> dates.stream().filter(date -> hasReport(set(date))).iterator();
    List<SubsidyTerms> filed = new ArrayList<>();
    for (SubsidyProgramme programme : night.policy().subsidyProgrammes().values()) {
      for (SubsidyTerms period :
          FiledPeriods.toAdjust(
              programme, night.businessDate(), reported, date -> archivedPolicy(set(date)))) {
        corrected.put(period.period().to(), set(period.period().to()));
        filed.add(period);
      }
    }
    return filed;
  }

  private PublishedSet set(int date) {
    return sets.of(date).orElseThrow();
  }

  /** A set that was published before the program wrote this report filed nothing. */
  private static boolean hasReport(PublishedSet set) {
    return Files.isRegularFile(set.folder().resolve(SubsidyDetail.FILE));
  }

  private Policy archivedPolicy(PublishedSet set) {
    Path file = set.folder().resolve(POLICY);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException failure) {
      throw DiskFailure.at(file, failure);
    }
    return policies.computeIfAbsent(
        ByteBuffer.wrap(bytes), absent -> reader.read(file.toString(), bytes));
  }
}
