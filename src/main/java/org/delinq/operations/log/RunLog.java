package org.delinq.operations.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.delinq.operations.Surroundings;
import org.delinq.operations.files.FileModes;
import org.delinq.operations.files.StorageFaults;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The log file {@code <work>/logs/<date>.log} and the console. The file gets everything from INFO
 * on, with stack traces. The console gets warnings, and without a terminal what the program itself
 * says; never a stack trace.
 */
public final class RunLog {
  /** What the program says of a run; on a terminal the progress bars say it. */
  public static final String RUN = "org.delinq.run";

  /** What only the file gets. */
  private static final String FILE_ONLY = "org.delinq.detail";

  private static volatile @Nullable Path file;

  private RunLog() {}

  /**
   * Opens a log file; lines are appended to what is there.
   *
   * @param work the work folder
   * @param name the file's name without {@code .log}: a date, or the name of a command
   */
  public static void open(Path work, String name, Surroundings surroundings) {
    // Spring Boot would put its own configuration in the place of this one.
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    Path target = work.resolve("logs").resolve(name + ".log");
    try {
      FileModes.createFolders(work, FileModes.PRIVATE_FOLDER);
      FileModes.createFolders(work.resolve("logs"), FileModes.FOLDER);
      if (Files.notExists(target)) {
        Files.createFile(target);
      }
      FileModes.set(target, FileModes.FILE);
    } catch (IOException e) {
      throw StorageFaults.of("write", target, e);
    }
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    context.reset();
    OutputStreamAppender<ILoggingEvent> console = console(context, surroundings.err());
    FileAppender<ILoggingEvent> appender = file(context, target);

    ThresholdFilter warnings = new ThresholdFilter();
    warnings.setContext(context);
    warnings.setLevel(Level.WARN.levelStr);
    warnings.start();
    OutputStreamAppender<ILoggingEvent> warningConsole = console(context, surroundings.err());
    warningConsole.addFilter(warnings);

    Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.INFO);
    root.addAppender(appender);
    root.addAppender(warningConsole);
    // Every night it would warn that the database is newer than itself.
    context.getLogger("org.flywaydb").setLevel(Level.ERROR);
    Logger run = context.getLogger(RUN);
    run.setAdditive(false);
    run.addAppender(appender);
    if (!surroundings.terminal()) {
      run.addAppender(console);
    }
    Logger detail = context.getLogger(FILE_ONLY);
    detail.setAdditive(false);
    detail.addAppender(appender);
    file = target;
  }

  /** The log file in use. */
  public static Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Says a sentence of the program itself. */
  public static void say(String sentence) {
    LoggerFactory.getLogger(RUN).info(sentence);
  }

  /** Keeps a failure with its stack trace in the log file; the console is told otherwise. */
  public static void keep(String what, Throwable failure) {
    if (file != null) {
      LoggerFactory.getLogger(FILE_ONLY).error(what, failure);
    }
  }

  /** Closes the file. */
  public static void close() {
    if (file != null) {
      ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
      file = null;
    }
  }

  static OutputStreamAppender<ILoggingEvent> console(LoggerContext context, PrintStream stream) {
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(encoder(context, false));
    appender.setOutputStream(new Unclosed(stream));
    appender.start();
    return appender;
  }

  /** An appender closes its stream when it is replaced; the process goes on to use it. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(PrintStream stream) {
      super(stream);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }

  private static FileAppender<ILoggingEvent> file(LoggerContext context, Path target) {
    FileAppender<ILoggingEvent> appender = new FileAppender<>();
    appender.setContext(context);
    appender.setFile(target.toString());
    appender.setEncoder(encoder(context, true));
    appender.start();
    return appender;
  }

  private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context, boolean full) {
    LineLayout layout = new LineLayout(full);
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }
}
