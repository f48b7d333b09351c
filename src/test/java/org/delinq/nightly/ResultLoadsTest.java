package org.delinq.nightly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.delinq.nightly.ResultTables.heldAndShown;
import static org.delinq.nightly.ResultTables.query;
import static org.delinq.nightly.ResultTables.shown;
import static org.delinq.nightly.ResultTables.shownAlone;
import static org.delinq.nightly.VillageBank.FRIDAY;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.delinq.calendar.Day;
import org.delinq.database.Database;
import org.delinq.database.ResultLoad;
import org.delinq.database.ResultLoads;
import org.delinq.database.ResultTable;
import org.delinq.database.RunRecord;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.settings.JobSettings.PublishToDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Loads of results beside the one that a night of {@link VillageBank} has published. */
class ResultLoadsTest {
  private static final int DAY = Day.parse(FRIDAY);
  private static final List<String> FIGURE = List.of("report", "row_no", "measure", "figure");
  private static final RunRecord SECOND =
      new RunRecord(
          LocalDate.parse(FRIDAY),
          2,
          "policy",
          "a".repeat(64),
          "0.0.0",
          "tester",
          OffsetDateTime.parse("2026-03-21T06:00:00+08:00"),
          "corrected",
          "b".repeat(64));

  @TempDir Path home;

  @SuppressWarnings("NullAway.Init")
  private TestNight night;

  @SuppressWarnings("NullAway.Init")
  private Database database;

  @SuppressWarnings("NullAway.Init")
  private HikariDataSource connections;

  @SuppressWarnings("NullAway.Init")
  private ResultLoads loads;

  @BeforeEach
  void aNight() {
    night = VillageBank.onFriday(home).publishToDatabase(PublishToDatabase.DELINQUENT);
    night.run(FRIDAY);
    database = Database.of(night.settings());
    connections = database.open(3);
    loads = new ResultLoads(database, connections);
  }

  @AfterEach
  void close() {
    connections.close();
  }

  private static void addFigures(ResultLoad load, int rows) {
    load.begin(ResultTable.REPORT_FIGURE, FIGURE);
    for (int row = 1; row <= rows; row++) {
      load.add(List.of("ratios", Integer.toString(row), "percent", "1.50"));
    }
    load.finish();
  }

  @Test
  void showsALoadAsOneWhenItIsPublished() throws Exception {
    Map<String, List<String>> before = shown(database);
    try (ResultLoad load = loads.begin(DAY, 2)) {
      load.begin(ResultTable.LOAN_STATUS, List.of("loan_id", "tier"));
      load.add(List.of("L-\"9\"", ""));
      load.finish();
      addFigures(load, 4_321);
      assertThat(shown(database)).isEqualTo(before);
      assertThat(loads.isPublished(SECOND)).isFalse();

      load.publish(SECOND);
    }
    assertThat(loads.isPublished(SECOND)).isTrue();
    assertThat(query(database, "SELECT business_date, loan_id, tier FROM loan_status"))
        .containsExactly(FRIDAY + ",L-\"9\",null");
    assertThat(query(database, "SELECT count(*) FROM worklist_item")).containsExactly("0");
    assertThat(
            query(
                database,
                "SELECT count(*), count(DISTINCT row_no), min(row_no), max(row_no), min(figure)"
                    + " FROM report_figure WHERE business_date = DATE '2026-03-20'"))
        .containsExactly("4321,4321,1,4321,1.5000");

    assertThat(heldAndShown(database)).doesNotHaveDuplicates();
    loads.removeUnpublished(() -> false);
    assertThat(heldAndShown(database)).containsExactly("4322", "4322");
    assertThat(query(database, "SELECT attempt FROM result_load")).containsExactly("2");
  }

  @Test
  void whatIsNotPublishedIsNeverSeenAndIsRemovedPieceByPiece() throws Exception {
    Map<String, List<String>> before = shown(database);
    long shownRows = before.values().stream().mapToLong(List::size).sum();
    try (ResultLoad load = loads.begin(DAY, 2)) {
      addFigures(load, 10_500);
    }
    List<Boolean> asked = new ArrayList<>();
    // Two tables without a row, then the first of two pieces.
    loads.removeUnpublished(() -> !asked.add(true) || asked.size() > 3);
    assertThat(heldAndShown(database))
        .containsExactly(Long.toString(500 + shownRows), Long.toString(shownRows));
    loads.removeUnpublished(() -> false);
    assertThat(heldAndShown(database))
        .containsExactly(Long.toString(shownRows), Long.toString(shownRows));
    assertThat(shown(database)).isEqualTo(before);
  }

  @Test
  void aPartThatFailsIsTakenBack() throws Exception {
    Map<String, List<String>> before = shown(database);
    try (ResultLoad load = loads.begin(DAY, 2)) {
      load.begin(ResultTable.LOAN_STATUS, ResultTable.LOAN_STATUS.columns());
      assertThatThrownBy(
              () -> {
                load.add(Collections.nCopies(ResultTable.LOAN_STATUS.columns().size(), ""));
                load.finish();
              })
          .isInstanceOfSatisfying(
              DelinqException.class,
              failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE))
          .hasMessageContaining("cannot be used");
    }
    // A copy that is broken off must not hold its connection for ever.
    try (ResultLoad load = loads.begin(DAY, 2)) {
      load.begin(ResultTable.LOAN_STATUS, List.of("loan_id"));
      load.add(List.of("L-1"));
      load.cancel();
      assertThatThrownBy(() -> load.add(List.of("L-2"))).isInstanceOf(CancellationException.class);
    }
    loads.removeUnpublished(() -> false);
    assertThat(shown(database)).isEqualTo(before);
  }

  @Test
  void aRerunLeavesNothingOfTheFormerAttempt() throws Exception {
    Map<String, List<String>> before = shown(database);
    night.run(FRIDAY, 2);
    assertThat(shownAlone(database)).isEqualTo(before);
    assertThat(query(database, "SELECT attempt FROM result_load")).containsExactly("2");
    assertThat(query(database, "SELECT attempt FROM run_record ORDER BY 1"))
        .containsExactly("1", "2");
  }

  @Test
  void aPartThatFailsFailsTheNightAndTheRestartMendsIt() throws Exception {
    Map<String, List<String>> before = shown(database);
    execute("UPDATE worklist_item_row SET item_no = -item_no");
    execute("ALTER TABLE worklist_item_row ADD CONSTRAINT none CHECK (item_no < 0)");
    assertThatThrownBy(() -> night.run(FRIDAY, 2))
        .isInstanceOfSatisfying(
            DelinqException.class,
            failure -> assertThat(failure.code()).isEqualTo(ErrorCode.DATABASE));
    assertThat(night.out().resolve(FRIDAY).toRealPath()).hasFileName(FRIDAY + ".1");
    execute("ALTER TABLE worklist_item_row DROP CONSTRAINT none");
    execute("UPDATE worklist_item_row SET item_no = -item_no WHERE item_no < 0");
    assertThat(shown(database)).isEqualTo(before);

    assertThat(night.run(FRIDAY, 2).status()).isEqualTo(NightOutcome.Status.COMPLETED);
    assertThat(shownAlone(database)).isEqualTo(before);
  }

  @Test
  void aNightThatWasStoppedLoadsAgain() throws Exception {
    Map<String, List<String>> before = shown(database);
    night.progress().after("report-ratios", () -> night.progress().stopAfter(0));
    assertThat(night.run(FRIDAY, 2).status()).isEqualTo(NightOutcome.Status.STOPPED);
    assertThat(shown(database)).isEqualTo(before);
    night.progress().stopAfter(Long.MAX_VALUE);
    assertThat(night.run(FRIDAY, 2).status()).isEqualTo(NightOutcome.Status.COMPLETED);
    assertThat(shownAlone(database)).isEqualTo(before);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
