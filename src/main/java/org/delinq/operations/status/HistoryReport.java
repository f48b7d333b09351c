package org.delinq.operations.status;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.delinq.calendar.Day;
import org.delinq.operations.ScreenText;
import org.delinq.operations.attempt.Attempt;
import org.delinq.operations.attempt.Attempts;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/**
 * What {@code history} says: one line an attempt, newest first. Attempts whose work folder was
 * purged are told from the manifests they published.
 */
public final class HistoryReport {
  private static final int USER = 10;
  private static final int REASON = 21;

  private final Attempts attempts;
  private final PublishedSets sets;
  private final StringBuilder text = new StringBuilder(4096);

  private HistoryReport(JobSettings settings) {
    attempts = new Attempts(settings.work());
    sets = new PublishedSets(settings.out());
  }

  /**
   * The report.
   *
   * @param dates how many business dates at most, the newest
   */
  public static String of(JobSettings settings, int dates) {
    return new HistoryReport(settings).report(dates);
  }

  private String report(int dates) {
    SortedSet<Integer> days = new TreeSet<>(attempts.dates());
    days.addAll(sets.dates());
    List<Integer> newestFirst =
        days.stream().sorted((a, b) -> Integer.compare(b, a)).limit(dates).toList();
    if (newestFirst.isEmpty()) {
      return "nothing has been run yet\nNext: 'delinq run --date yesterday'\n";
    }
    line("date        attempt  state       since                user        policy");
    newestFirst.forEach(this::date);
    if (days.size() > newestFirst.size()) {
      line("and %d dates before", days.size() - newestFirst.size());
    }
    return text.toString();
  }

  private void date(int day) {
    int standing = sets.of(day).map(PublishedSet::attempt).orElse(0);
    Map<Integer, Attempt> recorded = new TreeMap<>();
    attempts.of(day).forEach(attempt -> recorded.put(attempt.attempt(), attempt));
    SortedSet<Integer> numbers = new TreeSet<>((a, b) -> Integer.compare(b, a));
    numbers.addAll(recorded.keySet());
    numbers.addAll(sets.attempts(day));
    for (int number : numbers) {
      Attempt attempt = recorded.get(number);
      if (attempt == null) {
        fromManifest(day, number, standing);
      } else {
        line(
            day,
            number,
            state(attempt, standing),
            attempt.updatedAt(),
            attempt.user(),
            attempt.policyId());
        reason(attempt.reason());
      }
    }
  }

  private void fromManifest(int day, int number, int standing) {
    Optional<Manifest> manifest = manifest(new PublishedSet(day, number, sets.folder(day, number)));
    if (manifest.isEmpty()) {
      return;
    }
    line(
        day,
        number,
        number == standing ? "PUBLISHED" : "SUPERSEDED",
        manifest.get().publication().publishedAt(),
        manifest.get().publication().user(),
        manifest.get().policy().id());
    reason(manifest.get().publication().reason());
  }

  private static Optional<Manifest> manifest(PublishedSet set) {
    try {
      return Optional.of(JsonFiles.read(set.manifest(), Manifest.class));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static String state(Attempt attempt, int standing) {
    return switch (attempt.state()) {
      case STARTED -> "UNFINISHED";
      case STOPPED -> "STOPPED";
      case FAILED -> "FAILED";
      case PUBLISHED -> attempt.attempt() == standing ? "PUBLISHED" : "SUPERSEDED";
      case ABANDONED -> "ABANDONED";
    };
  }

  private void line(int day, int attempt, String state, String since, String user, String policy) {
    line(
        "%-10s  %7d  %-10s  %-19.19s  %s  %s",
        Day.format(day),
        attempt,
        state,
        since.replace('T', ' '),
        ScreenText.cell(user, USER),
        policy);
  }

  private void reason(@Nullable String reason) {
    if (reason != null) {
      line("%s", ScreenText.wrapped(reason, REASON));
    }
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
