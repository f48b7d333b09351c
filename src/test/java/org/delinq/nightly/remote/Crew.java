package org.delinq.nightly.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.delinq.database.PostgresServer;
import org.delinq.operations.publish.FileDigest;
import org.delinq.settings.DatabaseAccess;
import org.delinq.settings.RemoteSettings;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitAdmin;

/** A manager and its workers as real processes, on a schema and a queue of their own. */
final class Crew {
  static final String DATE = "2026-03-19";
  private static final int LOG_LINES = 30;
  private static final long PATIENCE_SECONDS = 180;

  private final Path home;
  private final DatabaseAccess database = PostgresServer.newSchema();
  private final Map<String, String> shared = new HashMap<>();
  private final List<Process> started = new ArrayList<>();

  Crew(Path home) {
    this.home = home;
    shared.put("DELINQ_DB_URL", database.url());
    shared.put("DELINQ_DB_USER", Objects.requireNonNull(database.user()));
    shared.put("DELINQ_DB_PASSWORD", Objects.requireNonNullElse(database.password(), ""));
    shared.put("DELINQ_AMQP_QUEUE", "delinq.test." + UUID.randomUUID());
    shared.put("DELINQ_WORKER_HEARTBEAT", "1");
    shared.put("DELINQ_WORKER_LOST_AFTER", "3");
    shared.put("DELINQ_NO_WORKER_AFTER", "120");
  }

  Crew with(String variable, String value) {
    shared.put(variable, value);
    return this;
  }

  /** The night on this machine alone, in folders of its own. */
  Process local() {
    return start("local", Map.of(), List.of("run", "--date", DATE), "local");
  }

  Process manager() {
    return start(
        "manager", shared, List.of("run", "--workers", "remote", "--date", DATE), "remote");
  }

  Process worker(String name) {
    return start(name, shared, List.of("worker", "--threads", "1"), "remote");
  }

  private Process start(
      String name, Map<String, String> variables, List<String> arguments, String folders) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.delinq.Delinq"));
    command.addAll(arguments);
    command.addAll(
        List.of(
            "--config",
            Path.of("jobs/nightly.yml").toAbsolutePath().toString(),
            "--inbox",
            home.resolve("inbox").toString(),
            "--out",
            home.resolve(folders + "-out").toString(),
            "--work",
            home.resolve(folders + "-work").toString()));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    process.environment().putAll(Map.of("DELINQ_CHUNK_SIZE", "20", "DELINQ_GRID", "6"));
    process.environment().putAll(variables);
    process.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve(name + ".log").toFile()));
    try {
      Process begun = process.start();
      started.add(begun);
      return begun;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits until something holds, or fails with what the manager said. */
  void await(String what, BooleanSupplier holds) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come about:\n" + log("manager"));
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  /** How often a log has a text. */
  long count(String name, String text) {
    Path log = home.resolve(name + ".log");
    if (Files.notExists(log)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
      return lines.filter(line -> line.contains(text)).count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether a worker is in the middle of a partition. */
  boolean atWork(String name) {
    return count(name, ": round ") > 2 * count(name, ": COMPLETED");
  }

  String log(String name) {
    try {
      List<String> lines = Files.readAllLines(home.resolve(name + ".log"));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Sends a signal that Java has no word for. */
  static void signal(Process process, String signal) throws Exception {
    int sent =
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    if (sent != 0) {
      throw new IllegalStateException("kill -" + signal + " ended with " + sent);
    }
  }

  /** Digests of every CSV file that was published. */
  SortedMap<String, String> published(String folders) {
    SortedMap<String, String> digests = new TreeMap<>();
    try {
      Path set = home.resolve(folders + "-out").resolve(DATE).toRealPath();
      try (Stream<Path> files = Files.walk(set)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
          digests.put(set.relativize(file).toString(), FileDigest.of(file).sha256());
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return digests;
  }

  /** Ends every process, and removes the queue and the schema. */
  void end() throws Exception {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
    RemoteSettings settings = RemoteSettings.of(shared, home);
    CachingConnectionFactory broker =
        new CachingConnectionFactory(settings.host(), settings.port());
    try {
      new RabbitAdmin(broker).deleteQueue(settings.queue());
    } finally {
      broker.destroy();
    }
    PostgresServer.drop(database);
  }
}
