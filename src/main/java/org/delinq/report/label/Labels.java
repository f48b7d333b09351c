package org.delinq.report.label;

import java.util.Locale;
import java.util.Map;
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
    LIMITATION;

    private final String prefix = name().toLowerCase(Locale.ROOT) + ".";

    String prefix() {
      return prefix;
    }
  }
}
