package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delinq.nightly.VillageBank.FRIDAY;
import static org.delinq.nightly.VillageBank.SATURDAY;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What {@code reconciliation.csv} says of {@link VillageBank}, and of figures that were changed.
 */
class ReconciliationNightTest {
  @TempDir static Path home;
  private static TestNight night;

  @BeforeAll
  static void twoNights() {
    night = VillageBank.onFriday(home);
    night.run(FRIDAY);
    VillageBank.deliverSaturday(night);
    night.extract(
        SATURDAY,
        "manifest.csv",
        "file,rows,amount_total",
        "loans.csv,4,70000.00",
        "repayments.csv,1,31340.16",
        "contacts.csv,3,");
    night.run(SATURDAY);
  }

  private static List<String> checks(Path set) throws IOException {
    return Files.readAllLines(set.resolve("reconciliation.csv"));
  }

  @Test
  void everyTotalTies() throws IOException {
    // Friday: L-1, L-2 and L-5 are late, L-4 is written off. Principal 30,000 + 10,000 + 10,000 +
    // 60,000; on Saturday L-3 and L-5, of which L-5 is late.
    assertThat(checks(home.resolve("out").resolve(FRIDAY)))
        .contains(
            "delinquent loans = collections + suppressed,4,4,0,PASS",
            "principal of the snapshot = asset-quality ALL,110000.00,110000.00,0.00,PASS")
        .noneMatch(check -> check.contains("migration") || check.contains("manifest"));
    assertThat(checks(home.resolve("out").resolve(SATURDAY)))
        .contains(
            "rows read = accepted + quarantined: loans,4,4,0,PASS",
            "rows read = manifest: loans,4,4,0,PASS",
            "amount read = manifest: loans,70000.00,70000.00,0.00,PASS",
            "amount read = manifest: repayments,31340.16,31340.16,0.00,PASS",
            "rows read = manifest: contacts,3,3,0,PASS",
            "loans accepted + carried over = snapshot + closed,4,4,0,PASS",
            "principal accepted + carried over = snapshot,70000.00,70000.00,0.00,PASS",
            "principal of the snapshot = asset-quality ALL,70000.00,70000.00,0.00,PASS",
            "principal of the snapshot = migration ends: DAY,70000.00,70000.00,0.00,PASS",
            "delinquent loans = collections + suppressed,1,1,0,PASS")
        .anyMatch(check -> check.matches("provisions of the snapshot = provisions,.*,0.00,PASS"))
        .noneMatch(check -> check.endsWith("FAIL"));
  }

  /** The second column is a regular expression of the file, the third what replaces it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "report-suppressed; suppressed.csv; ',1,L-5,'; ',2,L-5,';"
            + " 'delinquent loans = collections + suppressed,1,2,-1,'",
        "report-collections; collections.csv; contact_window;"
            + " 'contact_window\\nO1,C,EARLY,NEW,SMS,CALL_DEBTOR,B-9,,,,1,L-9,1,,1,0,,,,,w';"
            + " 'delinquent loans = collections + suppressed,1,2,-1,'",
        "report-migration; migration.csv; ',60000.00,60000.00'; ',60000.00,60000.01';"
            + " 'principal of the snapshot = migration ends: DAY,70000.00,70000.01,-0.01,'",
        "report-asset-quality; asset-quality.csv; ',ALL,3,70000.00,'; ',ALL,3,69999.99,';"
            + " 'principal of the snapshot = asset-quality ALL,70000.00,69999.99,0.01,'",
        "report-provisions; provisions.csv; '(,NORMAL,.*),[0-9.]+,'; '$1,0.99,';"
            + " 'provisions of the snapshot = provisions,'",
        "receive; received.json; '\"amountTotal\":7000000,\"sha256\"';"
            + " '\"amountTotal\":7000001,\"sha256\"';"
            + " 'amount read = manifest: loans,70000.00,70000.01,-0.01,'"
      })
  void aWrongFigureKeepsTheNightFromBeingPublished(
      String step, String file, String right, String wrong, String check) throws IOException {
    int attempt = 2;
    while (Files.exists(folder(attempt))) {
      attempt++;
    }
    int last = attempt;
    night
        .progress()
        .after(step, () -> change(folder(last), file, right, wrong.replace("\\n", "\n")));
    assertThatThrownBy(() -> night.run(SATURDAY, last))
        .isInstanceOfSatisfying(
            DelinqException.class,
            refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_RECONCILED));
    night.progress().after(step, () -> {});
    assertThat(home.resolve("out/.published").resolve(SATURDAY + ".1")).exists();
    assertThat(home.resolve("out/.published").resolve(SATURDAY + "." + last)).doesNotExist();
    assertThat(checks(found(folder(last), "reconciliation.csv").resolveSibling("")))
        .anyMatch(line -> line.startsWith(check) && line.endsWith(",FAIL"));
  }

  private static Path folder(int attempt) {
    return home.resolve("work").resolve(SATURDAY).resolve(Integer.toString(attempt));
  }

  private static Path found(Path folder, String file) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(path -> path.endsWith(file))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no " + file));
    }
  }

  private static void change(Path folder, String file, String right, String wrong) {
    try {
      Path path = found(folder, file);
      String text = Files.readString(path);
      String changed = text.replaceFirst(right, wrong);
      if (changed.equals(text)) {
        throw new AssertionError(file + " has no " + right + ": " + text);
      }
      Files.writeString(path, changed);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
