package org.delinq.classification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The worked examples of a rule: the table in the Javadoc of its class, so that what people read is
 * what is tested.
 */
final class WorkedExamples {
  private static final Path SOURCES = Path.of("src/main/java");

  private WorkedExamples() {}

  /** The rows of the class's table without its heading, each cell trimmed. */
  static List<List<String>> of(Class<?> rule) {
    Path source = SOURCES.resolve(rule.getName().replace('.', '/') + ".java");
    List<List<String>> rows = new ArrayList<>();
    try {
      boolean inTable = false;
      for (String line : Files.readAllLines(source)) {
        String text = line.strip();
        if (text.equals("* <pre>") || text.equals("* </pre>")) {
          inTable = text.equals("* <pre>");
        } else if (inTable) {
          rows.add(Arrays.stream(text.substring(1).split("\\|", -1)).map(String::strip).toList());
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    if (rows.size() < 2) {
      throw new IllegalStateException(rule + " has no worked examples");
    }
    return rows.subList(1, rows.size());
  }
}
