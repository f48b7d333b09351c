package org.delinq.nightly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.report.MonitoringMonthly;
import org.delinq.report.MonitoringSums;
import org.delinq.report.ProgrammeList;
import org.delinq.report.PublishedRows;
import org.delinq.report.SubsidyDetail;
import org.delinq.report.SubsidySummaryReport;
import org.delinq.storage.RecordFiles;
import org.delinq.storage.RecordIterator;
import org.delinq.storage.WorkFiles;
import org.delinq.subsidy.Adjustments;
import org.delinq.subsidy.FiledAmount;
import org.delinq.subsidy.HouseholdSubsidy;
import org.delinq.subsidy.MonitoredHouseholds;
import org.delinq.subsidy.MonitoringFigures;
import org.delinq.subsidy.PresentLoan;
import org.delinq.subsidy.SubsidyLine;
import org.delinq.subsidy.SubsidyNight;
import org.delinq.subsidy.SubsidyRecord;
import org.delinq.subsidy.SubsidySummary;
import org.jspecify.annotations.Nullable;

/**
 * Step {@code subsidy}: gives the caps to the households' loans, corrects filed periods, and leaves
 * the lines, their sums and what monitoring adds in the order of their reports. What was filed
 * already, by the set that a rerun replaces, is taken over as it was published. Memory holds the
 * days of one period, the sums, and the buffers of the sorts.
 */
final class SubsidyWork implements StepFactory.Work {
  private final NightContext night;
  private final MonitoringSums monitored = new MonitoringSums();
  private final List<SubsidySummary.Row> sums = new ArrayList<>();
  private long read;

  SubsidyWork(NightContext night) {
    this.night = night;
  }

  @Override
  public StepFactory.Counts run() throws IOException {
    monitored.clear();
    sums.clear();
    read = 0;
    WorkFiles.createFolder(night.folder().programmes());
    try (RecordSort<SubsidyLine> lines =
            new RecordSort<>(night, "subsidy-lines", SubsidyLine::readFrom);
        RecordSort<SubsidyLine> recomputed =
            new RecordSort<>(
                night, "subsidy-recomputed", SubsidyLine::readFrom, SubsidyLine::writeLoanKey)) {
      shareCaps(lines, recomputed);
      adjust(recomputed, lines);
      takeOverFiled(lines);
      long written = writeLines(lines);
      writeSums();
      return new StepFactory.Counts(read, written);
    }
  }

  private SubsidyNight subsidy() {
    return night.filings().night();
  }

  private void shareCaps(RecordSort<SubsidyLine> lines, RecordSort<SubsidyLine> recomputed)
      throws IOException {
    HouseholdSubsidy households = subsidy().households();
    MonitoredHouseholds counted = new MonitoredHouseholds();
    try (RecordSort<SubsidyRecord> records =
        new RecordSort<>(night, "subsidies", SubsidyRecord::readFrom)) {
      records.addAll("age", ProgrammeRecordWriter.SUBSIDIES);
      for (Iterator<SubsidyRecord> sorted = records.sorted(); sorted.hasNext(); read++) {
        SubsidyRecord record = sorted.next();
        SubsidyLine line = households.next(record);
        if (record.periodTo() < night.businessDate()) {
          addUnlessFiled(line, recomputed);
        } else {
          boolean added = addUnlessFiled(line, lines);
          monitor(record, counted.isCounted(record), added ? line : null);
        }
      }
    }
  }

  private boolean addUnlessFiled(@Nullable SubsidyLine line, RecordSort<SubsidyLine> sort) {
    if (line == null || night.filings().filedBy(line.programme()) != null) {
      return false;
    }
    sort.add(line);
    return true;
  }

  private void monitor(SubsidyRecord record, boolean counted, @Nullable SubsidyLine line) {
    if (record.active()) {
      String region = record.regionCode() == null ? "" : record.regionCode();
      MonitoringFigures figures = monitored.figures(record.place().programme(), region);
      if (counted) {
        figures.addHousehold();
      }
      if (line != null) {
        figures.addSubsidy(line.amount());
      }
    }
  }

  private void adjust(RecordSort<SubsidyLine> recomputed, RecordSort<SubsidyLine> lines)
      throws IOException {
    if (!subsidy().adjusts()) {
      return;
    }
    try (RecordSort<FiledAmount> filed =
            new RecordSort<>(night, "subsidy-filed", FiledAmount::readFrom);
        RecordFiles present =
            new RecordFiles(night.folder().partitionFiles("age", ProgrammeRecordWriter.PRESENT))) {
      addFiled(filed);
      Adjustments.of(
          new RecordIterator<>(present, PresentLoan::readFrom),
          recomputed.sorted(),
          filed.sorted(),
          lines::add);
    }
  }

  /** What earlier reports said of the periods that are adjusted tonight. */
  private void addFiled(RecordSort<FiledAmount> filed) {
    for (PublishedSet set : night.filings().corrected()) {
      try (PublishedRows rows = rows(set, SubsidyDetail.FILE)) {
        while (rows.hasNext()) {
          SubsidyLine line = SubsidyDetail.filedLine(rows.next(), set.businessDate());
          if (subsidy().isAdjusted(line.programme(), line.periodTo())
              && night.filings().filedBy(line.programme()) == null) {
            filed.add(
                new FiledAmount(
                    line.loanId(),
                    line.programme(),
                    line.periodFrom(),
                    line.periodTo(),
                    line.amount()));
          }
        }
      }
    }
  }

  private void takeOverFiled(RecordSort<SubsidyLine> lines) {
    PublishedSet former = night.filings().former();
    if (former == null) {
      return;
    }
    int date = former.businessDate();
    try (PublishedRows rows = rows(former, SubsidyDetail.FILE)) {
      while (rows.hasNext()) {
        SubsidyLine line = SubsidyDetail.filedLine(rows.next(), date);
        if (night.filings().filedBy(line.programme()) != null) {
          lines.add(line);
        }
      }
    }
    try (PublishedRows rows = rows(former, SubsidySummaryReport.FILE)) {
      while (rows.hasNext()) {
        SubsidySummary.Row row = SubsidySummaryReport.filedRow(rows.next(), date);
        if (night.filings().filedBy(row.programme()) != null) {
          sums.add(row);
        }
      }
    }
    try (PublishedRows rows = rows(former, MonitoringMonthly.FILE)) {
      while (rows.hasNext()) {
        List<String> row = rows.next();
        if (night.filings().filedBy(MonitoringMonthly.programme(row)) != null) {
          MonitoringMonthly.addFiled(row, monitored);
        }
      }
    }
  }

  private static PublishedRows rows(PublishedSet set, String file) {
    return new PublishedRows(set.folder().resolve(file));
  }

  private long writeLines(RecordSort<SubsidyLine> lines) throws IOException {
    try (RecordSort<SubsidyLine> toSum =
            new RecordSort<>(
                night, "subsidy-sums", SubsidyLine::readFrom, SubsidyLine::writeSummaryKey);
        ListFile file = new ListFile(night.folder().programmes(ProgrammeList.SUBSIDY_DETAIL))) {
      Iterator<SubsidyLine> sorted = lines.sorted();
      while (sorted.hasNext()) {
        SubsidyLine line = sorted.next();
        file.write(line::writeTo);
        addUnlessFiled(line, toSum);
      }
      new SubsidySummary(toSum.sorted()).forEachRemaining(sums::add);
      return file.written();
    }
  }

  private void writeSums() throws IOException {
    Collections.sort(sums);
    try (ListFile file = new ListFile(night.folder().programmes(ProgrammeList.SUBSIDY_SUMMARY))) {
      for (SubsidySummary.Row row : sums) {
        file.write(row::writeTo);
      }
    }
    try (ListFile file = new ListFile(night.folder().programmes(ProgrammeList.MONITORING))) {
      file.write(monitored::writeTo);
    }
  }
}
