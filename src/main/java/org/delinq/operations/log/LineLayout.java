package org.delinq.operations.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One line an event. In the file: time, level, run, step, thread, logger, message, then the stack
 * trace if there is one. On the console: time, level and message only.
 */
final class LineLayout extends LayoutBase<ILoggingEvent> {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneId.systemDefault());
  private static final DateTimeFormatter SHORT_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private final boolean full;

  LineLayout(boolean full) {
    this.full = full;
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    Instant time = Instant.ofEpochMilli(event.getTimeStamp());
    StringBuilder line = new StringBuilder(160);
    line.append(full ? TIME.format(time) : SHORT_TIME.format(time)).append(' ');
    line.append(event.getLevel().levelStr);
    line.append(" ".repeat(6 - event.getLevel().levelStr.length()));
    if (full) {
      line.append("run=").append(LogContext.run()).append(" step=").append(LogContext.step());
      line.append(" [").append(event.getThreadName()).append("] ");
      line.append(event.getLoggerName()).append(": ");
    }
    line.append(event.getFormattedMessage()).append('\n');
    if (full && event.getThrowableProxy() != null) {
      line.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line.toString();
  }
}
