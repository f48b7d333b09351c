package org.delinq.ageing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.Instalment;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Payer;
import org.delinq.loan.Receipt;
import org.delinq.naive.Facts;
import org.delinq.naive.TestPolicy;
import org.delinq.policy.GraceMode;
import org.delinq.policy.ProductPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ageing core against one SQL statement run by DuckDB ({@code ageing.sql}), on loans whose
 * receipts all have components. Needs the profile {@code peer}, which brings the engine.
 */
@Tag("peer")
class AgeingAgainstSqlTest {
  private static final int LOANS = 4_000;
  private static final int DISBURSED = Day.parse("2025-01-01");

  private final Random random = new Random(20_260_131);
  private final StringBuilder loans =
      new StringBuilder("loan,business_date,tolerance,grace,deferred\n");
  private final StringBuilder instalments =
      new StringBuilder("loan,number,due_on,fee,interest,principal\n");
  private final StringBuilder receipts =
      new StringBuilder("loan,value_on,reversed_on,payer,fee,interest,principal\n");
  private final StringBuilder pauses = new StringBuilder("loan,starts_on,ends_on\n");

  @Test
  void agreesWithOneSqlStatement(@TempDir Path folder) throws IOException, SQLException {
    List<List<Long>> ours = new ArrayList<>();
    for (int loan = 0; loan < LOANS; loan++) {
      ours.add(madeUp(loan));
    }
    Files.writeString(folder.resolve("loan.csv"), loans);
    Files.writeString(folder.resolve("instalment.csv"), instalments);
    Files.writeString(folder.resolve("receipt.csv"), receipts);
    Files.writeString(folder.resolve("pause.csv"), pauses);

    List<List<Long>> theirs = askDuckDb(folder);

    assertThat(theirs).isEqualTo(ours);
    assertThat(theirs).filteredOn(row -> row.get(1) > 0).hasSizeGreaterThan(LOANS / 4);
  }

  private static List<List<Long>> askDuckDb(Path folder) throws IOException, SQLException {
    String sql;
    try (InputStream in = AgeingAgainstSqlTest.class.getResourceAsStream("ageing.sql")) {
      sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    List<List<Long>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String table : List.of("loan", "instalment", "receipt", "pause")) {
        statement.execute(
            "create table %s as from read_csv('%s', header = true)"
                .formatted(table, folder.resolve(table + ".csv")));
      }
      try (ResultSet result = statement.executeQuery(sql)) {
        while (result.next()) {
          List<Long> row = new ArrayList<>();
          for (int column = 1; column <= 10; column++) {
            row.add(result.getLong(column));
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  /** Writes a loan down for SQL and answers what we say of it. */
  private List<Long> madeUp(int loan) {
    int businessDate = DISBURSED + random.nextInt(500);
    long tolerance = random.nextInt(3) == 0 ? random.nextInt(200_000) : 0;
    int grace = random.nextInt(3) * 5;
    GraceMode mode = random.nextBoolean() ? GraceMode.DEFERRED : GraceMode.RETROACTIVE;
    loans.append(line(loan, businessDate, tolerance, grace, mode == GraceMode.DEFERRED));
    Facts facts = new Facts().term(DISBURSED, DISBURSED + 500);
    int due = DISBURSED;
    for (int number = 1 + random.nextInt(12); number > 0; number--) {
      due += random.nextInt(40);
      Instalment row =
          new Instalment(
              number, due, amount(300_000), amount(9_000), amount(900), Day.ALWAYS, Day.NEVER);
      facts.row(row);
      instalments.append(line(loan, number, due, row.fee(), row.interest(), row.principal()));
    }
    for (int k = random.nextInt(10); k > 0; k--) {
      Receipt.Components paid =
          new Receipt.Components(1 + amount(400_000), amount(12_000), 0, amount(900));
      Receipt receipt =
          new Receipt(
              "R" + k,
              DISBURSED + random.nextInt(500),
              paid.principal() + paid.interest() + paid.fee(),
              paid,
              random.nextInt(9) == 0 ? Payer.COMPENSATION_FUND : Payer.GUARANTOR,
              random.nextInt(9) == 0 ? DISBURSED + random.nextInt(600) : Day.NEVER);
      facts.receipt(receipt);
      receipts.append(
          line(
              loan,
              receipt.valueOn(),
              receipt.reversedOn(),
              receipt.payer(),
              paid.fee(),
              paid.interest(),
              paid.principal()));
    }
    for (int k = random.nextInt(7) - 4; k > 0; k--) {
      int start = DISBURSED + random.nextInt(businessDate - DISBURSED + 1);
      int end = start + random.nextInt(60);
      facts.event(new LoanEvent("E" + k, EventKind.PAUSE, start, end, null, 0, null, null));
      pauses.append(line(loan, start, end));
    }
    LoanFile file = facts.file();
    ProductPolicy policy = new TestPolicy().tolerance(tolerance).grace(grace, mode).build();
    Arrears arrears = Ageing.age(file, businessDate, policy).arrears();
    return List.of(
        (long) loan,
        (long) arrears.daysPastDue(),
        (long) arrears.delinquentDays(),
        (long) arrears.principalDpd(),
        (long) arrears.interestDpd(),
        (long) arrears.overdueInstalments(),
        arrears.overduePrincipal(),
        arrears.overdueInterest(),
        arrears.overdueFee(),
        arrears.unpaidPrincipal());
  }

  private long amount(int bound) {
    return random.nextInt(6) == 0 ? 0 : random.nextInt(bound);
  }

  private static String line(Object... values) {
    StringBuilder line = new StringBuilder();
    for (Object value : values) {
      line.append(line.isEmpty() ? "" : ",").append(value);
    }
    return line.append('\n').toString();
  }
}
