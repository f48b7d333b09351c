package org.delinq.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.delinq.error.DelinqException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DelinquentRowsTest {
  @TempDir Path folder;

  private static String line(String loan, String status, String days, String tier, String flags) {
    List<String> cells = new ArrayList<>(Collections.nCopies(SnapshotColumn.COUNT, ""));
    cells.set(SnapshotColumn.BUSINESS_DATE.ordinal(), "2026-03-20");
    cells.set(SnapshotColumn.LOAN_ID.ordinal(), loan);
    cells.set(SnapshotColumn.STATUS.ordinal(), status);
    cells.set(SnapshotColumn.DAYS_PAST_DUE.ordinal(), days);
    cells.set(SnapshotColumn.TIER.ordinal(), tier);
    cells.set(SnapshotColumn.FLAGS.ordinal(), flags);
    return String.join(",", cells) + "\n";
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("rows"), text);
  }

  private static List<String> loans(Path file, boolean all) {
    List<String> loans = new ArrayList<>();
    try (DelinquentRows rows = new DelinquentRows(file, all)) {
      for (SnapshotRow row = rows.next(); row != null; row = rows.next()) {
        loans.add(row.loanId());
      }
    }
    return loans;
  }

  @Test
  void passesOverPlainNormalLoansOnly() throws Exception {
    Path file =
        file(
            line("plain", "ACTIVE", "0", "NORMAL", "")
                + line("late", "ACTIVE", "10", "NORMAL", "NEW")
                + line("\"plain,\"\"too\"\"\"", "ACTIVE", "0", "NORMAL", "NEW")
                + line("worse", "ACTIVE", "0", "SPECIAL_MENTION", "")
                + line("closed", "CLOSED", "0", "NORMAL", "")
                + line("off", "WRITTEN_OFF", "0", "", "")
                + line("\"quo,ted\"", "ACTIVE", "0", "LOSS", "张三"));
    assertThat(loans(file, false)).containsExactly("late", "worse", "closed", "off", "quo,ted");
    assertThat(loans(file, true))
        .containsExactly("plain", "late", "plain,\"too\"", "worse", "closed", "off", "quo,ted");
    assertThat(loans(file(""), false)).isEmpty();
  }

  @Test
  void findsTheSameRowsAsTakingEachApartWhereverABlockEnds() throws Exception {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int loan = 0; loan < 20_000; loan++) {
      String status = random.nextInt(10) == 0 ? "CLOSED" : "ACTIVE";
      String days = random.nextInt(10) == 0 ? Integer.toString(random.nextInt(2_000)) : "0";
      String tier = random.nextInt(10) == 0 ? "LOSS" : "NORMAL";
      char[] flags = new char[random.nextInt(90)];
      Arrays.fill(flags, 'x');
      text.append(line("L-" + loan, status, days, tier, new String(flags)));
      if (!status.equals("ACTIVE") || !days.equals("0") || !tier.equals("NORMAL")) {
        expected.add("L-" + loan);
      }
    }
    assertThat(text.length()).isGreaterThan(5 << 18);
    assertThat(loans(file(text.toString()), false)).isEqualTo(expected);
  }

  @Test
  void refusesWhatIsNoRow() throws Exception {
    String whole = line("L-1", "CLOSED", "0", "NORMAL", "");
    for (String text :
        List.of(whole + "2026-03-20,L-2", "ACTIVE,NORMAL\n", whole.strip() + ",x\n")) {
      Path file = file(text);
      assertThatThrownBy(() -> loans(file, false)).isInstanceOf(DelinqException.class);
    }
    Path endless = Files.write(folder.resolve("endless"), new byte[300_000]);
    assertThatThrownBy(() -> loans(endless, false)).isInstanceOf(DelinqException.class);
  }
}
