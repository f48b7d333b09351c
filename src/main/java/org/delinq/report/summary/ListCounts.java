package org.delinq.report.summary;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.delinq.report.CollectionList;
import org.delinq.report.EarlyWarningList;
import org.delinq.report.InspectionList;
import org.delinq.report.LimitationList;
import org.delinq.report.ReminderList;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;
import org.delinq.report.ReportSource;
import org.delinq.report.ResolvedList;
import org.delinq.report.SuppressedList;
import org.delinq.report.summary.Figures.ListLine;
import org.delinq.storage.Workers;

/** Rows of the worklists by code; every list is read once, and several at a time. */
final class ListCounts {
  private static final String STAGE = "stage";

  /** The first column is the one that the figures of the lists go by. */
  private static final List<Wanted> WANTED =
      List.of(
          new Wanted(new ReminderList(), List.of("kind")),
          new Wanted(new CollectionList(), List.of("priority", STAGE)),
          new Wanted(new SuppressedList(), List.of("suppressed_by", STAGE)),
          new Wanted(new ResolvedList(), List.of("how")),
          new Wanted(new EarlyWarningList(), List.of("signal")),
          new Wanted(new InspectionList(), List.of("kind")),
          new Wanted(new LimitationList(), List.of("kind")));

  private final Map<String, Counted> lists = new ConcurrentHashMap<>();

  private record Wanted(Report list, List<String> columns) {}

  private record Counted(long rows, Map<String, Map<String, Long>> byColumn) {}

  /**
   * Counts.
   *
   * @param source of the lists, for several threads
   * @param threads how many lists to read at a time, 1 or more
   */
  ListCounts(ReportSource source, int threads) {
    Workers.forEach(
        threads, "lists", WANTED, wanted -> lists.put(wanted.list().name(), count(wanted, source)));
  }

  private static Counted count(Wanted wanted, ReportSource source) {
    List<String> headers = wanted.list().columns().stream().map(ReportColumn::header).toList();
    int[] places = wanted.columns().stream().mapToInt(headers::indexOf).toArray();
    List<Map<String, Long>> counts =
        wanted.columns().stream().<Map<String, Long>>map(column -> new TreeMap<>()).toList();
    long rows = 0;
    for (Iterator<List<String>> cells = wanted.list().rows(source); cells.hasNext(); rows++) {
      List<String> row = cells.next();
      for (int i = 0; i < places.length; i++) {
        counts.get(i).merge(row.get(places[i]), 1L, Long::sum);
      }
    }
    Map<String, Map<String, Long>> byColumn = new TreeMap<>();
    for (int i = 0; i < places.length; i++) {
      byColumn.put(wanted.columns().get(i), counts.get(i));
    }
    return new Counted(rows, byColumn);
  }

  /** Every list, in the order of the figures. */
  List<ListLine> lines() {
    return WANTED.stream()
        .map(
            wanted -> {
              String name = wanted.list().name();
              String column = wanted.columns().get(0);
              return new ListLine(name, counted(name).rows(), column, by(name, column));
            })
        .toList();
  }

  /** Rows of a list by collection stage. */
  Map<String, Long> stages(Report list) {
    return by(list.name(), STAGE);
  }

  private Map<String, Long> by(String list, String column) {
    Map<String, Long> counts = counted(list).byColumn().get(column);
    if (counts == null) {
      throw new IllegalArgumentException(list + " was not counted by " + column);
    }
    return counts;
  }

  private Counted counted(String list) {
    Counted counted = lists.get(list);
    if (counted == null) {
      throw new IllegalArgumentException(list + " was not counted");
    }
    return counted;
  }
}
