package org.delinq.policy;

import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.document.Section;

/** Reads the block {@code compensation-programs}. */
final class CompensationReader {
  private static final int MOST_DUNNINGS = 1_000;
  private static final String CLAIM_WITHIN_DAYS = "claim-within-days";

  private CompensationReader() {}

  static SortedMap<String, CompensationProgramme> read(Section top) {
    SortedMap<String, CompensationProgramme> programmes = new TreeMap<>();
    top.sections("compensation-programs")
        .forEach((key, section) -> programmes.put(key, programme(key, section)));
    return programmes;
  }

  private static CompensationProgramme programme(String key, Section section) {
    CompensationProgramme programme =
        new CompensationProgramme(
            key,
            section.integer("trigger-days", 0, ProductReader.MOST_DAYS),
            section.choice("base", CompensationBase.class),
            section.percent("fund-percent", 100),
            section.amount("cap"),
            section.amount("fund-balance"),
            section.percent("breaker-npl-percent", 100),
            section.integer("min-dunnings", 0, MOST_DUNNINGS),
            section.has(CLAIM_WITHIN_DAYS)
                ? section.integer(CLAIM_WITHIN_DAYS, 0, ProductReader.MOST_DAYS)
                : CompensationProgramme.NO_DEADLINE);
    section.done();
    return programme;
  }
}
