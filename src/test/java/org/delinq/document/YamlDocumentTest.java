package org.delinq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.delinq.document.Section.Quotes;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.junit.jupiter.api.Test;

/** YAML made to be shared, to be misread, or to do harm. */
class YamlDocumentTest {
  @Test
  void aliasesAndMergeKeysAreWrittenOut() {
    Section top = section("a: &a { x: 1, y: 2 }\nb: *a\nc: { <<: *a, y: 3 }\nd: { <<: [*a] }\n");
    assertThat(top.section("b").integer("y", 0, 9)).isEqualTo(2);
    Section merged = top.section("c");
    assertThat(merged.integer("x", 0, 9)).isEqualTo(1);
    assertThat(merged.integer("y", 0, 9)).isEqualTo(3);
    assertThat(top.section("d").integer("x", 0, 9)).isEqualTo(1);
  }

  @Test
  void keysAreTheirTextWhateverYamlTakesThemFor() {
    Section top = section("codes: { 1: a, NO: b, 007: c, 2026-01-01: d, null: e, 1.50: f }");
    assertThat(top.section("codes").keys())
        .containsExactly("1", "NO", "007", "2026-01-01", "null", "1.50");
  }

  @Test
  void aByteOrderMarkIsAccepted() {
    assertThat(section("\uFEFFa: 1").integer("a", 0, 9)).isEqualTo(1);
  }

  @Test
  void anEmptyFileHasNoKeys() {
    assertThat(section("").keys()).isEmpty();
    assertThat(section("# only a comment\n---\n").keys()).isEmpty();
  }

  @Test
  void duplicateKeysAreToldWithTheirPlaces() {
    assertThatThrownBy(() -> section("a:\n  b: 1\n  b: 2\nc: 1\nc: 2\n"))
        .hasMessage(
            """
            test.yml has 2 faults:
              - a.b (line 3): found twice, allowed: each key once
              - c (line 5): found twice, allowed: each key once""");
  }

  @Test
  void keysThatAreNoWordsAreRefused() {
    assertThatThrownBy(() -> section("a:\n  [1, 2]: x\n"))
        .hasMessage("test.yml: a.? (line 2): found no plain key, allowed: a plain word as a key");
    assertThatThrownBy(() -> section("\"a\\nb\": x\n")).hasMessageContaining("found no plain key");
  }

  @Test
  void aBombOfAliasesIsRefused() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 10; level++) {
      String below = "*a" + (level - 1);
      bomb.append("a").append(level).append(": &a").append(level).append(" [");
      bomb.append(String.join(", ", Collections.nCopies(10, below))).append("]\n");
    }
    assertThatThrownBy(() -> section(bomb.toString()))
        .isInstanceOf(DelinqException.class)
        .hasMessageContaining("too many values once aliases are written out");
  }

  @Test
  void aLoopOfAliasesAndADeepNestAreRefused() {
    assertThatThrownBy(() -> section("a: &a { b: *a }\n"))
        .isInstanceOf(DelinqException.class)
        .hasMessageContaining("too deep");
    assertThatThrownBy(() -> section("a: " + "[".repeat(5_000) + "]".repeat(5_000)))
        .isInstanceOf(DelinqException.class)
        .hasMessageContaining("test.yml: no valid YAML");
  }

  @Test
  void typesThatAFileNamesAreRefused() {
    assertThatThrownBy(() -> section("a: !!javax.script.ScriptEngineManager [x]\n"))
        .hasMessageContaining("no valid YAML at line 1: \"Global tag is not allowed");
    assertThatThrownBy(() -> section("a: !mine { x: 1 }\n"))
        .hasMessageContaining("a (line 1): found the type \"!mine\"");
  }

  @Test
  void filesThatAreNotOneSmallTextAreRefused() {
    assertThatThrownBy(() -> section("a: 1\n---\nb: 2\n")).hasMessageContaining("no valid YAML");
    byte[] gbk = "a: 农户".getBytes(Charset.forName("GBK"));
    assertThatThrownBy(() -> section(gbk)).hasMessage("test.yml: not UTF-8 text");
    byte[] large = " ".repeat(SmallFile.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> section(large)).hasMessage("test.yml: larger than 1 MiB");
    assertThatThrownBy(() -> section("just text"))
        .isInstanceOfSatisfying(
            DelinqException.class, refusal -> assertThat(refusal.nextStep()).isEqualTo("mend it"))
        .hasMessage("test.yml: found \"just text\" as the whole file, allowed: keys");
  }

  @Test
  void aLongOrHostileValueCannotBreakAMessage() {
    String value = "x".repeat(70);
    assertThatThrownBy(() -> number("n: \"" + value + "\""))
        .hasMessageContaining("n (line 1): found \"" + "x".repeat(60) + "…\", allowed: whole");
    assertThatThrownBy(() -> number("n: \"a\\n\\u001b[31mb\""))
        .hasMessageContaining("found \"a??[31mb\", allowed");
  }

  /** Reads the key {@code n} as a number. */
  private static void number(String text) {
    YamlDocument document = document(text.getBytes(StandardCharsets.UTF_8));
    Section.of(document.root(), document.faults(), Quotes.MANDATORY).integer("n", 0, 9);
    document.refuseFaults();
  }

  private static Section section(String text) {
    return section(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Section section(byte[] bytes) {
    YamlDocument document = document(bytes);
    document.refuseFaults();
    return Section.of(document.root(), document.faults(), Quotes.MANDATORY);
  }

  private static YamlDocument document(byte[] bytes) {
    return YamlDocument.parse(
        new SmallFile("test.yml", bytes, ErrorCode.BAD_CONFIGURATION, "mend it"));
  }
}
