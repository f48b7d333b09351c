package org.delinq.explain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delinq.ageing.AgeingAccount.Standing;
import org.delinq.classification.RuleFinding;
import org.delinq.operations.ScreenText;
import org.delinq.operations.files.ScratchFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every loan of the sample bank, each number held against what the nights published. */
class ExplanationEqualsNightTest {
  @TempDir private static Path folder;
  private static SampleBank bank;

  private final Map<String, Explanation> told = new LinkedHashMap<>();

  @BeforeAll
  static void threeNights() {
    bank = new SampleBank(folder).runAll();
  }

  private void explainAll(String date) {
    try (ScratchFolder scratch = bank.scratch()) {
      LoanExplainer explainer = bank.explainer(date, scratch);
      for (Map<String, String> row : bank.rows(date, "loan-status.csv")) {
        String loanId = cell(row, "loan_id");
        told.put(loanId, explainer.explain(loanId));
      }
    }
    assertThat(told).hasSizeGreaterThan(370);
  }

  @ParameterizedTest
  @ValueSource(strings = {SampleBank.THURSDAY, SampleBank.FRIDAY, SampleBank.SATURDAY})
  void everyNumberIsThatOfTheNight(String date) {
    explainAll(date);
    for (Map<String, String> row : bank.rows(date, "loan-status.csv")) {
      Explanation loan = told(cell(row, "loan_id"));
      assertThat(loan.row()).as(loan.loanId()).isEqualTo(row);
      assertThat(loan.warnings()).as(loan.loanId()).isEmpty();
      if (loan.ageing() != null) {
        assertThat(ageing(loan)).as(loan.loanId()).isEqualTo(only(ageing(loan), row));
        assertPlanAddsUp(loan, row);
        assertReceiptsAddUp(loan);
        assertRulesDecide(loan, row);
      }
      String text = ExplanationText.of(loan, false);
      assertThat(text.lines()).allMatch(line -> ScreenText.width(line) <= ScreenText.COLUMNS);
      assertThat(text.lines().count()).as(text).isLessThanOrEqualTo(120);
    }
    assertThat(collections()).isEqualTo(publishedCollections(date));
    assertThat(reminders()).containsExactlyInAnyOrderElementsOf(publishedReminders(date));
    assertThat(warnings()).containsExactlyInAnyOrderElementsOf(publishedWarnings(date));
    assertThat(inspections()).containsExactlyInAnyOrderElementsOf(publishedInspections(date));
  }

  private Explanation told(String loanId) {
    return requireNonNull(told.get(loanId), loanId);
  }

  private static String cell(Map<String, String> row, String column) {
    return requireNonNull(row.get(column), column);
  }

  /** What the sections say, under the names of the columns. */
  private static Map<String, String> ageing(Explanation loan) {
    AgeingFacts ageing = requireNonNull(loan.ageing());
    PenaltyFacts penalty = requireNonNull(loan.penalty());
    Map<String, String> said = new HashMap<>();
    said.put("days_past_due", Integer.toString(ageing.daysPastDue()));
    said.put("delinquent_days", Integer.toString(ageing.delinquentDays()));
    said.put(
        "delinquent_since", ageing.daysPastDue() == 0 ? "" : String.valueOf(ageing.anchorDueOn()));
    said.put("in_grace", ageing.inGrace() ? "Y" : "N");
    said.put("principal_dpd", Integer.toString(ageing.principalDpd()));
    said.put("interest_dpd", Integer.toString(ageing.interestDpd()));
    said.put("overdue_instalments", Integer.toString(ageing.overdueInstalments()));
    said.put("overdue_principal", ageing.overduePrincipal());
    said.put("overdue_interest", ageing.overdueInterest());
    said.put("overdue_fee", ageing.overdueFee());
    said.put("unapplied", ageing.unapplied());
    said.put("payment_history", ageing.paymentHistory());
    said.put("worst_dpd_12m", Integer.toString(ageing.worstDpd12m()));
    said.put("cured_on", ageing.curedOn() == null ? "" : ageing.curedOn());
    said.put("clean_periods", Integer.toString(ageing.cleanPeriods()));
    said.put("penalty_due", penalty.due());
    said.put("compound_due", penalty.compoundDue());
    Ahead.Downgrade downgrade = requireNonNull(loan.ahead()).downgrade();
    said.put("days_to_downgrade", downgrade == null ? "" : Integer.toString(downgrade.days()));
    return said;
  }

  private static Map<String, String> only(Map<String, String> columns, Map<String, String> row) {
    Map<String, String> cells = new HashMap<>();
    columns.keySet().forEach(column -> cells.put(column, cell(row, column)));
    return cells;
  }

  private static void assertPlanAddsUp(Explanation loan, Map<String, String> row) {
    BigDecimal overdue = BigDecimal.ZERO;
    for (Plan.Row instalment : requireNonNull(loan.plan()).instalments()) {
      if (instalment.standing() == Plan.Standing.OVERDUE) {
        overdue = overdue.add(new BigDecimal(instalment.unpaid()));
      }
    }
    assertThat(overdue)
        .as(loan.loanId())
        .isEqualByComparingTo(
            new BigDecimal(cell(row, "overdue_principal"))
                .add(new BigDecimal(cell(row, "overdue_interest")))
                .add(new BigDecimal(cell(row, "overdue_fee"))));
  }

  private static void assertReceiptsAddUp(Explanation loan) {
    BigDecimal unapplied = BigDecimal.ZERO;
    for (ReceiptFacts receipt : loan.receipts()) {
      BigDecimal spent = new BigDecimal(receipt.unapplied());
      unapplied = unapplied.add(spent);
      spent = spent.add(new BigDecimal(receipt.penalty())).add(new BigDecimal(receipt.compound()));
      for (ReceiptFacts.Payment payment : receipt.payments()) {
        spent = spent.add(new BigDecimal(payment.amount()));
      }
      assertThat(spent)
          .as(receipt.repaymentId())
          .isEqualByComparingTo(receipt.standing() == Standing.COUNTED ? receipt.amount() : "0.00");
    }
    assertThat(unapplied)
        .as(loan.loanId())
        .isEqualByComparingTo(requireNonNull(loan.ageing()).unapplied());
  }

  private static void assertRulesDecide(Explanation loan, Map<String, String> row) {
    String deciding =
        String.join(
            "|",
            loan.rules().stream().filter(RuleFinding::decides).map(RuleFinding::code).toList());
    String codes = cell(row, "tier_rules");
    assertThat(deciding).as(loan.loanId()).isEqualTo(codes.equals("PERFORMING") ? "" : codes);
    assertThat(loan.rules()).hasSize(cell(row, "tier").isEmpty() ? 0 : 16);
  }

  private Map<String, String> collections() {
    Map<String, String> rows = new HashMap<>();
    for (Explanation loan : told.values()) {
      WorkFacts.Collection row = loan.work().collection();
      if (row != null) {
        rows.put(
            String.valueOf(loan.row() == null ? null : loan.row().get("borrower_id")),
            String.join(
                " ",
                row.officerId(),
                row.priority(),
                row.stage(),
                row.movement(),
                String.valueOf(row.channel()),
                row.action(),
                row.loanIds(),
                row.totalOverdue(),
                row.penaltyAndCompound(),
                row.reason(),
                blank(row.nextDowngradeOn()),
                blank(row.suppressedBy()),
                blank(row.until())));
      }
    }
    return rows;
  }

  private Map<String, String> publishedCollections(String date) {
    List<Map<String, String>> published =
        new ArrayList<>(bank.rows(date, "worklists/collections.csv"));
    published.addAll(bank.rows(date, "worklists/suppressed.csv"));
    Map<String, String> rows = new HashMap<>();
    for (Map<String, String> row : published) {
      rows.put(
          cell(row, "borrower_id"),
          String.join(
              " ",
              cell(row, "officer_id"),
              cell(row, "priority"),
              cell(row, "stage"),
              cell(row, "movement"),
              cell(row, "channel"),
              cell(row, "action"),
              cell(row, "loan_ids"),
              cell(row, "total_overdue"),
              cell(row, "penalty_and_compound"),
              cell(row, "reason"),
              cell(row, "next_downgrade_on"),
              row.getOrDefault("suppressed_by", ""),
              row.getOrDefault("until", "")));
    }
    return rows;
  }

  private static String blank(@Nullable String text) {
    return text == null ? "" : text;
  }

  private List<String> reminders() {
    List<String> rows = new ArrayList<>();
    told.values()
        .forEach(
            loan ->
                loan.work()
                    .reminders()
                    .forEach(
                        row ->
                            rows.add(
                                String.join(
                                    " ",
                                    loan.loanId(),
                                    row.kind(),
                                    row.channel(),
                                    row.dueOn(),
                                    row.amountDue(),
                                    Integer.toString(row.daysLeft())))));
    return rows;
  }

  private List<String> publishedReminders(String date) {
    return bank.rows(date, "worklists/reminders.csv").stream()
        .map(
            row ->
                String.join(
                    " ",
                    cell(row, "loan_id"),
                    cell(row, "kind"),
                    cell(row, "channel"),
                    cell(row, "due_on"),
                    cell(row, "amount_due"),
                    cell(row, "days_left")))
        .toList();
  }

  private List<String> warnings() {
    List<String> rows = new ArrayList<>();
    told.values()
        .forEach(
            loan ->
                loan.work().warnings().forEach(warning -> rows.add(loan.loanId() + " " + warning)));
    return rows;
  }

  private List<String> publishedWarnings(String date) {
    return bank.rows(date, "worklists/early-warnings.csv").stream()
        .filter(row -> !"LARGE_DELINQUENT".equals(cell(row, "signal")))
        .map(
            row -> String.join(" ", cell(row, "loan_id"), cell(row, "signal"), cell(row, "detail")))
        .toList();
  }

  private List<String> inspections() {
    List<String> rows = new ArrayList<>();
    told.values()
        .forEach(
            loan -> {
              WorkFacts.InspectionFacts row = loan.work().inspection();
              if (row != null) {
                rows.add(
                    String.join(
                        " ", loan.loanId(), row.kind(), row.dueOn(), blank(row.lastVisitOn())));
              }
            });
    return rows;
  }

  private List<String> publishedInspections(String date) {
    return bank.rows(date, "worklists/inspections.csv").stream()
        .map(
            row ->
                String.join(
                    " ",
                    cell(row, "loan_id"),
                    cell(row, "kind"),
                    cell(row, "due_on"),
                    cell(row, "last_visit_on")))
        .toList();
  }
}
