package org.delinq.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {
  @ParameterizedTest
  @CsvSource({"abc, 3", "农户, 4", "银监发〔2006〕23号, 18", "'a，b', 4", "'', 0", "… ×, 3"})
  void aChineseCharacterTakesTwoColumns(String text, int columns) {
    assertThat(ScreenText.width(text)).isEqualTo(columns);
    assertThat(ScreenText.width(Screen.pad(text, 20))).isEqualTo(20);
  }

  @Test
  void textIsWrappedBehindItsLabel() {
    Screen screen = new Screen();
    screen.entry("loan", "农户小额信用贷款 ".repeat(6).strip());
    assertThat(screen)
        .hasToString(
            """
            loan       农户小额信用贷款 农户小额信用贷款 农户小额信用贷款 农户小额信用贷款
                       农户小额信用贷款 农户小额信用贷款
            """);
  }

  @Test
  void aWordThatFitsNowhereKeepsItsLine() {
    Screen screen = new Screen();
    screen.wrapped("  ", "a " + "x".repeat(90) + " b");
    assertThat(screen).hasToString("  a\n  " + "x".repeat(90) + "\n  b\n");
  }

  @Test
  void nothingOutOfAFileMovesTheCursor() {
    Screen screen = new Screen();
    screen.line("value '\u001b[2J\u202e'");
    assertThat(screen).hasToString("value '?[2J?'\n");
  }
}
