package org.delinq.nightly;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.delinq.database.ResultLoad;
import org.delinq.database.ResultTable;
import org.delinq.report.Report;
import org.delinq.report.ReportColumn;

/** The rows of a worklist without what is personal: the columns that the table has. */
record WorklistPart(NightContext night, Report report) implements ResultPart {
  @Override
  public String step() {
    return StepNames.nameOf(report);
  }

  @Override
  public void load(ResultLoad load) {
    List<String> headers = report.columns().stream().map(ReportColumn::header).toList();
    List<String> columns = new ArrayList<>(List.of("worklist", "item_no"));
    int keys = columns.size();
    headers.stream().filter(ResultTable.WORKLIST_ITEM.columns()::contains).forEach(columns::add);
    int[] places =
        columns.subList(keys, columns.size()).stream().mapToInt(headers::indexOf).toArray();
    load.begin(ResultTable.WORKLIST_ITEM, columns);
    try (NightReportSource source = new NightReportSource(night)) {
      Iterator<List<String>> rows = report.rows(source);
      for (int number = 1; rows.hasNext(); number++) {
        List<String> row = rows.next();
        List<String> cells = new ArrayList<>(columns.size());
        cells.add(report.name());
        cells.add(Integer.toString(number));
        for (int place : places) {
          cells.add(row.get(place));
        }
        load.add(cells);
      }
    }
    load.finish();
  }
}
