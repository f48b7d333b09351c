package org.delinq.extract.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delinq.extract.row.DateFormat.BAD_FORM;
import static org.delinq.extract.row.DateFormat.BAD_TIMESTAMP;
import static org.delinq.extract.row.DateFormat.OUT_OF_RANGE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.delinq.calendar.Day;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and instants, form by form. */
class DateFormatTest {
  private static final DateFormat STANDARD = new DateFormat("yyyy-MM-dd");

  @Test
  void everyDayFrom1900To2199IsReadInBothForms() {
    for (int day = Day.FIRST; day <= Day.LAST; day++) {
      LocalDate date = Day.date(day);
      assertThat(day(STANDARD, date.toString())).isEqualTo(day);
      assertThat(day(STANDARD, date.format(DateTimeFormatter.BASIC_ISO_DATE))).isEqualTo(day);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-29", "2100-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01",
        "2026-01-00", "2026-01-32", "2026-1-5", "26-01-05", "2026/01/05", "2026-01-05 ",
        "2026-01-05T00:00:00", "２０２６-01-05", "20260132", "202601", "2026-0105", "+026-01-05",
        "", "-", "today", "1899-02-30", "12026-01-05", "2026‑01-05"
      })
  void whatIsNoDateIsRefused(String text) {
    assertThat(day(STANDARD, text)).isEqualTo(BAD_FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1899-12-31", "2200-01-01", "0000-01-01", "9999-12-31", "18991231", "99991231"})
  void aDateBefore1900OrAfter2199IsOutOfRange(String text) {
    assertThat(day(STANDARD, text)).isEqualTo(OUT_OF_RANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy/MM/dd, 2026/03/20",
    "dd.MM.yyyy, 20.03.2026",
    "yyyyMMdd, 20260320",
    "MM-dd-yyyy, 03-20-2026",
    "yyyy年MM月dd日, 2026年03月20日"
  })
  void aBankMayWriteDatesItsOwnWay(String format, String text) {
    assertThat(day(new DateFormat(format), text)).isEqualTo(Day.of(2026, 3, 20));
  }

  @ParameterizedTest
  @CsvSource({
    "yyyy/MM/dd, 2026-03-20",
    "yyyy/MM/dd, 20260320",
    "dd.MM.yyyy, 32.01.2026",
    "yyyyMMdd, 2026-03-20",
    "yyyy年MM月dd日, 2026年03月20月"
  })
  void thenNoOtherWayIsAccepted(String format, String text) {
    assertThat(day(new DateFormat(format), text)).isEqualTo(BAD_FORM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yyyy-MM", "dd.MM.yy", "yyyy-MM-dd-dd", "yyyyy-MM-dd", "yyyy-mm-dd"})
  void aFormatWithoutOneYearMonthAndDayIsRefused(String format) {
    assertThatThrownBy(() -> new DateFormat(format)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-20T00:00:00", "2026-03-20T23:59:59", "1900-01-01T09:30:05"})
  void anInstantIsReadToTheSecond(String text) {
    assertThat(timestamp(text)).isEqualTo(LocalDateTime.parse(text).toEpochSecond(ZoneOffset.UTC));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-20T24:00:00",
        "2026-03-20T09:60:00",
        "2026-03-20T09:30:60",
        "2026-03-20 09:30:05",
        "2026-03-20t09:30:05",
        "2026-03-20T09:30",
        "2026-03-20T9:30:05",
        "2026-03-20",
        "20260320T09:30:05",
        "2026-02-30T09:30:05",
        "2026-03-20T09:30:05Z",
        "2026-03-20T09-30-05",
        "2026-03-20T09:30:0５",
        "T09:30:05",
        "",
        "1899-12-31T09:30:05",
        "2200-01-01T00:00:00",
        "2026-03-20T0a:30:05",
        "2026-03-20T09:3a:05",
        "2026-03-20T09:30:-5"
      })
  void whatIsNoInstantIsRefused(String text) {
    assertThat(timestamp(text)).isEqualTo(BAD_TIMESTAMP);
  }

  private static int day(DateFormat format, String text) {
    byte[] bytes = padded(text);
    return format.day(bytes, 1, bytes.length - 1);
  }

  private static long timestamp(String text) {
    byte[] bytes = padded(text);
    return STANDARD.timestamp(bytes, 1, bytes.length - 1);
  }

  private static byte[] padded(String text) {
    return ("9" + text + "9").getBytes(StandardCharsets.UTF_8);
  }
}
