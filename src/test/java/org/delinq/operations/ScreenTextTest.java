package org.delinq.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenTextTest {
  @Test
  void chineseTakesTwoColumns() {
    assertThat(ScreenText.width("abc")).isEqualTo(3);
    assertThat(ScreenText.width("贷款 a")).isEqualTo(6);
    assertThat(ScreenText.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void cellsAreCutAndFilledByColumns() {
    assertThat(ScreenText.cell("张三", 6)).isEqualTo("张三  ");
    assertThat(ScreenText.cell("管理员一号", 5)).isEqualTo("管理 ");
    assertThat(ScreenText.cell("root", 4)).isEqualTo("root");
  }

  @Test
  void breaksAtBlanksOnly() {
    String path = "/srv/" + "x".repeat(90);
    assertThat(ScreenText.wrapped("look at " + path + " and correct it", 2).lines())
        .containsExactly("  look at", "  " + path, "  and correct it");
    assertThat(ScreenText.wrapped("数据 ".repeat(20), 2).lines())
        .allSatisfy(line -> assertThat(ScreenText.width(line)).isLessThanOrEqualTo(80))
        .hasSize(2);
  }
}
