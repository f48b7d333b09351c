package org.delinq.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.money.Percent;
import org.delinq.settings.JobSettings.Labels;
import org.delinq.settings.JobSettings.Limits;
import org.delinq.settings.JobSettings.PublishToDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The job file: what holds without it, what overrides it, and how it is refused. */
class JobSettingsReaderTest {
  @TempDir private Path project;
  private Path jobFile = Path.of("");
  private Path caller = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    jobFile = Files.createDirectory(project.resolve("jobs")).resolve("nightly.yml");
    caller = Files.createDirectory(project.resolve("elsewhere"));
  }

  @Test
  void anEmptyFileMeansTheDefaults() throws IOException {
    JobSettings settings = read("# nothing\n");
    assertThat(settings.inbox()).isEqualTo(project.resolve("sample-data"));
    assertThat(settings.out()).isEqualTo(project.resolve("target/out"));
    assertThat(settings.work()).isEqualTo(project.resolve("target/work"));
    assertThat(settings.policies()).isEqualTo(project.resolve("jobs/policies"));
    assertThat(settings.policyFile()).isNull();
    assertThat(settings.calendars()).isEqualTo(project.resolve("jobs/calendars"));
    assertThat(settings.labels()).isEqualTo(Labels.EN);
    assertThat(settings.excel()).isFalse();
    assertThat(settings.strict()).isFalse();
    assertThat(settings.requireManifest()).isFalse();
    assertThat(settings.quarantineLimit()).isEqualTo(Percent.of("1"));
    assertThat(settings.limits())
        .isEqualTo(new Limits(Percent.of("2"), Percent.of("20"), Percent.of("2")));
    assertThat(settings.chunkSize()).isEqualTo(5000);
    assertThat(settings.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(settings.grid()).isZero();
    assertThat(settings.publishToDatabase()).isEqualTo(PublishToDatabase.DELINQUENT);
    assertThat(settings.extracts())
        .containsExactly(
            Map.entry("balances", ExtractSettings.standard("balances.csv")),
            Map.entry("contacts", ExtractSettings.standard("contacts.csv")),
            Map.entry("events", ExtractSettings.standard("events.csv")),
            Map.entry("instalments", ExtractSettings.standard("instalments.csv")),
            Map.entry("loans", ExtractSettings.standard("loans.csv")),
            Map.entry("repayments", ExtractSettings.standard("repayments.csv")));
  }

  @Test
  void theJobFileOfTheProjectSaysTheDefaults() throws IOException {
    assertThat(read(Files.readString(Path.of("jobs/nightly.yml")))).isEqualTo(read(""));
  }

  @Test
  void aFileMaySayEverything() throws IOException {
    JobSettings settings =
        read(
            """
            inbox: /var/delinq/in
            out: ../out
            labels: zh-CN
            excel: true
            strict: true
            require-manifest: true
            quarantine-limit-percent: 0.5
            limits: { loans-lost-percent:, npl-change-points: "1.25" }
            chunk-size: 100
            threads: 3
            grid: 16
            publish-to-database: ALL
            extracts:
              loans:
                file: 借据.txt
                charset: gbk
                delimiter: "\\t"
                date-format: yyyy/MM/dd
                columns: { loan_id: 借据号, status: 状态 }
                codes: { guarantee_type: { 1: CREDIT, "02": PLEDGE }, status: { 正常: ACTIVE } }
                constants: { debtor_kind: RETAIL, region_code: "" }
              contacts:
            """);
    assertThat(settings.inbox()).isEqualTo(Path.of("/var/delinq/in"));
    assertThat(settings.out()).isEqualTo(project.resolveSibling("out"));
    assertThat(settings.labels()).isEqualTo(Labels.ZH_CN);
    assertThat(settings.excel()).isTrue();
    assertThat(settings.strict()).isTrue();
    assertThat(settings.requireManifest()).isTrue();
    assertThat(settings.quarantineLimit()).isEqualTo(Percent.of("0.5"));
    assertThat(settings.limits()).isEqualTo(new Limits(null, Percent.of("20"), Percent.of("1.25")));
    assertThat(settings.chunkSize()).isEqualTo(100);
    assertThat(settings.threads()).isEqualTo(3);
    assertThat(settings.grid()).isEqualTo(16);
    assertThat(settings.publishToDatabase()).isEqualTo(PublishToDatabase.ALL);
    assertThat(settings.extracts())
        .containsEntry("contacts", ExtractSettings.standard("contacts.csv"))
        .containsEntry(
            "loans",
            new ExtractSettings(
                "借据.txt",
                Charset.forName("GB18030"),
                '\t',
                "yyyy/MM/dd",
                Map.of("loan_id", "借据号", "status", "状态"),
                Map.of(
                    "guarantee_type",
                    Map.of("1", "CREDIT", "02", "PLEDGE"),
                    "status",
                    Map.of("正常", "ACTIVE")),
                Map.of("debtor_kind", "RETAIL", "region_code", "")));
  }

  @Test
  void theEnvironmentOverridesTheFile() throws IOException {
    Files.writeString(jobFile, "inbox: in\nthreads: 2\nlabels: en\n");
    Map<String, String> environment =
        Map.ofEntries(
            Map.entry("DELINQ_INBOX", "here"),
            Map.entry("DELINQ_OUT", "/out"),
            Map.entry("DELINQ_WORK", ""),
            Map.entry("DELINQ_POLICIES", "../p"),
            Map.entry("DELINQ_CALENDARS", "c"),
            Map.entry("DELINQ_LABELS", "zh-CN"),
            Map.entry("DELINQ_EXCEL", "true"),
            Map.entry("DELINQ_STRICT", "true"),
            Map.entry("DELINQ_REQUIRE_MANIFEST", "true"),
            Map.entry("DELINQ_QUARANTINE_LIMIT_PERCENT", "100"),
            Map.entry("DELINQ_LIMITS_NPL_CHANGE_POINTS", "7.5"),
            Map.entry("DELINQ_CHUNK_SIZE", "7"),
            Map.entry("DELINQ_THREADS", "5"),
            Map.entry("DELINQ_GRID", "9"),
            Map.entry("DELINQ_PUBLISH_TO_DATABASE", "NONE"),
            Map.entry("DELINQ_EXTRACTS_EVENTS_CHARSET", "GB18030"),
            Map.entry("DELINQ_JAVA_OPTS", "-Xmx1g"));
    JobSettings settings =
        JobSettingsReader.read(jobFile, environment, SettingsOverrides.NONE, caller);
    assertThat(settings.inbox()).isEqualTo(caller.resolve("here"));
    assertThat(settings.out()).isEqualTo(Path.of("/out"));
    assertThat(settings.work()).isEqualTo(project.resolve("target/work"));
    assertThat(settings.policies()).isEqualTo(project.resolve("p"));
    assertThat(settings.calendars()).isEqualTo(caller.resolve("c"));
    assertThat(settings.labels()).isEqualTo(Labels.ZH_CN);
    assertThat(settings.excel()).isTrue();
    assertThat(settings.strict()).isTrue();
    assertThat(settings.requireManifest()).isTrue();
    assertThat(settings.quarantineLimit()).isEqualTo(Percent.of("100"));
    assertThat(settings.limits())
        .isEqualTo(new Limits(Percent.of("2"), Percent.of("20"), Percent.of("7.5")));
    assertThat(settings.chunkSize()).isEqualTo(7);
    assertThat(settings.threads()).isEqualTo(5);
    assertThat(settings.grid()).isEqualTo(9);
    assertThat(settings.publishToDatabase()).isEqualTo(PublishToDatabase.NONE);
    ExtractSettings events = Objects.requireNonNull(settings.extracts().get("events"));
    assertThat(events.charset()).isEqualTo(Charset.forName("GB18030"));
    assertThat(settings.extracts()).containsEntry("loans", ExtractSettings.standard("loans.csv"));
  }

  @Test
  void theCommandLineOverridesBoth() throws IOException {
    Files.writeString(jobFile, "inbox: in\nthreads: 2\n");
    Map<String, String> environment = Map.of("DELINQ_OUT", "/out", "DELINQ_THREADS", "5");
    SettingsOverrides overrides =
        new SettingsOverrides(Path.of("i"), Path.of("../o"), Path.of("/w"), Path.of("p.yml"), 4);
    JobSettings settings = JobSettingsReader.read(jobFile, environment, overrides, caller);
    assertThat(settings.inbox()).isEqualTo(caller.resolve("i"));
    assertThat(settings.out()).isEqualTo(project.resolve("o"));
    assertThat(settings.work()).isEqualTo(Path.of("/w"));
    assertThat(settings.policyFile()).isEqualTo(caller.resolve("p.yml"));
    assertThat(settings.threads()).isEqualTo(4);
  }

  @Test
  void aRelativeJobFileIsTheCallersAndNeedsNoFolderAboveIt() throws IOException {
    Files.writeString(jobFile, "inbox: in\n");
    JobSettings settings =
        JobSettingsReader.read(
            Path.of("../jobs/nightly.yml"), Map.of(), SettingsOverrides.NONE, caller);
    assertThat(settings.inbox()).isEqualTo(project.resolve("in"));
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments("inbxo: x", "inbxo (line 1): found an unknown key, allowed: "),
        arguments("inbox:", "inbox (line 1): found nothing, allowed: a path"),
        arguments("inbox: [a]", "inbox (line 1): found a list, allowed: a path"),
        arguments("labels: de", "labels (line 1): found \"de\", allowed: en, zh-CN"),
        arguments("excel: maybe", "excel (line 1): found \"maybe\", allowed: true, false"),
        arguments("chunk-size: 0", "chunk-size (line 1): found \"0\", allowed: whole numbers"),
        arguments("threads: -1", "threads (line 1): found \"-1\", allowed: whole numbers from 0"),
        arguments("limits:", "limits (line 1): found nothing, allowed: a block of keys"),
        arguments("limits: { x: 1 }", "limits.x (line 1): found an unknown key"),
        arguments(
            "limits: { loans-lost-percent: \"101\" }",
            "limits.loans-lost-percent (line 1): found \"101\", allowed: a percentage from 0"),
        arguments(
            "quarantine-limit-percent: 1e-1",
            "quarantine-limit-percent (line 1): found \"1e-1\", allowed: a percentage"),
        arguments(
            "publish-to-database: SOME",
            "publish-to-database (line 1): found \"SOME\", allowed: NONE, DELINQUENT, ALL"),
        arguments("extracts: { loan: { file: a } }", "extracts.loan (line 1): found an unknown"),
        arguments(
            "extracts: { loans: { file: a, sheet: 1 } }",
            "extracts.loans.sheet (line 1): found an unknown key, allowed: file, charset"),
        arguments(
            "extracts: { loans: { charset: UTF-16 } }",
            "extracts.loans.charset (line 1): found \"UTF-16\", allowed: UTF-8, GB18030, GBK"),
        arguments(
            "extracts: { loans: { file: events.csv } }",
            "found events.csv again, allowed: a file of its own for each extract"),
        arguments(
            "extracts: { loans: { codes: { status: ACTIVE } } }",
            "extracts.loans.codes.status (line 1): found \"ACTIVE\", allowed: a block of keys"),
        arguments("- inbox", "found a list as the whole file, allowed: keys"),
        arguments("inbox: 'x", "no valid YAML at line 1"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aWrongFileIsRefusedByItsKey(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_CONFIGURATION))
        .hasMessageStartingWith(jobFile + ": ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../loans.csv", "/etc/passwd", "a\\b", ".hidden", "..", "loans.csv.gz"})
  void aFileNameThatIsAPathIsRefused(String name) {
    assertThatThrownBy(() -> read("extracts: { events: { file: '" + name + "' } }"))
        .hasMessageContaining(
            "extracts.events.file (line 1): found \""
                + name
                + "\", allowed: the plain name of a file, without folders and without .gz");
  }

  @ParameterizedTest
  @CsvSource({"'a'", "'0'", "'-'", "'.'", "'\"\"'", "'||'", "'。'"})
  void aDelimiterThatStandsInValuesIsRefused(String delimiter) {
    assertThatThrownBy(() -> read("extracts: { events: { delimiter: '" + delimiter + "' } }"))
        .hasMessageContaining("extracts.events.delimiter (line 1): found");
  }

  @Test
  void aWrongVariableIsNamed() throws IOException {
    Files.writeString(jobFile, "");
    Map<String, String> environment = Map.of("DELINQ_THREADS", "many", "DELINQ_EXCEL", "1");
    assertThatThrownBy(
            () -> JobSettingsReader.read(jobFile, environment, SettingsOverrides.NONE, caller))
        .hasMessageContaining("DELINQ_THREADS in the environment: found \"many\", allowed: whole")
        .hasMessageContaining("DELINQ_EXCEL in the environment: found \"1\", allowed: true, false");
  }

  @Test
  void aMissingFileAndAWrongOptionAreNamed() throws IOException {
    assertThatThrownBy(
            () -> JobSettingsReader.read(jobFile, Map.of(), SettingsOverrides.NONE, caller))
        .hasMessage(jobFile + ": no such file");
    Files.writeString(jobFile, "");
    SettingsOverrides overrides = new SettingsOverrides(null, null, null, null, -1);
    assertThatThrownBy(() -> JobSettingsReader.read(jobFile, Map.of(), overrides, caller))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_ARGUMENT))
        .hasMessageStartingWith("--threads: found -1");
  }

  private JobSettings read(String text) throws IOException {
    Files.write(jobFile, text.getBytes(StandardCharsets.UTF_8));
    return JobSettingsReader.read(jobFile, Map.of(), SettingsOverrides.NONE, caller);
  }
}
