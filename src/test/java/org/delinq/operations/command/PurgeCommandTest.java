package org.delinq.operations.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.delinq.nightly.Night;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code purge --keep N} after real nights: what is gone and what stays, in folders and tables. */
class PurgeCommandTest {
  private static final String LOANS =
      "loan_id,borrower_id,borrower_name,phone,id_number,address,branch_code,officer_id,"
          + "region_code,product_code,guarantee_type,contract_amount,outstanding_principal,"
          + "annual_rate,disbursed_on,matures_on,repayment_method,status,written_off_on\n"
          + "L-1,B-1,张三,13800000001,,东村1号,BR1,O1,,FARMER-CREDIT,CREDIT,"
          + "10000.00,10000.00,4.35,2025-04-19,2026-04-19,BULLET,ACTIVE,\n";
  private static final String REPAYMENTS = "repayment_id,loan_id,value_on,amount\n";
  private static final String RUNS =
      "SELECT DISTINCT concat(d.PARAMETER_VALUE, '.', a.PARAMETER_VALUE) FROM"
          + " BATCH_JOB_EXECUTION_PARAMS d JOIN BATCH_JOB_EXECUTION_PARAMS a ON"
          + " a.JOB_EXECUTION_ID = d.JOB_EXECUTION_ID WHERE d.PARAMETER_NAME = 'date' AND"
          + " a.PARAMETER_NAME = 'attempt' ORDER BY 1";
  private static final String RECORDS =
      "SELECT concat(business_date, '.', attempt) FROM run_record ORDER BY 1";

  @TempDir Path folder;
  private CalledProgram program;

  @BeforeEach
  void nightsOfAllKinds() throws Exception {
    program = new CalledProgram(folder, Night::run);
    published("2026-03-11");
    assertThat(program.call("rerun", "--date", "2026-03-11", "--reason", "x")).isZero();
    deliver("2026-03-12", "loan_id\nL-1\n");
    assertThat(run("2026-03-12")).as("failed, never mended").isEqualTo(3);
    published("2026-03-13");
    deliver("2026-03-14", "loan_id\nL-1\n");
    assertThat(run("2026-03-14")).isEqualTo(3);
    assertThat(program.call("abandon", "--date", "2026-03-14", "--reason", "x")).isZero();
    published("2026-03-14");
    published("2026-03-15");
    Path policy = Path.of("jobs/policies/cn-2023.yml");
    Path another = folder.resolve("cn-2027.yml");
    Files.writeString(another, Files.readString(policy).replace("cn-2023", "cn-2027"));
    assertThat(program.call("simulate", "--date", "2026-03-13", "--policy", another.toString()))
        .as(program.err())
        .isZero();
    assertThat(program.call("rerun", "--date", "2026-03-15", "--reason", "x")).isZero();
    unfinishedRerun();
    published("2026-03-16");
    published("2026-03-17");
    deliver("2026-03-18", "loan_id\nL-1\n");
    assertThat(run("2026-03-18")).as("the newest, not published yet").isEqualTo(3);
  }

  /** A rerun of the 15th that failed on its way; its former set stands. */
  private void unfinishedRerun() throws IOException {
    deliver("2026-03-15", "loan_id\nL-1\n");
    assertThat(program.call("rerun", "--date", "2026-03-15", "--reason", "y")).isEqualTo(3);
    deliver("2026-03-15", LOANS);
  }

  private void published(String date) throws IOException {
    deliver(date, LOANS);
    assertThat(run(date)).as(program.err()).isZero();
  }

  private void deliver(String date, String loans) throws IOException {
    program.deliver(date, loans);
    Files.writeString(folder.resolve("inbox/" + date + "/repayments.csv"), REPAYMENTS);
  }

  private int run(String date) {
    return program.call("run", "--date", date);
  }

  @Test
  void theNewestTwoDatesAndAllThatStandsOrIsUnfinishedStays() throws Exception {
    List<String> kept = new ArrayList<>();
    for (String name : List.of("2026-03-12", "2026-03-15", "2026-03-16", "2026-03-17")) {
      kept.addAll(tree("work/" + name));
    }
    List<String> standing = tree("out");
    standing.removeIf(name -> name.startsWith("out/.published/2026-03-11.1"));
    standing.removeIf(name -> name.startsWith("out/.published/2026-03-15.1"));
    assertThat(query(RUNS)).hasSize(12);

    assertThat(program.call("purge", "--keep", "2")).as(program.err()).isZero();

    assertThat(program.out())
        .isEqualTo(
            "removed 6 work folders and superseded sets, and 5 runs from the job repository\n");
    assertThat(names("work"))
        .containsExactly(
            "2026-03-12",
            "2026-03-15",
            "2026-03-16",
            "2026-03-17",
            "2026-03-18",
            "db",
            "logs",
            "simulations");
    assertThat(names("work/simulations")).isEmpty();
    assertThat(names("work/logs"))
        .contains("2026-03-12.log", "2026-03-15.log", "2026-03-18.log", "purge.log")
        .doesNotContain("2026-03-11.log", "2026-03-13.log", "2026-03-14.log");
    for (String file : kept) {
      assertThat(folder.resolve(file)).exists();
    }
    assertThat(tree("out")).isEqualTo(standing);
    assertThat(query(RUNS))
        .containsExactly(
            "2026-03-12.1",
            "2026-03-15.1",
            "2026-03-15.2",
            "2026-03-15.3",
            "2026-03-16.1",
            "2026-03-17.1",
            "2026-03-18.1");
    assertThat(query(RECORDS))
        .containsExactly(
            "2026-03-11.2",
            "2026-03-13.1",
            "2026-03-14.2",
            "2026-03-15.1",
            "2026-03-15.2",
            "2026-03-16.1",
            "2026-03-17.1");
    assertThat(program.call("purge", "--keep", "2")).isZero();
    assertThat(program.out()).startsWith("removed 0 work folders");
  }

  @Test
  void whatStaysIsIntactAndIsGoneOnWith() throws Exception {
    assertThat(program.call("purge", "--keep", "1")).isZero();

    assertThat(program.call("status", "--verify")).as(program.out()).isZero();
    assertThat(program.out())
        .contains("2026-03-11, attempt 2: INTACT", "2026-03-15, attempt 2: INTACT")
        .doesNotContain("not compared");
    assertThat(program.call("history")).isZero();
    assertThat(program.out())
        .contains("2026-03-11        2  PUBLISHED", "2026-03-14        2  PUBLISHED")
        .contains("2026-03-12        1  FAILED", "2026-03-15        3  FAILED");
    assertThat(run("2026-03-15")).as("later dates follow from attempt 2").isEqualTo(2);
    assertThat(program.call("rerun", "--date", "2026-03-15", "--reason", "z", "--cascade"))
        .as(program.err())
        .isZero();
    published("2026-03-18");
    assertThat(query(RECORDS))
        .contains("2026-03-15.4", "2026-03-16.2", "2026-03-17.2", "2026-03-18.2");
  }

  private List<String> names(String name) throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve(name))) {
      return entries
          .map(entry -> String.valueOf(entry.getFileName()))
          .filter(entry -> !entry.startsWith("."))
          .sorted()
          .toList();
    }
  }

  private List<String> tree(String name) throws IOException {
    try (Stream<Path> entries = Files.walk(folder.resolve(name))) {
      return new ArrayList<>(
          entries.map(entry -> folder.relativize(entry).toString()).sorted().toList());
    }
  }

  private List<String> query(String sql) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("work/db/delinq");
    try (Connection connection = DriverManager.getConnection(url, "delinq", "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }
}
