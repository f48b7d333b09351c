package org.delinq.policy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.delinq.calendar.WorkCalendar;
import org.delinq.document.Section;
import org.delinq.error.DelinqException;
import org.delinq.loan.Tier;
import org.delinq.money.Percent;
import org.jspecify.annotations.Nullable;

/** Reads the block {@code defaults} and each product merged over it. */
final class ProductReader {
  /** A day count no loan reaches: a hundred years. */
  static final int MOST_DAYS = 36_500;

  private static final int MOST_GRACE_DAYS = 60;
  private static final String PRINCIPAL_FIRST_AFTER = "principal-first-after";
  private static final String NAME = "name";
  private static final String BASIS = "basis";

  private final ClassificationReader classifications;
  private final SortedMap<String, CollectionLadder> ladders;
  private final CalendarReader calendars;
  private final SortedSet<String> calendarNames;
  private @Nullable DelinqException badCalendar;

  ProductReader(
      Map<String, ProductPolicy.Matrix> matrices,
      SortedMap<String, CollectionLadder> ladders,
      CalendarReader calendars) {
    this.classifications = new ClassificationReader(new TreeMap<>(matrices));
    this.ladders = ladders;
    this.calendars = calendars;
    this.calendarNames = calendars.names();
  }

  /** The defaults must be whole and possible even where every product overrides them. */
  void checkDefaults(Section defaults) {
    product("", "", defaults);
    defaults.done();
  }

  /**
   * A product.
   *
   * @param own its own keys
   * @param merged the same with the defaults filled in
   */
  ProductPolicy read(String code, Section own, Section merged) {
    String name = merged.has(NAME) ? merged.text(NAME) : own.text(NAME);
    ProductPolicy product = product(code, name, merged);
    merged.done();
    return product;
  }

  /** Refuses the first calendar that was named but could not be read. */
  void refuseCalendars() {
    if (badCalendar != null) {
      throw badCalendar;
    }
  }

  private ProductPolicy product(String code, String name, Section section) {
    int basis = section.integer(BASIS, 360, 365);
    if (basis != 360 && basis != 365) {
      section.fault(BASIS, Integer.toString(basis), "360, 365");
    }
    return new ProductPolicy(
        code,
        name,
        basis,
        section.choice("holiday-roll", HolidayRoll.class),
        calendar(section),
        section.integer("grace-days", 0, MOST_GRACE_DAYS),
        section.choice("grace-mode", GraceMode.class),
        section.amount("arrears-tolerance"),
        allocation(section.section("allocation")),
        penalty(section.section("penalty")),
        classifications.read(section.section("classification")),
        provision(section.section("provision")),
        section.integer("non-accrual-after", 0, MOST_DAYS),
        ladder(section));
  }

  private WorkCalendar calendar(Section section) {
    String name = section.nameOf("calendar", calendarNames);
    if (calendarNames.contains(name)) {
      try {
        return calendars.read(name);
      } catch (DelinqException e) {
        badCalendar = badCalendar == null ? e : badCalendar;
      }
    }
    return new WorkCalendar(name, Set.of(), Set.of());
  }

  private CollectionLadder ladder(Section section) {
    String name = section.nameOf("collection-ladder", ladders.keySet());
    CollectionLadder ladder = ladders.get(name);
    return ladder != null
        ? ladder
        : new CollectionLadder(name, CollectionLadder.Basis.DAYS, List.of());
  }

  private static ProductPolicy.Allocation allocation(Section section) {
    ProductPolicy.Allocation allocation =
        new ProductPolicy.Allocation(
            section.choice("by", AllocationOrder.class),
            section.choice("penalty-position", PenaltyPosition.class),
            section.has(PRINCIPAL_FIRST_AFTER)
                ? section.integer(PRINCIPAL_FIRST_AFTER, 0, MOST_DAYS)
                : ProductPolicy.NEVER_PRINCIPAL_FIRST);
    section.done();
    return allocation;
  }

  private static ProductPolicy.Penalty penalty(Section section) {
    ProductPolicy.Penalty penalty =
        new ProductPolicy.Penalty(
            section.percent("uplift", PolicyReader.MOST_PERCENT),
            section.percent("misuse-uplift", PolicyReader.MOST_PERCENT),
            section.flag("compound"));
    section.done();
    return penalty;
  }

  private static ProductPolicy.Provision provision(Section section) {
    Percent general = section.percent("general", 100);
    Map<Tier, Percent> special = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      special.put(tier, section.percent(tier.name(), 100));
    }
    section.done();
    return new ProductPolicy.Provision(general, special);
  }
}
