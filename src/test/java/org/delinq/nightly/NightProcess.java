package org.delinq.nightly;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.generate.GenerateRequest;
import org.delinq.generate.PortfolioGenerator;
import org.delinq.operations.publish.FileDigest;
import org.delinq.settings.DatabaseAccess;
import org.jspecify.annotations.Nullable;

/**
 * The real program in a process of its own, on the night of {@value #DATE}, with many small chunks.
 *
 * @param inbox the extracts
 * @param folder holds {@code out} and {@code work}
 * @param log what the process says, appended
 */
record NightProcess(Path inbox, Path folder, Path log) {
  static final String DATE = "2026-03-19";

  /** A made-up portfolio in {@code inbox}. */
  static void deliver(Path inbox, int loans) {
    PortfolioGenerator.generate(new GenerateRequest(loans, Day.parse(DATE), 11, inbox, false, 1));
  }

  Path out() {
    return folder.resolve("out");
  }

  Path work() {
    return folder.resolve("work");
  }

  Path attempt() {
    return work().resolve(DATE).resolve("1");
  }

  /** Starts {@code run}, by way of a command in front of it, such as one that sets the umask. */
  Process start(@Nullable DatabaseAccess database, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.delinq.Delinq",
            "run",
            "--date",
            DATE,
            "--config",
            Path.of("jobs/nightly.yml").toAbsolutePath().toString(),
            "--inbox",
            inbox.toString(),
            "--out",
            out().toString(),
            "--work",
            work().toString()));
    ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
    Map<String, String> variables = process.environment();
    variables.putAll(Map.of("DELINQ_CHUNK_SIZE", "100", "DELINQ_GRID", "4"));
    variables.putAll(OnPostgres.variables(database));
    File file = log.toFile();
    return process.redirectOutput(ProcessBuilder.Redirect.appendTo(file)).start();
  }

  /** The last lines of what it said. */
  String said() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }

  /** Digests of the published files that may not depend on how the night was run. */
  SortedMap<String, String> digests() throws IOException {
    Path set = out().resolve(DATE).toRealPath();
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(set)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).toList()) {
        digests.put(set.relativize(file).toString(), FileDigest.of(file).sha256());
      }
    }
    return digests;
  }

  /** What a reader of its database sees, where nothing else is left in the tables of results. */
  SortedMap<String, List<String>> tables(@Nullable DatabaseAccess access) throws SQLException {
    return ResultTables.shownAlone(ResultTables.database(work(), access));
  }
}
