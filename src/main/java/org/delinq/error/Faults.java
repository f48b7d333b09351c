package org.delinq.error;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that is wrong with one file, collected so that it is mended in one go. The same fault
 * found twice is said once; faults are told in order of their lines.
 */
public final class Faults {
  private static final int LONGEST_SHOWN = 60;
  private static final int MOST_TOLD = 200;

  private final Set<Fault> faults = new LinkedHashSet<>();
  private int count;

  private record Fault(int line, String text) {}

  /**
   * Adds a fault.
   *
   * @param line physical line, first is 1; 0 where there is none
   * @param text place, what was found, what is allowed
   */
  public void add(int line, String text) {
    faults.add(new Fault(line, text));
    count++;
  }

  /** How many were added so far, the same fault found twice counting twice. */
  public int count() {
    return count;
  }

  /**
   * Ends the reading of a file: does nothing without a fault.
   *
   * @param subject the file, as a person would look for it
   * @throws DelinqException naming the file and every fault, one a line where there are several (at
   *     most 200 of them, with the count of all)
   */
  public void refuse(ErrorCode code, String subject, String nextStep) {
    if (faults.isEmpty()) {
      return;
    }
    List<String> told =
        faults.stream()
            .sorted(Comparator.comparingInt(Fault::line))
            .limit(MOST_TOLD)
            .map(Fault::text)
            .toList();
    if (faults.size() == 1) {
      throw new DelinqException(code, subject + ": " + told.get(0), nextStep);
    }
    StringBuilder what = new StringBuilder(subject);
    what.append(" has ").append(faults.size()).append(" faults:");
    for (String fault : told) {
      what.append("\n  - ").append(fault);
    }
    if (faults.size() > told.size()) {
      what.append("\n  and ").append(faults.size() - told.size()).append(" more");
    }
    throw new DelinqException(code, what.toString(), nextStep);
  }

  /**
   * A value out of a file as a message may carry it: in quotes, on one line, at most 60 characters
   * of it.
   */
  public static String shown(String value) {
    StringBuilder shown = new StringBuilder("\"");
    int length = Math.min(value.length(), LONGEST_SHOWN);
    for (int at = 0; at < length; at++) {
      char letter = value.charAt(at);
      shown.append(Character.isISOControl(letter) ? '?' : letter);
    }
    return shown.append(value.length() > length ? "…\"" : "\"").toString();
  }
}
