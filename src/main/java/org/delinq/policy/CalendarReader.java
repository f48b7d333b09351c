package org.delinq.policy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.delinq.calendar.Day;
import org.delinq.calendar.WorkCalendar;
import org.delinq.document.SmallFile;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.error.Faults;

/**
 * Reads the calendars of a folder: {@code <name>.csv} with the header {@code date,kind} and one
 * line per listed day, {@code 2026-02-16,HOLIDAY} or {@code 2026-02-14,WORKDAY}; UTF-8, LF or CRLF,
 * empty lines ignored, at most 1 MiB. A file is read once per reader. Not for several threads.
 */
public final class CalendarReader {
  private static final String HEADER = "date,kind";
  private static final String SUFFIX = ".csv";
  private static final String NEXT_STEP =
      "correct the calendar (jobs/calendars/README.md says how) and run again";

  private final Path folder;
  private final Map<String, Loaded> loaded = new HashMap<>();

  private record Loaded(WorkCalendar calendar, String sha256) {}

  /**
   * @param folder the folder of the calendars, {@code jobs/calendars}
   */
  public CalendarReader(Path folder) {
    this.folder = folder;
  }

  /** The folder of the calendars. */
  public Path folder() {
    return folder;
  }

  /**
   * The names of the calendars there are; none if there is no such folder.
   *
   * @throws DelinqException BAD_CALENDAR if the folder cannot be read
   */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return names;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
      for (Path file : files) {
        String name = String.valueOf(file.getFileName());
        names.add(name.substring(0, name.length() - SUFFIX.length()));
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new DelinqException(ErrorCode.BAD_CALENDAR, folder + ": cannot be read", NEXT_STEP, e);
    }
    return names;
  }

  /**
   * A calendar.
   *
   * @param name one of {@link #names()}
   * @throws DelinqException BAD_CALENDAR naming file, lines and values, if the file cannot be read,
   *     its header is another, a date or kind is none, or a date is listed twice
   */
  public WorkCalendar read(String name) {
    return load(name).calendar;
  }

  /** The SHA-256 digest of a calendar's file, in hexadecimal; refuses what {@link #read} does. */
  public String sha256(String name) {
    return load(name).sha256;
  }

  private Loaded load(String name) {
    Loaded known = loaded.get(name);
    if (known == null) {
      Path path = folder.resolve(name + SUFFIX);
      SmallFile file = SmallFile.read(path, ErrorCode.BAD_CALENDAR, NEXT_STEP);
      known = new Loaded(parse(name, file), file.sha256());
      loaded.put(name, known);
    }
    return known;
  }

  private static WorkCalendar parse(String name, SmallFile file) {
    String[] lines = file.text().split("\n", -1);
    Faults faults = new Faults();
    Set<Integer> holidays = new HashSet<>();
    Set<Integer> workdays = new HashSet<>();
    if (!withoutReturn(lines[0]).equals(HEADER)) {
      faults.add(1, "line 1: found " + Faults.shown(lines[0]) + ", allowed: " + HEADER);
    }
    for (int number = 2; number <= lines.length; number++) {
      String line = withoutReturn(lines[number - 1]);
      if (!line.isEmpty()) {
        addDay(line, number, holidays, workdays, faults);
      }
    }
    file.refuse(faults);
    return new WorkCalendar(name, holidays, workdays);
  }

  private static void addDay(
      String line, int number, Set<Integer> holidays, Set<Integer> workdays, Faults faults) {
    int comma = line.indexOf(',');
    int day = day(comma < 0 ? line : line.substring(0, comma));
    String kind = comma < 0 ? "" : line.substring(comma + 1);
    boolean holiday = kind.equals("HOLIDAY");
    String found = "line " + number + ": found " + Faults.shown(line);
    if (day == Day.NONE) {
      faults.add(
          number, found + ", allowed: YYYY-MM-DD from 1900-01-01 to 2199-12-31, a comma, a kind");
    } else if (!holiday && !kind.equals("WORKDAY")) {
      faults.add(number, found + ", allowed after the comma: HOLIDAY, WORKDAY");
    } else if (holidays.contains(day) || workdays.contains(day)) {
      faults.add(number, found + ", a date that is listed before, allowed: each date once");
    } else {
      (holiday ? holidays : workdays).add(day);
    }
  }

  private static int day(String text) {
    if (text.length() != 10) {
      return Day.NONE;
    }
    try {
      int day = Day.parse(text);
      return day >= Day.FIRST && day <= Day.LAST ? day : Day.NONE;
    } catch (DateTimeException e) {
      return Day.NONE;
    }
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }
}
