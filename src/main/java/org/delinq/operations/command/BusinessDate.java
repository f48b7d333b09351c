package org.delinq.operations.command;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.delinq.calendar.Day;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A business date of the command line.
 *
 * @param day as a {@link Day}
 * @param isWord whether it was given as {@code today} or {@code yesterday}
 */
record BusinessDate(int day, boolean isWord) {

  /** {@code YYYY-MM-DD}. */
  @Override
  public String toString() {
    return Day.format(day);
  }

  /**
   * Reads {@code YYYY-MM-DD}, {@code today} and {@code yesterday}.
   *
   * @param clock of the machine
   */
  record Converter(Clock clock) implements ITypeConverter<BusinessDate> {
    @Override
    public BusinessDate convert(String text) {
      if (text.equals("today")) {
        return new BusinessDate(Day.of(LocalDate.now(clock)), true);
      }
      if (text.equals("yesterday")) {
        return new BusinessDate(Day.of(LocalDate.now(clock).minusDays(1)), true);
      }
      try {
        int day = Day.parse(text);
        if (day >= Day.FIRST && day <= Day.LAST) {
          return new BusinessDate(day, false);
        }
      } catch (DateTimeException noDate) {
        // Said below.
      }
      throw new TypeConversionException(
          "'"
              + text
              + "' is no date from 1900-01-01 to 2199-12-31 as YYYY-MM-DD, nor 'today'"
              + " or 'yesterday'");
    }
  }
}
