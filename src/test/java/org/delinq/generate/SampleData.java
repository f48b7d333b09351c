package org.delinq.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.delinq.calendar.Day;
import org.delinq.money.Fen;

/**
 * Makes the extracts in {@code sample-data/}: a small bank on three dates, told by hand in front of
 * a made-up background. What its stories show is told in {@code sample-data/README.md}.
 */
final class SampleData {
  static final int THU_2026_03_19 = Day.of(2026, 3, 19);
  static final int FRI_2026_03_20 = Day.of(2026, 3, 20);
  static final int SAT_2026_03_21 = Day.of(2026, 3, 21);

  private static final int BACKGROUND_LOANS = 355;
  private static final long SEED = 20260342;
  private static final Institution SMALL = new Institution(3, 4);

  private SampleData() {}

  /** Writes the extracts of one date into a folder, which has to exist. */
  static void write(Path folder, int day) throws IOException {
    Files.createDirectories(folder);
    try (PortfolioFiles files = new PortfolioFiles(folder)) {
      RowBatch batch = new RowBatch();
      for (MadeUpLoan loan : loans(day)) {
        RowWriter.write(batch, loan, day);
        SpoiltRows.writeAfter(batch, loan, day);
      }
      files.append(batch);
      TreeMap<String, Long> balances = new TreeMap<>();
      balances.put("ALLOWANCE", Fen.ofYuan("2150000.00"));
      balances.put("FUND:" + Product.COMPENSATION, Fen.ofYuan("187400.00"));
      files.finish(balances, null);
    }
  }

  private static List<MadeUpLoan> loans(int day) {
    LoanMaker maker = new LoanMaker(SEED, SAT_2026_03_21, SMALL);
    List<MadeUpLoan> loans = new ArrayList<>();
    LongStream.range(0, BACKGROUND_LOANS).mapToObj(maker::make).forEach(loans::add);
    loans.addAll(stories(day));
    return loans;
  }

  /** The loans of the stories, as far as they go by the day. */
  static List<MadeUpLoan> stories(int day) {
    SampleCast cast = new SampleCast(new BorrowerMaker(SEED, SMALL));
    String spoiltProduct = day == FRI_2026_03_20 ? "FARMER-CREDlT" : Product.FARMER_CREDIT.code();
    return Stream.of(
            new LateStories(cast).told(),
            new EventStories(cast).told(),
            new ChangeStories(cast, spoiltProduct).told(),
            new ProgrammeStories(cast).told())
        .flatMap(List::stream)
        .map(StoryLoan::told)
        .toList();
  }
}
