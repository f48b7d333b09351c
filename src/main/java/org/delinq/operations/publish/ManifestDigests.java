package org.delinq.operations.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The digests of the manifests of everything published, as the database remembers them. */
public final class ManifestDigests {
  private final SortedMap<Integer, Map<Integer, String>> digests = new TreeMap<>();

  /**
   * Adds one.
   *
   * @param day the business date, as a {@link org.delinq.calendar.Day}
   */
  public void add(int day, int attempt, String sha256) {
    digests.computeIfAbsent(day, date -> new HashMap<>()).put(attempt, sha256);
  }

  /** The dates that were published, ascending. */
  public List<Integer> days() {
    return List.copyOf(digests.keySet());
  }

  /** The digest of an attempt's manifest. */
  public Optional<String> of(int day, int attempt) {
    return Optional.ofNullable(digests.getOrDefault(day, Map.of()).get(attempt));
  }

  /** The newest attempt that was published for a date; 0 where none is known. */
  public int newestAttempt(int day) {
    return digests.getOrDefault(day, Map.of()).keySet().stream().reduce(0, Math::max);
  }
}
