package org.delinq.policy;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.document.Section;
import org.delinq.loan.Channel;
import org.delinq.loan.Tier;

/** Reads the block {@code worklists}. */
final class WorklistReader {
  private static final int MOST_ROWS = 1_000_000;

  private WorklistReader() {}

  static WorklistPolicy read(Section section) {
    SortedMap<Integer, Channel> reminderDays = channels(section.section("reminder-days"));
    SortedMap<Integer, Channel> maturityDays = channels(section.section("maturity-days"));
    String contactWindow = section.text("contact-window");
    int downgradeAlertDays = section.integer("downgrade-alert-days", 0, ProductReader.MOST_DAYS);
    int contactsPerWeek = section.integer("contacts-per-week", 0, MOST_ROWS);
    int officerDailyLimit = section.integer("officer-daily-limit", 0, MOST_ROWS);
    Section inspections = section.section("inspection-days");
    int firstInspectionDays = inspections.integer("FIRST", 0, ProductReader.MOST_DAYS);
    Map<Tier, Integer> inspectionDays = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      inspectionDays.put(tier, inspections.integer(tier.name(), 0, ProductReader.MOST_DAYS));
    }
    inspections.done();
    WorklistPolicy.Recovery recovery = recovery(section.section("recovery"));
    long largeDelinquentFloor = section.amount("large-delinquent-floor");
    SortedMap<String, CollectionLadder> ladders = LadderReader.read(section);
    section.done();
    return new WorklistPolicy(
        reminderDays,
        maturityDays,
        contactWindow,
        downgradeAlertDays,
        contactsPerWeek,
        officerDailyLimit,
        firstInspectionDays,
        inspectionDays,
        recovery,
        largeDelinquentFloor,
        ladders);
  }

  private static SortedMap<Integer, Channel> channels(Section section) {
    SortedMap<Integer, Channel> channels = new TreeMap<>();
    for (String key : section.keys()) {
      int days = section.keyAsInteger(key, 0, ProductReader.MOST_DAYS);
      channels.put(days, section.choice(key, Channel.class));
    }
    return channels;
  }

  private static WorklistPolicy.Recovery recovery(Section section) {
    WorklistPolicy.Recovery recovery =
        new WorklistPolicy.Recovery(
            section.choice("channel", Channel.class),
            section.integer("every", 1, ProductReader.MOST_DAYS));
    section.done();
    return recovery;
  }
}
