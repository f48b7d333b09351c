package org.delinq.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.generate.ExtractRows.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedRowsTest {
  @TempDir private static Path folder;
  private static Path portfolio;

  @BeforeAll
  static void generate() {
    portfolio =
        PortfolioGenerator.generate(
                new GenerateRequest(2_500, Day.of(2026, 3, 20), 42, folder, false, 2))
            .folder();
  }

  private static List<String> column(Extract extract, String column) {
    List<Row> rows = ExtractRows.read(portfolio.resolve(extract.fileName()));
    return rows.stream().map(row -> row.get(column)).toList();
  }

  @Test
  void everyRowIsGoodByTheContract() {
    new ExtractContract(portfolio).check();
  }

  @Test
  void rowsAscendByLoanAndById() {
    for (Extract extract : Extract.values()) {
      assertAscending(column(extract, "loan_id"));
    }
    assertAscending(column(Extract.REPAYMENTS, "repayment_id"));
    assertAscending(column(Extract.EVENTS, "event_id"));
    assertAscending(column(Extract.CONTACTS, "contact_id"));
  }

  private static void assertAscending(List<String> cells) {
    assertThat(cells.stream().sorted().toList().equals(cells)).isTrue();
  }

  @Test
  void nothingLiesAfterTheBusinessDate() {
    assertThat(latest(Extract.LOANS, "disbursed_on")).isEqualTo("2026-03-20");
    assertThat(latest(Extract.REPAYMENTS, "value_on")).isEqualTo("2026-03-20");
    assertThat(latest(Extract.EVENTS, "effective_on")).isEqualTo("2026-03-20");
    assertThat(latest(Extract.CONTACTS, "at")).startsWith("2026-03-20");
  }

  private static String latest(Extract extract, String column) {
    return column(extract, column).stream().reduce("", (a, b) -> a.compareTo(b) < 0 ? b : a);
  }
}
