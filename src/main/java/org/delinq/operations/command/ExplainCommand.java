package org.delinq.operations.command;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.explain.Explanation;
import org.delinq.explain.ExplanationText;
import org.delinq.explain.LoanExplainer;
import org.delinq.operations.Surroundings;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.ScratchFolder;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: how one loan's numbers came about. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "How one loan's numbers came about: plan, receipts and what they paid, days past due,"
          + " penalty, every rule with its source, what comes next, and the worklists.",
      "Asks the night's own code on the extracts in the inbox; changes nothing. Explains a"
          + " published date under the policy and the snapshot it was made with, and says where"
          + " the extracts are others now."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final String IDENTIFIER = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

  private final Surroundings surroundings;

  @Parameters(paramLabel = "LOAN", description = "The loan_id.")
  private String loan = "";

  @Option(
      names = "--date",
      paramLabel = "D",
      description =
          "The business date: YYYY-MM-DD, yesterday or today (default: the newest published one).")
  private @Nullable BusinessDate date;

  @Option(
      names = "--all",
      description = "Show every instalment, receipt and night, not only those that matter.")
  private boolean all;

  @Option(names = "--json", description = "Print everything as JSON, for a machine.")
  private boolean json;

  @Mixin private JobOptions options = new JobOptions();

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (!loan.matches(IDENTIFIER)) {
      throw new DelinqException(
          ErrorCode.BAD_ARGUMENT,
          "'" + loan + "' is no loan_id",
          "name it as the extracts do: 1 to 40 letters, digits, '-', '_' or '.'");
    }
    JobSettings settings = options.settings(surroundings);
    int day = day(settings);
    Explanation told;
    try (ScratchFolder scratch = ScratchFolder.open(settings.work())) {
      told =
          LoanExplainer.open(settings, day, options.namesPolicy(), scratch, surroundings)
              .explain(loan);
    }
    surroundings
        .out()
        .print(
            json
                ? new String(JsonFiles.bytes(told), StandardCharsets.UTF_8)
                : ExplanationText.of(told, all));
    surroundings.out().flush();
    return 0;
  }

  private int day(JobSettings settings) {
    if (date != null) {
      if (date.isWord()) {
        surroundings.err().println("business date " + date);
      }
      return date.day();
    }
    return new PublishedSets(settings.out())
        .newest()
        .map(PublishedSet::businessDate)
        .orElseThrow(
            () ->
                new DelinqException(
                    ErrorCode.NOT_FOUND,
                    "nothing is published in " + settings.out() + " yet",
                    "name the business date with --date D"));
  }
}
