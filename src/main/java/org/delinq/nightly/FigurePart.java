package org.delinq.nightly;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.delinq.database.ResultLoad;
import org.delinq.database.ResultTable;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;

/** The cells of a report of sums, each a row. */
record FigurePart(NightContext night, Report report) implements ResultPart {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

  @Override
  public String step() {
    return StepNames.nameOf(report);
  }

  @Override
  public void load(ResultLoad load) {
    List<ReportColumn> columns = report.columns();
    int keys = 0;
    while (keys < columns.size() && columns.get(keys).kind() == ReportColumn.Kind.TEXT) {
      keys++;
    }
    load.begin(ResultTable.REPORT_FIGURE, ResultTable.REPORT_FIGURE.columns());
    try (NightReportSource source = new NightReportSource(night)) {
      Iterator<List<String>> rows = report.rows(source);
      for (int number = 1; rows.hasNext(); number++) {
        List<String> row = rows.next();
        String key = String.join("|", row.subList(0, keys));
        for (int i = keys; i < columns.size(); i++) {
          String cell = row.get(i);
          boolean figure = NUMBER.matcher(cell).matches();
          load.add(
              List.of(
                  report.name(),
                  Integer.toString(number),
                  key,
                  columns.get(i).header(),
                  figure ? cell : "",
                  figure ? "" : cell));
        }
      }
    }
    load.finish();
  }
}
