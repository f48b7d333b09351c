package org.delinq.generate;

import java.nio.file.Path;
import org.delinq.calendar.Day;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;

/**
 * What portfolio to make up. The first loans of a seed and date are the same whatever {@code
 * loans}, {@code threads} and {@code into} are.
 *
 * @param loans how many, 1 to 999,999,999
 * @param date the business date, a {@link Day} from 1960-01-01 to 2150-12-31; nothing in the
 *     portfolio is later, plans aside
 * @param seed which of the possible portfolios
 * @param into the folder that gets a folder {@code <date>} with the extracts; made if need be
 * @param shuffle rows in random order instead of ascending {@code loan_id}
 * @param threads 1 to 1,024, or 0 for one per core
 */
public record GenerateRequest(
    long loans, int date, long seed, Path into, boolean shuffle, int threads) {
  private static final long MOST_LOANS = 999_999_999L;
  private static final int MOST_THREADS = 1_024;
  private static final int FIRST_DATE = Day.of(1960, 1, 1);
  private static final int LAST_DATE = Day.of(2150, 12, 31);

  /** Refuses values outside their range with {@link DelinqException} BAD_ARGUMENT. */
  public GenerateRequest {
    if (loans < 1 || loans > MOST_LOANS) {
      throw refused("cannot make up " + loans + " loans", "ask for 1 to " + MOST_LOANS);
    }
    if (date < FIRST_DATE || date > LAST_DATE) {
      throw refused(
          "cannot make up a portfolio for " + Day.format(date),
          "choose a date from " + Day.format(FIRST_DATE) + " to " + Day.format(LAST_DATE));
    }
    if (threads < 0 || threads > MOST_THREADS) {
      throw refused(
          "cannot work with " + threads + " threads",
          "ask for 1 to " + MOST_THREADS + ", or 0 for one per core");
    }
  }

  /** The number of worker threads, one per core where the request leaves it open. */
  int workers() {
    return threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
  }

  private static DelinqException refused(String what, String nextStep) {
    return new DelinqException(ErrorCode.BAD_ARGUMENT, what, nextStep);
  }
}
