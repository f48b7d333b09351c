package org.delinq.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.delinq.report.summary.Figures;
import org.junit.jupiter.api.Test;

class MigrationGridTest {
  private static Figures.MoveLine move(String from, String to, long loans) {
    return new Figures.MoveLine("DAY", from, to, loans, "100.00", "90.00");
  }

  @Test
  void shadesByDirectionAndShareOfTheRow() {
    Figures figures =
        PageSamples.figures(
            List.of(),
            List.of(
                move("NORMAL", "NORMAL", 943),
                move("NORMAL", "SPECIAL_MENTION", 9),
                move("NORMAL", "LOSS", 10),
                move("NORMAL", "CLOSED", 38),
                move("LOSS", "NORMAL", 1),
                move("LOSS", "WRITTEN_OFF", 4),
                move("NEW", "NORMAL", 7)),
            List.of(),
            Map.of());
    MigrationGrid grid = MigrationGrid.of(figures).get(0);
    assertThat(grid.columns())
        .containsExactly(
            "NORMAL",
            "SPECIAL_MENTION",
            "SUBSTANDARD",
            "DOUBTFUL",
            "LOSS",
            "CLOSED",
            "WRITTEN_OFF");
    assertThat(grid.rows())
        .extracting(MigrationGrid.Row::from)
        .containsExactly("NORMAL", "SPECIAL_MENTION", "SUBSTANDARD", "DOUBTFUL", "LOSS", "NEW");
    // 9 of 1,000 are less than 1 %, 10 are not; 1 of 5 is 20 %.
    assertThat(grid.rows().get(0).cells())
        .extracting(MigrationGrid.Cell::shade)
        .containsExactly("stay", "worse1", "", "", "worse2", "gone", "");
    assertThat(grid.rows().get(4).cells())
        .extracting(MigrationGrid.Cell::shade)
        .containsExactly("better4", "", "", "", "", "", "worse4");
    assertThat(grid.rows().get(5).cells().get(0))
        .isEqualTo(new MigrationGrid.Cell(7, "90.00", "stay"));
  }

  @Test
  void firstNightHasNone() {
    assertThat(MigrationGrid.of(PageSamples.empty().figures())).isEmpty();
  }
}
