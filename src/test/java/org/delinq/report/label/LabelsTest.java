package org.delinq.report.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.delinq.classification.OverrideOutcome;
import org.delinq.compensation.ClaimReason;
import org.delinq.compensation.ClaimState;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.DebtorKind;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.OverdueCause;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.delinq.provision.AgeingBucket;
import org.delinq.provision.MigrationRates;
import org.delinq.provision.RatioMeasure;
import org.delinq.report.Basis;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;
import org.delinq.report.Reports;
import org.delinq.report.Section;
import org.delinq.report.label.Labels.Group;
import org.delinq.settings.JobSettings;
import org.delinq.snapshot.LoanFlag;
import org.delinq.subsidy.SubsidyKind;
import org.delinq.worklist.InspectionKind;
import org.delinq.worklist.LimitationBasis;
import org.delinq.worklist.LimitationKind;
import org.delinq.worklist.Movement;
import org.delinq.worklist.ReminderKind;
import org.delinq.worklist.ResolvedCase;
import org.delinq.worklist.Suppression;
import org.delinq.worklist.WarningSignal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class LabelsTest {
  private static final Labels CHINESE = Labels.of(JobSettings.Labels.ZH_CN);

  private static final Set<String> NAMED_BY_THE_BANK =
      Set.of(
          "officer_id",
          "branch_code",
          "borrower_id",
          "borrower_name",
          "phone",
          "address",
          "loan_id",
          "loan_ids",
          "priority",
          "contact_window",
          "product_code",
          "region_code",
          "programme",
          "repayment_id",
          "event_id",
          "approved_by",
          "status_code");

  @SuppressWarnings("UnusedVariable") // the source of a test's parameters
  private static final List<Report> REPORTS = Reports.all();

  @ParameterizedTest
  @FieldSource("REPORTS")
  void everyColumnHasItsOwnChineseHeader(Report report) {
    List<String> headers =
        report.columns().stream().map(column -> CHINESE.header(column.header())).toList();
    assertThat(headers).doesNotHaveDuplicates().noneMatch(header -> header.matches("[a-z_0-9]+"));
    assertThat(headers).hasSameSizeAs(report.columns());
  }

  @Test
  void englishHeadersAreMachineNames() {
    Labels english = Labels.of(JobSettings.Labels.EN);
    for (Report report : REPORTS) {
      for (ReportColumn column : report.columns()) {
        assertThat(english.header(column.header())).isEqualTo(column.header());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(JobSettings.Labels.class)
  void everyCodeHasAWord(JobSettings.Labels language) {
    Labels labels = Labels.of(language);
    codes()
        .forEach(
            (group, codes) ->
                assertThat(codes)
                    .as(group.name())
                    .allSatisfy(code -> assertThat(labels.word(group, code)).isNotEqualTo(code)));
  }

  @Test
  void everyCodeOfAFileHasAChineseWord() {
    fileCodes()
        .forEach(
            (group, codes) ->
                assertThat(codes)
                    .as(group.name())
                    .allSatisfy(
                        code ->
                            assertThat(CHINESE.word(group, code))
                                .isNotEqualTo(code)
                                .doesNotContainPattern("[A-Z]{2}")));
  }

  @ParameterizedTest
  @FieldSource("REPORTS")
  void whatHasNoWordsIsNamedByTheBank(Report report) {
    for (ReportColumn column : report.columns()) {
      if (column.codes() != null) {
        assertThat(fileCodes()).containsKey(column.codes());
      } else if (column.kind() == ReportColumn.Kind.TEXT) {
        assertThat(column.header()).isIn(NAMED_BY_THE_BANK);
      }
    }
  }

  @Test
  void tiersHaveTheWordsOfTheRegulator() {
    assertThat(Arrays.stream(Tier.values()).map(tier -> CHINESE.word(Group.TIER, tier)))
        .containsExactly("正常", "关注", "次级", "可疑", "损失");
  }

  @Test
  void whatHasNoWordStaysAsItIs() {
    assertThat(CHINESE.word(Group.STAGE, "<b>")).isEqualTo("<b>");
    assertThat(CHINESE.header("no_such_column")).isEqualTo("no_such_column");
  }

  /** What stands in the columns of reports and worklists. */
  private static Map<Group, List<String>> fileCodes() {
    Map<Group, List<String>> codes = codes();
    List.of(Group.QUARANTINE, Group.FLAG, Group.LIST, Group.EXTRACT).forEach(codes::remove);
    codes.put(Group.LIMITATION_BASIS, names(LimitationBasis.values()));
    codes.put(Group.SECTION, names(Section.values()));
    codes.put(Group.DEBTOR_KIND, names(DebtorKind.values()));
    codes.put(Group.GUARANTEE, names(GuaranteeType.values()));
    codes.put(Group.MOVEMENT, names(Movement.values()));
    codes.put(Group.CHANNEL, names(Channel.values()));
    codes.put(Group.OUTCOME, names(ContactOutcome.values()));
    codes.put(Group.OVERRIDE, names(OverrideOutcome.Verdict.values()));
    codes.put(Group.SUBSIDY, names(SubsidyKind.values()));
    codes.put(Group.CLAIM, names(ClaimState.values()));
    codes.put(Group.CLAIM_REASON, names(ClaimReason.values()));
    codes.put(Group.DIRECTION, List.of("TO_NON_ACCRUAL", "TO_ACCRUAL"));
    codes.put(
        Group.MEASURE,
        List.of(
            "NPL_RATIO",
            "COVERAGE",
            "PROVISION_RATIO",
            "OVERDUE_RATIO",
            "OVERDUE_OVER_90_TO_NPL",
            "NPL_TOLERANCE"));
    codes.put(
        Group.ACTION,
        List.of(
            "CALL_DEBTOR",
            "VISIT_DEBTOR",
            "SERVE_NOTICE",
            "NOTIFY_GUARANTOR",
            "CLAIM_COMPENSATION",
            "MEDIATE",
            "REALISE_COLLATERAL",
            "SUE",
            "PREPARE_WRITE_OFF",
            "RECOVER",
            "FILE_CLAIM",
            "CLAIM_ESTATE"));
    codes.put(
        Group.REASON,
        List.of("DOWNGRADE_NEAR", "PROMISE_BROKEN", "TIER_WORSENED", "NPL", "STAGE_ROSE"));
    codes.put(
        Group.DETAIL,
        List.of(
            "OVERDUE",
            "MATRIX",
            "IMPAIRED",
            "EVENT_MISUSE",
            "EVENT_REFINANCED",
            "EVENT_LITIGATION",
            "EVENT_DECEASED",
            "EVENT_MISSING",
            "EVENT_NPL_ELSEWHERE",
            "EVENT_OVERDUE_ELSEWHERE",
            "EVENT_EVASION",
            "EVENT_BANKRUPTCY",
            "RESTRUCTURE",
            "DEBTOR",
            "UPGRADE_LOCK",
            "OVERRIDE",
            "EVASION",
            "BANKRUPTCY",
            "DECEASED",
            "MISSING",
            "LOSS"));
    List<String> tiers = names(Tier.values());
    tiers.addAll(List.of("NPL", "ALL", "NEW", "CLOSED", "WRITTEN_OFF", "RATE"));
    tiers.addAll(names(MigrationRates.Scope.values()));
    codes.put(Group.TIER, tiers);
    return codes;
  }

  private static Map<Group, List<String>> codes() {
    Map<Group, List<String>> codes = new LinkedHashMap<>();
    codes.put(Group.TIER, names(Tier.values()));
    codes.put(Group.STAGE, names(CollectionStage.values()));
    codes.put(Group.CAUSE, new ArrayList<>(names(OverdueCause.values())));
    codes.get(Group.CAUSE).add("UNKNOWN");
    codes.put(Group.SIGNAL, names(WarningSignal.values()));
    codes.put(Group.VERDICT, names(RatioMeasure.Verdict.values()));
    codes.put(Group.BASIS, names(Basis.values()));
    codes.put(Group.QUARANTINE, names(QuarantineReason.values()));
    codes.put(Group.FLAG, names(LoanFlag.values()));
    codes.put(Group.REMINDER, names(ReminderKind.values()));
    codes.put(Group.SUPPRESSION, names(Suppression.values()));
    codes.put(Group.EXIT, names(ResolvedCase.How.values()));
    codes.put(Group.INSPECTION, names(InspectionKind.values()));
    codes.put(Group.LIMITATION, names(LimitationKind.values()));
    codes.put(
        Group.LIST,
        REPORTS.stream()
            .filter(report -> report.folder().equals("worklists"))
            .map(Report::name)
            .toList());
    codes.put(Group.BUCKET, Arrays.stream(AgeingBucket.values()).map(AgeingBucket::label).toList());
    codes.put(Group.EXTRACT, Arrays.stream(ExtractKind.values()).map(ExtractKind::label).toList());
    return codes;
  }

  private static List<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).collect(Collectors.toCollection(ArrayList::new));
  }
}
