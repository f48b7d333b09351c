package org.delinq.report.label;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.delinq.settings.JobSettings;

/**
 * The words of one language for column headers and codes. Machine names are the words of {@link
 * JobSettings.Labels#EN} for headers.
 */
public final class Labels {
  private static final Labels ENGLISH = new Labels("labels_en.properties");
  private static final Labels CHINESE = new Labels("labels_zh_CN.properties");

  private final Map<String, String> words;

  private Labels(String resource) {
    this.words = Words.read(Labels.class, resource);
  }

  /** The words of a language. */
  public static Labels of(JobSettings.Labels language) {
    return switch (language) {
      case EN -> ENGLISH;
      case ZH_CN -> CHINESE;
    };
  }

  /** The header of a column: its machine name where the language has no other word. */
  public String header(String column) {
    return words.getOrDefault("column." + column, column);
  }

  /** The word for a code, the code itself where the language has none. */
  public String word(Group group, String code) {
    return words.getOrDefault(group.prefix() + code, code);
  }

  /** The word for a code. */
  public String word(Group group, Enum<?> code) {
    return word(group, code.name());
  }

  /**
   * The words for a cell of codes joined by {@code |}. What follows a code after a colon or a space
   * (a programme, a date) stays as it is.
   */
  public String words(Group group, String cell) {
    if (cell.indexOf('|') < 0) {
      return leadingWord(group, cell);
    }
    return Arrays.stream(cell.split("\\|", -1))
        .map(code -> leadingWord(group, code))
        .collect(Collectors.joining("|"));
  }

  private String leadingWord(Group group, String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != ':' && text.charAt(end) != ' ') {
      end++;
    }
    return word(group, text.substring(0, end)) + text.substring(end);
  }

  /** Codes that share a meaning; the same code can mean something else in another group. */
  public enum Group {
    /** {@link org.delinq.loan.Tier}, and what else stands in the tier columns of reports. */
    TIER,
    /** {@link org.delinq.policy.CollectionStage}. */
    STAGE,
    /** {@link org.delinq.loan.OverdueCause}, and UNKNOWN. */
    CAUSE,
    /** {@link org.delinq.worklist.WarningSignal}. */
    SIGNAL,
    /** The measures of {@code ratios.csv}. */
    MEASURE,
    /** {@link org.delinq.provision.RatioMeasure.Verdict}. */
    VERDICT,
    /** {@link org.delinq.provision.AgeingBucket#label()}. */
    BUCKET,
    /** {@link org.delinq.report.Basis}. */
    BASIS,
    /** {@link org.delinq.extract.row.ExtractKind#label()}. */
    EXTRACT,
    /** {@link org.delinq.extract.row.QuarantineReason}. */
    QUARANTINE,
    /** {@link org.delinq.snapshot.LoanFlag}. */
    FLAG,
    /** The names of the files of {@code worklists/}. */
    LIST,
    /** {@link org.delinq.worklist.ReminderKind}. */
    REMINDER,
    /** {@link org.delinq.worklist.Suppression}. */
    SUPPRESSION,
    /** {@link org.delinq.worklist.ResolvedCase.How}. */
    EXIT,
    /** {@link org.delinq.worklist.InspectionKind}. */
    INSPECTION,
    /** {@link org.delinq.worklist.LimitationKind}. */
    LIMITATION,
    /** {@link org.delinq.worklist.LimitationBasis}. */
    LIMITATION_BASIS,
    /** {@link org.delinq.report.Section}. */
    SECTION,
    /** {@link org.delinq.loan.DebtorKind}. */
    DEBTOR_KIND,
    /** {@link org.delinq.loan.GuaranteeType}. */
    GUARANTEE,
    /** {@link org.delinq.worklist.Movement}. */
    MOVEMENT,
    /** {@link org.delinq.loan.Channel}. */
    CHANNEL,
    /** {@link org.delinq.loan.ContactOutcome}. */
    OUTCOME,
    /** What a collector does with a loan. */
    ACTION,
    /** Why a borrower is worked on sooner. */
    REASON,
    /** Rules of the classification, and events that an early warning names. */
    DETAIL,
    /** Where interest of a loan is booked from now on. */
    DIRECTION,
    /** {@link org.delinq.classification.OverrideOutcome.Verdict}. */
    OVERRIDE,
    /** {@link org.delinq.subsidy.SubsidyKind}. */
    SUBSIDY,
    /** {@link org.delinq.compensation.ClaimState}. */
    CLAIM,
    /** {@link org.delinq.compensation.ClaimReason}. */
    CLAIM_REASON;

    private final String prefix = name().toLowerCase(Locale.ROOT) + ".";

    String prefix() {
      return prefix;
    }
  }
}
