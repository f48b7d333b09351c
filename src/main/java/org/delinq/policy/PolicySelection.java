package org.delinq.policy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.calendar.Day;
import org.delinq.document.SmallFile;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Tonight's policy together with the very bytes it was read from, so that what is published and
 * digested is what was used.
 */
public final class PolicySelection {
  private static final String SUFFIX = ".yml";
  private static final String NEXT_STEP =
      "put the policy for this date into the folder, or name one with --policy";

  private final Policy policy;
  private final Path path;
  private final SmallFile file;
  private final SortedMap<String, String> calendarDigests;

  private record Candidate(Path path, SmallFile file, PolicyReader.Head head) {}

  private PolicySelection(Path path, SmallFile file, PolicyReader reader) {
    this.policy = reader.read(file);
    this.path = path;
    this.file = file;
    SortedMap<String, String> digests = new TreeMap<>();
    for (ProductPolicy product : policy.products().values()) {
      String calendar = product.calendar().name();
      digests.put(calendar, reader.calendars().sha256(calendar));
    }
    this.calendarDigests = Collections.unmodifiableSortedMap(digests);
  }

  /**
   * The newest policy of a folder that is effective on a business date. Of the other files only id
   * and effective-from need be right.
   *
   * @param folder its files are {@code <id>.yml}; those with other endings are not looked at
   * @param businessDate the business date, as a {@link Day}
   * @throws DelinqException BAD_POLICY if there is none, if two files have the same effective-from,
   *     if a file's name is not its id, or if the policy is wrong
   */
  public static PolicySelection newest(Path folder, int businessDate, PolicyReader reader) {
    List<Candidate> candidates = candidates(folder);
    Candidate newest = null;
    Candidate before = null;
    for (Candidate candidate : candidates) {
      int effectiveFrom = candidate.head.effectiveFrom();
      if (before != null && before.head.effectiveFrom() == effectiveFrom) {
        throw refusal(
            folder
                + ": effective-from "
                + Day.format(effectiveFrom)
                + " stands in both "
                + before.path.getFileName()
                + " and "
                + candidate.path.getFileName(),
            null);
      }
      if (effectiveFrom <= businessDate) {
        newest = candidate;
      }
      before = candidate;
    }
    if (newest == null) {
      String first =
          candidates.isEmpty()
              ? "there is none"
              : "the first is effective from " + Day.format(candidates.get(0).head.effectiveFrom());
      throw refusal(folder + ": no policy for " + Day.format(businessDate) + ", " + first, null);
    }
    return new PolicySelection(newest.path, newest.file, reader);
  }

  /**
   * Exactly one file, whatever its name and its effective-from.
   *
   * @throws DelinqException BAD_POLICY if it is missing or wrong
   */
  public static PolicySelection named(Path path, PolicyReader reader) {
    return new PolicySelection(path, PolicyReader.file(path), reader);
  }

  /** The policy. */
  public Policy policy() {
    return policy;
  }

  /** Where it was read from. */
  public Path path() {
    return path;
  }

  /** A copy of the bytes it was read from, to be published as {@code policy.yml}. */
  public byte[] bytes() {
    return file.bytes();
  }

  /** The SHA-256 digest of {@link #bytes()}, in hexadecimal. */
  public String sha256() {
    return file.sha256();
  }

  /** The digests of the calendars its products use, by name: they decide as much as the policy. */
  public SortedMap<String, String> calendarDigests() {
    return calendarDigests;
  }

  /** By effective-from, then name. */
  private static List<Candidate> candidates(Path folder) {
    List<Candidate> candidates = new ArrayList<>();
    for (Path path : files(folder)) {
      SmallFile file = PolicyReader.file(path);
      PolicyReader.Head head = PolicyReader.head(file);
      String name = String.valueOf(path.getFileName());
      if (!name.equals(head.id() + SUFFIX)) {
        throw refusal(path + ": the file is not called by its id \"" + head.id() + "\"", null);
      }
      candidates.add(new Candidate(path, file, head));
    }
    candidates.sort(Comparator.comparingInt(candidate -> candidate.head.effectiveFrom()));
    return candidates;
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "[!.]*" + SUFFIX)) {
      found.forEach(files::add);
    } catch (IOException | DirectoryIteratorException e) {
      throw refusal(folder + ": the folder of the policies cannot be read", e);
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  private static DelinqException refusal(String what, @Nullable Exception cause) {
    return cause == null
        ? new DelinqException(ErrorCode.BAD_POLICY, what, NEXT_STEP)
        : new DelinqException(ErrorCode.BAD_POLICY, what, NEXT_STEP, cause);
  }
}
