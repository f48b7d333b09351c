package org.delinq.generate;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a whole small extract with opencsv. */
final class ExtractRows {
  private ExtractRows() {}

  /** One row: cells by column name, in the order of the header. */
  record Row(Map<String, String> cells) {
    /** The cell of a column, which has to be there. */
    String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new AssertionError("no column " + column + " in " + cells.keySet());
      }
      return cell;
    }
  }

  static List<Row> read(Path file) {
    try (Reader text = Files.newBufferedReader(file);
        CSVReader reader = new CSVReaderBuilder(text).withCSVParser(new RFC4180Parser()).build()) {
      List<String[]> records = reader.readAll();
      String[] header = records.get(0);
      List<Row> rows = new ArrayList<>();
      for (String[] record : records.subList(1, records.size())) {
        if (record.length != header.length) {
          throw new AssertionError(file + ": a row of " + record.length + " cells");
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < header.length; i++) {
          cells.put(header[i], record[i]);
        }
        rows.add(new Row(cells));
      }
      return rows;
    } catch (IOException | CsvException e) {
      throw new AssertionError("cannot read " + file, e);
    }
  }
}
