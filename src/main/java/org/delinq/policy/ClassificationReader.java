package org.delinq.policy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.delinq.document.Section;
import org.delinq.loan.EventKind;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;

/** Reads the block {@code classification} of the defaults or of a product. */
final class ClassificationReader {
  /** The events that rule EVENT_&lt;KIND&gt; knows (rules.md 3, rule 4). */
  private static final Set<EventKind> EVENTS =
      EnumSet.of(
          EventKind.MISUSE,
          EventKind.REFINANCED,
          EventKind.LITIGATION,
          EventKind.DECEASED,
          EventKind.MISSING,
          EventKind.NPL_ELSEWHERE,
          EventKind.OVERDUE_ELSEWHERE,
          EventKind.EVASION,
          EventKind.BANKRUPTCY);

  private static final int MOST_MONTHS = 1_200;
  private static final int MOST_PERIODS = 1_200;
  private static final String MATRIX = "matrix";
  private static final String OVERDUE_MORE_THAN = "overdue-more-than";
  private static final String IMPAIRED_AT_LEAST = "impaired-at-least";
  private static final String RISING = "bounds that do not fall from tier to tier";

  private final SortedMap<String, ProductPolicy.Matrix> matrices;

  ClassificationReader(SortedMap<String, ProductPolicy.Matrix> matrices) {
    this.matrices = matrices;
  }

  ProductPolicy.Classification read(Section section) {
    ProductPolicy.Classification classification =
        new ProductPolicy.Classification(
            section.choice("floor-basis", FloorBasis.class),
            overdueMoreThan(section),
            section.integer("technical-days", 0, ProductReader.MOST_DAYS),
            section.has(MATRIX) ? matrices.get(section.nameOf(MATRIX, matrices.keySet())) : null,
            impairedAtLeast(section),
            events(section.section("events")),
            observation(section.section("observation")),
            upgrade(section.section("upgrade")),
            section.percent("debtor-npl-share", 100),
            section.choice("retail-contagion", RetailContagion.class));
    section.done();
    return classification;
  }

  private static Map<Tier, Integer> overdueMoreThan(Section classification) {
    int faults = classification.faultCount();
    Section section = classification.section(OVERDUE_MORE_THAN);
    Map<Tier, Integer> bounds = new EnumMap<>(Tier.class);
    for (Tier tier : EnumSet.range(Tier.SPECIAL_MENTION, Tier.LOSS)) {
      bounds.put(tier, section.integer(tier.name(), 0, ProductReader.MOST_DAYS));
    }
    section.done();
    if (classification.faultCount() == faults) {
      refuseFalling(classification, OVERDUE_MORE_THAN, bounds);
    }
    return bounds;
  }

  private static Map<Tier, Percent> impairedAtLeast(Section classification) {
    int faults = classification.faultCount();
    Section section = classification.section(IMPAIRED_AT_LEAST);
    Map<Tier, Percent> bounds = new EnumMap<>(Tier.class);
    for (Tier tier : EnumSet.of(Tier.DOUBTFUL, Tier.LOSS)) {
      bounds.put(tier, section.percent(tier.name(), 100));
    }
    section.done();
    if (classification.faultCount() == faults) {
      refuseFalling(classification, IMPAIRED_AT_LEAST, bounds);
    }
    return bounds;
  }

  /** Equal bounds leave a tier out, which is possible; a worse tier before a better one is not. */
  private static <T extends Comparable<T>> void refuseFalling(
      Section classification, String key, Map<Tier, T> bounds) {
    Tier before = null;
    for (Map.Entry<Tier, T> bound : bounds.entrySet()) {
      T lower = before == null ? null : bounds.get(before);
      if (lower != null && lower.compareTo(bound.getValue()) > 0) {
        String found = before + " " + lower + " above " + bound.getKey() + " " + bound.getValue();
        classification.fault(key, found, RISING);
      }
      before = bound.getKey();
    }
  }

  private static Map<EventKind, Tier> events(Section section) {
    Map<EventKind, Tier> events = new EnumMap<>(EventKind.class);
    for (EventKind kind : EVENTS) {
      events.put(kind, section.choice(kind.name(), Tier.class));
    }
    section.done();
    return events;
  }

  private static ProductPolicy.Observation observation(Section section) {
    ProductPolicy.Observation observation =
        new ProductPolicy.Observation(
            section.integer("months", 0, MOST_MONTHS), section.integer("periods", 0, MOST_PERIODS));
    section.done();
    return observation;
  }

  private static ProductPolicy.Upgrade upgrade(Section section) {
    ProductPolicy.Upgrade upgrade =
        new ProductPolicy.Upgrade(
            section.integer("months", 0, MOST_MONTHS),
            section.integer("periods", 0, MOST_PERIODS),
            section.amount("tolerance"));
    section.done();
    return upgrade;
  }
}
