package org.delinq.report;

import java.util.List;
import org.delinq.report.label.Labels;
import org.delinq.report.label.Labels.Group;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/**
 * The language of a published CSV (outputs.md): machine names and codes, or the words of Chinese
 * banks for both. What the bank itself names (products, programmes, divisions, the letters of GB/T
 * 4754, the status codes of the credit bureau, the contact window) is never translated.
 */
public final class CsvLanguage {
  /** Machine names, which everything outside {@code reports/} and {@code worklists/} has. */
  public static final CsvLanguage MACHINE = new CsvLanguage(null);

  private static final CsvLanguage CHINESE = new CsvLanguage(Labels.of(JobSettings.Labels.ZH_CN));

  private final @Nullable Labels labels;

  private CsvLanguage(@Nullable Labels labels) {
    this.labels = labels;
  }

  /** The language of the job file. */
  public static CsvLanguage of(JobSettings.Labels language) {
    return switch (language) {
      case EN -> MACHINE;
      case ZH_CN -> CHINESE;
    };
  }

  /** Whether a cell of a published file says a code, in whatever language that file is. */
  public static boolean says(String cell, Group group, String code) {
    return cell.equals(code) || cell.equals(Labels.of(JobSettings.Labels.ZH_CN).word(group, code));
  }

  /** What the header row says of a column. */
  public String header(ReportColumn column) {
    return labels == null ? column.header() : labels.header(column.header());
  }

  /** What a cell says in this language; the same where it holds no code. */
  String cell(ReportColumn column, List<String> row, String cell) {
    if (labels == null || cell.isEmpty()) {
      return cell;
    }
    Group codes = column.kind() == ReportColumn.Kind.KEY ? keys(row.get(0)) : column.codes();
    return codes == null ? cell : labels.words(codes, cell);
  }

  /** The codes that are the keys of a section, absent where the bank names them. */
  private static @Nullable Group keys(String section) {
    return switch (Section.valueOf(section)) {
      case DEBTOR_KIND -> Group.DEBTOR_KIND;
      case GUARANTEE -> Group.GUARANTEE;
      case TOTAL, PRODUCT, BRANCH, REGION, INDUSTRY -> null;
    };
  }
}
