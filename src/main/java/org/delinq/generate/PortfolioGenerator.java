package org.delinq.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.generate.GeneratedPortfolio.GeneratedFile;
import org.delinq.generate.LoanRandom.Topic;

/**
 * Makes up a lifelike portfolio in the extract format (extracts.md): all extracts of one business
 * date with balances and manifest, for the products and programmes of the policy {@code cn-2023}.
 * The bytes follow from the request alone, whatever the number of threads. Memory does not grow
 * with the portfolio.
 */
public final class PortfolioGenerator {
  private static final int LOANS_PER_BATCH = 2_000;
  private static final int BATCHES_AHEAD_PER_WORKER = 2;

  /** Booked allowance in percent of the principal. */
  private static final int ALLOWANCE_PERCENT = 4;

  /** What is left in the compensation fund, in parts of a thousand of the principal. */
  private static final int FUND_PER_MILLE = 1;

  private final GenerateRequest request;
  private final LoanMaker maker;
  private final Deque<RowBatch> idle = new ArrayDeque<>();

  private PortfolioGenerator(GenerateRequest request) {
    this.request = request;
    this.maker = new LoanMaker(request.seed(), request.date(), Institution.LARGE);
  }

  /**
   * Makes up a portfolio in {@code <into>/<date>/}, replacing one made up there earlier. The folder
   * appears when it is complete.
   *
   * @throws DelinqException REFUSED if the folder holds anything else, STORAGE if it cannot be
   *     written, STOPPED if the thread is interrupted
   */
  public static GeneratedPortfolio generate(GenerateRequest request) {
    return new PortfolioGenerator(request).generate();
  }

  private GeneratedPortfolio generate() {
    GeneratedFolder folder = new GeneratedFolder(request.into(), request.date());
    try {
      List<GeneratedFile> files = write(folder.open());
      folder.publish(
          "Made up by delinq generate: "
              + request.loans()
              + " loans, seed "
              + request.seed()
              + ". No person, loan or payment in this folder exists.\n");
      return new GeneratedPortfolio(folder.target(), files);
    } catch (IOException e) {
      throw new DelinqException(
          ErrorCode.STORAGE,
          "cannot write the portfolio to " + folder.target() + ": " + e.getMessage(),
          "make room or mend the folder, then generate again",
          e);
    }
  }

  private List<GeneratedFile> write(Path folder) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(request.workers());
    try (PortfolioFiles files = new PortfolioFiles(folder)) {
      makeUp(workers, files);
      TreeMap<String, Long> balances = new TreeMap<>();
      long principal = files.total(Extract.LOANS);
      balances.put("ALLOWANCE", principal / 100 * ALLOWANCE_PERCENT);
      balances.put("FUND:" + Product.COMPENSATION, principal / 1_000 * FUND_PER_MILLE);
      return files.finish(
          balances,
          request.shuffle()
              ? new RowShuffle(new LoanRandom(request.seed(), Topic.SHUFFLE, 0), folder)
              : null);
    } finally {
      workers.shutdownNow();
    }
  }

  /** Lets the workers run a few batches ahead of the file, and writes them in order. */
  private void makeUp(ExecutorService workers, PortfolioFiles files) throws IOException {
    Deque<Future<RowBatch>> ahead = new ArrayDeque<>();
    long next = 0;
    while (next < request.loans() || !ahead.isEmpty()) {
      if (next < request.loans() && ahead.size() <= request.workers() * BATCHES_AHEAD_PER_WORKER) {
        long first = next;
        RowBatch batch = idle.isEmpty() ? new RowBatch() : idle.pop();
        ahead.add(workers.submit(() -> fill(batch, first)));
        next += LOANS_PER_BATCH;
      } else {
        RowBatch done = await(ahead.remove());
        files.append(done);
        idle.push(done);
      }
    }
  }

  private RowBatch fill(RowBatch batch, long first) {
    batch.clear();
    long end = Math.min(first + LOANS_PER_BATCH, request.loans());
    for (long number = first; number < end; number++) {
      RowWriter.write(batch, maker.make(number), request.date());
    }
    return batch;
  }

  private static RowBatch await(Future<RowBatch> batch) {
    try {
      return batch.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DelinqException(
          ErrorCode.STOPPED, "the portfolio was not finished", "generate it again", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a loan could not be made up", e.getCause());
    }
  }
}
