package org.delinq.nightly;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.delinq.report.CsvFile;
import org.delinq.report.CsvRows;
import org.delinq.report.Report;
import org.delinq.storage.ByteArrayOutput;
import org.delinq.storage.Workers;

/**
 * Writes a list as a whole and officer by officer: the rows are made once, and a second thread
 * writes the officers' files where the job may have one.
 */
record OfficerLists(NightContext night, Report report, CsvRows form) {
  /** So many parts wait for the disk; they are {@link OfficerFiles} small. */
  private static final int WAITING = 32;

  private static final OfficerFiles.Part END =
      new OfficerFiles.Part(Path.of(""), false, new ByteArrayOutput(0));

  /** Writes all rows; a failure of the disk is a STORAGE error. */
  void write(Iterator<List<String>> rows, CsvFile whole) {
    BlockingQueue<OfficerFiles.Part> waiting = new ArrayBlockingQueue<>(WAITING);
    boolean alone = night.settings().threads() == 1;
    Workers.run(
        alone ? 1 : 2,
        report.name(),
        worker -> {
          if (worker == 0) {
            make(rows, whole, alone ? OfficerFiles.Part::write : waiting::put);
            waiting.put(END);
          } else {
            for (OfficerFiles.Part part = waiting.take();
                !part.equals(END);
                part = waiting.take()) {
              part.write();
            }
          }
        });
  }

  private void make(Iterator<List<String>> rows, CsvFile whole, OfficerFiles.Parts parts)
      throws InterruptedException {
    ByteArrayOutput row = new ByteArrayOutput();
    form.begin(row);
    OfficerFiles officers =
        new OfficerFiles(
            night.folder().set().resolve(OfficerFiles.FOLDER),
            report.name(),
            row.toByteArray(),
            parts);
    while (rows.hasNext()) {
      List<String> cells = rows.next();
      row.truncate(0);
      form.append(row, cells);
      whole.write(row);
      officers.write(cells.get(0), row);
    }
    officers.end();
  }
}
