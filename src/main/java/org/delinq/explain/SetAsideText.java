package org.delinq.explain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.delinq.explain.Explanation.SetAside;
import org.delinq.operations.Screen;

/** The rows that were set aside, those of one kind together. */
final class SetAsideText {
  private static final int LINES_SHOWN = 3;

  private SetAsideText() {}

  private record Kind(String file, String reason, String column) {}

  static void write(List<SetAside> rows, Screen screen) {
    Map<Kind, List<SetAside>> kinds =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> new Kind(row.file(), row.reason(), row.column()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    kinds.forEach((kind, alike) -> screen.entry("set aside", said(kind, alike)));
  }

  private static String said(Kind kind, List<SetAside> rows) {
    String lines =
        rows.stream()
            .limit(LINES_SHOWN)
            .map(row -> Long.toString(row.line()))
            .collect(Collectors.joining(", "));
    int more = rows.size() - LINES_SHOWN;
    String value = rows.get(0).value();
    return kind.file()
        + (rows.size() == 1 ? " line " : ", " + rows.size() + " rows, lines ")
        + lines
        + (more > 0 ? " and " + more + " more" : "")
        + ": "
        + kind.reason()
        + (kind.column().isEmpty() ? "" : ", " + kind.column())
        + (value.isEmpty() ? "" : (rows.size() == 1 ? " is '" : " such as '") + value + "'");
  }
}
