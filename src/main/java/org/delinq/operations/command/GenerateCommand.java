package org.delinq.operations.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.delinq.generate.GenerateRequest;
import org.delinq.generate.GeneratedPortfolio;
import org.delinq.generate.GeneratedPortfolio.GeneratedFile;
import org.delinq.generate.PortfolioGenerator;
import org.delinq.operations.Surroundings;
import org.delinq.operations.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code generate}: makes up a portfolio for trials and benchmarks. */
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Make up a lifelike portfolio in the extract format, for trials and benchmarks.",
      "The same options give the same bytes. No person, loan or payment in it exists."
    })
final class GenerateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--loans", required = true, paramLabel = "N", description = "How many loans.")
  private long loans;

  @Option(
      names = "--date",
      required = true,
      paramLabel = "D",
      description = "The business date: YYYY-MM-DD, yesterday or today.")
  private @Nullable BusinessDate date;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Which of the possible portfolios (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--into",
      required = true,
      paramLabel = "DIR",
      description = "The inbox; the extracts go into its folder of the date.")
  private @Nullable Path into;

  @Option(names = "--shuffle", description = "Rows in random order, not by loan.")
  private boolean shuffle;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "Threads to work with; 0: one per core (default: ${DEFAULT-VALUE}).")
  private int threads;

  GenerateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    BusinessDate given = Objects.requireNonNull(date);
    if (given.isWord()) {
      surroundings.err().println("business date " + given);
    }
    Path folder = surroundings.currentFolder().resolve(Objects.requireNonNull(into)).normalize();
    GeneratedPortfolio portfolio =
        PortfolioGenerator.generate(
            new GenerateRequest(loans, given.day(), seed, folder, shuffle, threads));
    for (GeneratedFile file : portfolio.files()) {
      surroundings
          .out()
          .println(
              String.format(
                  Locale.ROOT, "%-20s %14s rows", file.name(), Wording.count(file.rows())));
    }
    surroundings.out().println("in " + portfolio.folder());
    return 0;
  }
}
