package org.delinq.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way a policy can be wrong, made by changing one place of the one that is right. */
class PolicyRefusalTest {
  private static final Path POLICY = Path.of("jobs/policies/cn-2023.yml");
  private static final String CASES =
      text(Path.of("src/test/resources/org/delinq/policy/refusals.txt"));

  /** Name, what stands in the policy, what replaces it, the message without lines. */
  static Stream<Arguments> refusals() {
    return Stream.of(CASES.split("\n\n")).skip(1).map(PolicyRefusalTest::refusal);
  }

  private static Arguments refusal(String lines) {
    String[] parts = lines.strip().split("\n {2}", -1);
    return arguments(parts[0], unescaped(parts[1]), unescaped(parts[2]), parts[3]);
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void isRefusedByName(String name, String right, String wrong, String message) {
    String policy = policy();
    assertThat(policy).as(name).contains(right);
    String text = policy.replaceFirst(Pattern.quote(right), wrong);
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_POLICY);
              assertThat(String.valueOf(refusal.getMessage()).replaceAll(" \\(line \\d+\\)", ""))
                  .isEqualTo("test.yml: " + message);
            });
  }

  @Test
  void thePolicyWithoutAChangeIsRight() {
    assertThatCode(() -> read(policy())).doesNotThrowAnyException();
  }

  @Test
  void allFaultsAreToldInTheOrderOfTheirLines() {
    String text =
        """
        id: cn 2023
        effective-from: tomorrow
        defaults: 7
        products: {}
        matrices: {}
        ratios: { coverage-floor: 150, provision-floor: "2.5", npl-target: "2", npl-tolerance-points: "3" }
        subsidy-programs:
        compensation-programs: {}
        """;
    assertThatThrownBy(() -> read(text))
        .hasMessage(
            """
            test.yml has 6 faults:
              - id (line 1): found "cn 2023", allowed: 1 to 40 ASCII letters, digits, '-', '_', '.', the first a letter or digit
              - worklists (line 1): missing, allowed: a block of keys
              - effective-from (line 2): found "tomorrow", allowed: a date YYYY-MM-DD from 1900-01-01 to 2199-12-31
              - defaults (line 3): found "7", allowed: a block of keys
              - products (line 4): found no product, allowed: at least one
              - ratios.coverage-floor (line 6): found the number "150", allowed: a percentage from 0 to 1000 such as "2.5" in quotes"""
                .stripTrailing());
  }

  @Test
  void aFaultOfTheDefaultsIsToldOnceNotForEveryProduct() {
    String text = policy().replace("grace-mode: RETROACTIVE", "grace-mode: NEVER");
    assertThatThrownBy(() -> read(text))
        .hasMessageMatching(
            "test.yml: defaults.grace-mode \\(line \\d+\\): found \"NEVER\", allowed: RETROACTIVE,"
                + " DEFERRED");
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    Path file = folder.resolve("none.yml");
    assertThatThrownBy(() -> reader().read(file)).hasMessage(file + ": no such file");
  }

  @Test
  void aWrongCalendarIsToldOnceThePolicyIsRight(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("cn.csv"), "date,kind\n2026-02-30,HOLIDAY\n");
    PolicyReader reader = new PolicyReader(new CalendarReader(folder));
    byte[] right = policy().getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> reader.read("test.yml", right))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.BAD_CALENDAR))
        .hasMessageContaining("line 2: found \"2026-02-30,HOLIDAY\"");
    byte[] wrong = policy().replace("basis: 360", "basis: 1").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> reader.read("test.yml", wrong)).hasMessageContaining("defaults.basis");
  }

  private static Policy read(String text) {
    return reader().read("test.yml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static PolicyReader reader() {
    return new PolicyReader(new CalendarReader(Path.of("jobs/calendars")));
  }

  private static String policy() {
    return text(POLICY);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
