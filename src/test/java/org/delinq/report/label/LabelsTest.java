package org.delinq.report.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.delinq.extract.row.ExtractKind;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.loan.OverdueCause;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.delinq.provision.AgeingBucket;
import org.delinq.provision.RatioMeasure;
import org.delinq.report.Basis;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;
import org.delinq.report.Reports;
import org.delinq.report.label.Labels.Group;
import org.delinq.settings.JobSettings;
import org.delinq.snapshot.LoanFlag;
import org.delinq.worklist.InspectionKind;
import org.delinq.worklist.LimitationKind;
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
  void tiersHaveTheWordsOfTheRegulator() {
    assertThat(Arrays.stream(Tier.values()).map(tier -> CHINESE.word(Group.TIER, tier)))
        .containsExactly("正常", "关注", "次级", "可疑", "损失");
  }

  @Test
  void whatHasNoWordStaysAsItIs() {
    assertThat(CHINESE.word(Group.STAGE, "<b>")).isEqualTo("<b>");
    assertThat(CHINESE.header("no_such_column")).isEqualTo("no_such_column");
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
    return Arrays.stream(codes).map(Enum::name).toList();
  }
}
