package org.delinq.operations.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.delinq.nightly.StepFacts;
import org.delinq.operations.Wording;
import org.delinq.operations.progress.RunStatus.StepLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BarViewTest {
  private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
  private final BarView view = new BarView(new PrintStream(terminal, true, StandardCharsets.UTF_8));

  private static StepLine line(
      String step, long rows, long totalRows, RunStatus.@Nullable Bytes bytes) {
    return new StepLine(step, StepLine.RUNNING, rows, totalRows, 0, 0, 2_000, bytes);
  }

  private String shown() {
    view.close();
    return terminal.toString(StandardCharsets.UTF_8);
  }

  private void done(String step, long rows) {
    view.ended(new StepFacts(step, StepFacts.State.COMPLETED, rows, 0, 0, 4_000));
  }

  @Test
  void aStepGoesByItsBytesWhereOnlyTheyAreKnown() {
    StepLine half = line("receive", 1_000_000, -1, new RunStatus.Bytes(250_000_000, 1_000_000_000));
    view.started(line("receive", 0, -1, null));
    view.goesOn(half);
    done("receive", 4_000_000);
    assertThat(shown()).contains("100% [").contains("1000/1000 MB").contains("500,000 rows/s");
    assertThat(half.secondsLeft()).isEqualTo(6);
    assertThat(Wording.standing(half)).isEqualTo("receive: 1,000,000 rows, 500,000/s, 6.0 s left");
  }

  @Test
  void aStepWithMoreRowsThanForeseenIsDone() {
    StepLine more = line("classify", 1_010, 1_000, null);
    view.started(line("classify", 0, 1_000, null));
    view.goesOn(more);
    done("classify", 1_010);
    assertThat(shown()).contains("100% [").contains("1000/1000 rows").doesNotContain("1010");
    assertThat(more.secondsLeft()).isZero();
  }

  @Test
  void aStepThatFailsStaysWhereItIs() {
    view.started(line("age", 0, 1_000, null));
    view.goesOn(line("age", 400, 1_000, null));
    view.ended(new StepFacts("age", StepFacts.State.FAILED, 400, 0, 0, 4_000));
    assertThat(shown()).contains("40% [").contains(" 400/1000 rows");
  }

  @Test
  void aStepWithoutATotalHasOneInTheEnd() {
    StepLine going = line("worklists", 0, -1, null);
    view.started(going);
    view.goesOn(going);
    done("worklists", 320);
    assertThat(shown()).contains("100% [").contains("320/320 rows");
    assertThat(going.secondsLeft()).isEqualTo(-1);
  }
}
