package org.delinq.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.delinq.operations.run.SmallNight;
import org.delinq.settings.JobSettings;
import org.delinq.settings.JobSettingsReader;
import org.delinq.settings.SettingsOverrides;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code jobs/} has for an installation: each file read by what will read it. */
class JobsFolderTest {
  private static final Path JOBS = Path.of("jobs");
  private static final String PROGRAM = "/opt/delinq/scripts/delinq ";

  @TempDir Path folder;

  @Test
  void the_production_example_is_a_job_file() {
    JobSettings settings =
        JobSettingsReader.read(
            JOBS.resolve("production-example.yml"),
            Map.of(),
            new SettingsOverrides(null, null, null, null, null),
            Path.of(""));

    assertThat(settings.out()).isEqualTo(Path.of("/var/lib/delinq/out"));
    assertThat(settings.work()).isEqualTo(Path.of("/var/lib/delinq/work"));
    assertThat(settings.requireManifest()).isTrue();
    assertThat(settings.labels()).isEqualTo(JobSettings.Labels.ZH_CN);
    assertThat(settings.extracts())
        .hasEntrySatisfying(
            "loans", loans -> assertThat(loans.charset().name()).isEqualTo("GB18030"));
  }

  @Test
  void every_command_of_crontab_and_units_is_one_of_ours() throws IOException {
    List<String> calls = new ArrayList<>();
    for (Path file : files()) {
      for (String line : Files.readAllLines(file)) {
        int at = line.indexOf(PROGRAM);
        if (at >= 0 && !line.startsWith("#")) {
          calls.add(line.substring(at + PROGRAM.length()));
        }
      }
    }

    assertThat(calls).hasSize(5);
    CalledProgram program = new CalledProgram(folder, new SmallNight(1, () -> {}));
    for (String call : calls) {
      assertThat(program.callPlain((call + " --help").split(" "))).as(call).isZero();
      assertThat(call).contains("--config /etc/delinq/production.yml");
    }
  }

  @Test
  void crontab_lines_have_a_time_and_an_account() throws IOException {
    Pattern entry = Pattern.compile("([0-9*/,-]+ ){5}delinq .*" + Pattern.quote(PROGRAM) + ".*");
    List<String> lines =
        Files.readAllLines(JOBS.resolve("crontab")).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .filter(line -> !line.matches("[A-Z_]+=.*"))
            .toList();

    assertThat(lines).hasSize(3).allMatch(line -> entry.matcher(line).matches());
    assertThat(lines).noneMatch(line -> line.contains("%"));
    // Without it a command would take the database for a file of the work folder.
    assertThat(lines)
        .allMatch(line -> line.contains(" delinq set -a; . /etc/delinq/environment; exec "));
  }

  @Test
  void systemd_takes_the_units() throws Exception {
    Path analyze = Path.of("/usr/bin/systemd-analyze");
    Assumptions.assumeTrue(Files.isExecutable(analyze), "systemd is not installed here");
    List<String> command = new ArrayList<>(List.of(analyze.toString(), "verify"));
    try (Stream<Path> units = Files.list(JOBS.resolve("systemd"))) {
      for (Path unit : units.sorted().toList()) {
        Path copy = folder.resolve(unit.getFileName().toString());
        // The program is not installed here, and systemd looks for it.
        Files.writeString(copy, Files.readString(unit).replace(PROGRAM, "/bin/true "));
        command.add(copy.toString());
      }
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).doesNotContain(folder.toString());
  }

  @Test
  void the_alert_rules_ask_for_what_a_night_tells() throws IOException {
    String text = Files.readString(JOBS.resolve("alerts.yml"));
    Object rules = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    assertThat(rules).extracting("groups").asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
    CalledProgram program = new CalledProgram(folder, new SmallNight(1, () -> {}));
    program.deliver("2026-03-20", "loan_id\nL1\n");
    assertThat(program.call("run", "--date", "2026-03-20")).isZero();
    String metrics = Files.readString(folder.resolve("out/metrics.prom"));

    List<String> expressions =
        text.lines().map(String::strip).filter(line -> line.startsWith("expr: ")).toList();
    assertThat(expressions).hasSize(3);
    Matcher asked = Pattern.compile("delinq_\\w+").matcher(String.join(" ", expressions));
    while (asked.find()) {
      assertThat(metrics).containsPattern("(?m)^" + asked.group() + "[ {]");
    }
    assertThat(expressions.get(0)).endsWith("> 46 * 3600");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(JOBS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.endsWith("crontab") || file.toString().endsWith(".service"))
          .sorted()
          .toList();
    }
  }
}
