package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepRecordsTest {
  @TempDir Path attempt;

  private StepRecords newProcess() {
    return new StepRecords(new AttemptFolder(attempt));
  }

  private void write(String name, String content) throws IOException {
    Path file = attempt.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static StepFacts facts(String step, StepFacts.State state) {
    return new StepFacts(step, state, 7, 5, 0, 1);
  }

  private static StepFacts done(String step) {
    return facts(step, StepFacts.State.COMPLETED);
  }

  private static Map<String, Long> files(StepRecords records, String step) {
    return records.of(step).orElseThrow().files();
  }

  @Test
  void aStepHasTheFilesThatNoEarlierStepLeft() throws IOException {
    StepRecords records = newProcess();
    write("receive/loans.json", "abc");
    write("attempt.json", "of no step");
    write("sort/run0", "scratch");
    records.take(done("receive"));
    write("receive/later.json", "12");
    write("age/0/aged.records", "1234");
    records.take(done("age"));
    write("age/0/more", "");
    records.take(done("quarantine"));

    assertThat(files(records, "receive")).isEqualTo(Map.of("receive/loans.json", 3L));
    assertThat(files(records, "age"))
        .isEqualTo(Map.of("receive/later.json", 2L, "age/0/aged.records", 4L));
    assertThat(files(records, "quarantine")).isEqualTo(Map.of("age/0/more", 0L));
    assertThat(records.of("age").orElseThrow().rowsRead()).isEqualTo(7);
  }

  @Test
  void anotherProcessGoesOnFromTheRecords() throws IOException {
    write("receive/loans.json", "abc");
    newProcess().take(done("receive"));
    write("age/0/aged.records", "1234");
    newProcess().take(done("age"));

    assertThat(files(newProcess(), "age")).isEqualTo(Map.of("age/0/aged.records", 4L));
  }

  @Test
  void aStepThatIsDoneAgainHasItsFilesAsTheyAreNow() throws IOException {
    StepRecords records = newProcess();
    write("set/a.csv", "a");
    write("set/b.csv", "b");
    records.take(done("snapshot"));
    write("set/a.csv", "longer");
    Files.delete(attempt.resolve("set/b.csv"));
    records.take(done("snapshot"));

    assertThat(files(records, "snapshot")).isEqualTo(Map.of("set/a.csv", 6L));
  }

  @Test
  void takesDownOnlyWhatIsDoneAndHasNoRecord() throws IOException {
    write("receive/loans.json", "abc");
    newProcess().take(done("receive"));
    write("age/0/aged.records", "1234");

    StepRecords records = newProcess();
    records.takeMissing(
        List.of(
            done("receive"),
            facts("age", StepFacts.State.REUSED),
            facts("classify", StepFacts.State.FAILED)));

    assertThat(files(records, "receive")).isEqualTo(Map.of("receive/loans.json", 3L));
    assertThat(files(records, "age")).isEqualTo(Map.of("age/0/aged.records", 4L));
    assertThat(records.of("classify")).isEmpty();
  }

  @Test
  void forgetsWhatHasBeenRemoved() throws IOException {
    StepRecords records = newProcess();
    write("receive/loans.json", "abc");
    write("receive/copy", "x");
    records.take(done("receive"));
    Files.delete(attempt.resolve("receive/copy"));
    records.forgetRemoved("receive");
    records.take(done("publish"));

    assertThat(files(records, "receive")).isEqualTo(Map.of("receive/loans.json", 3L));
    assertThat(files(records, "publish")).isEmpty();
  }
}
