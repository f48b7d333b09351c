package org.delinq.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.check.CheckReport.LoanFindings;
import org.delinq.check.CheckReport.ManifestLine;
import org.delinq.check.CheckReport.Refusal;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorKind;
import org.delinq.extract.ManifestEntry;
import org.delinq.extract.ReceivedExtract;
import org.delinq.extract.ReceivedExtracts;
import org.delinq.extract.row.ExtractKind;
import org.delinq.nightly.InputCheck;
import org.delinq.nightly.InputTally;
import org.delinq.nightly.NightRequest;
import org.delinq.operations.ProgramVersion;
import org.delinq.operations.Surroundings;
import org.delinq.operations.files.ScratchFolder;
import org.delinq.operations.progress.NoProgress;
import org.delinq.operations.publish.PublishedSets;
import org.delinq.operations.run.AttemptBasis;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/** Checks the inputs of a date by the code of {@code receive} and of the join. */
public final class InputChecker {
  private final JobSettings settings;
  private final int day;
  private final List<DelinqException> refusals = new ArrayList<>();

  private InputChecker(JobSettings settings, int day) {
    this.settings = settings;
    this.day = day;
  }

  /**
   * Checks them.
   *
   * @param scratch where the extracts are laid down if need be
   * @throws DelinqException only for what says nothing about the inputs, such as a full disk
   */
  public static CheckReport check(
      JobSettings settings, int day, ScratchFolder scratch, Surroundings surroundings) {
    return new InputChecker(settings, day).check(scratch, surroundings);
  }

  private CheckReport check(ScratchFolder scratch, Surroundings surroundings) {
    AttemptBasis basis = basis();
    ReceivedExtracts received = InputCheck.receive(settings, day, scratch.path(), refusals::add);
    InputTally tally =
        basis == null || received.extract(ExtractKind.LOANS) == null
            ? null
            : join(basis, scratch, surroundings);
    return new CheckReport(
        Day.format(day),
        settings.inbox().resolve(Day.format(day)).toString(),
        basis == null ? null : basis.policy().policy().id(),
        basis == null || basis.previousSet() == null
            ? null
            : Day.format(basis.previousSet().businessDate()),
        refusals.stream().map(InputChecker::told).toList(),
        received.warnings(),
        received.extracts().stream().map(extract -> ExtractFindings.of(extract, tally)).toList(),
        received.manifest().stream().map(entry -> line(entry, received)).toList(),
        tally == null
            ? null
            : new LoanFindings(
                tally.unknownLoans(),
                received.extract(ExtractKind.INSTALMENTS) == null
                    ? new InputTally.Loans(0, List.of())
                    : tally.loansWithoutPlan(),
                tally.incompleteLoans(),
                tally.goneLoans(),
                tally.carriedOver()));
  }

  private static Refusal told(DelinqException refusal) {
    return new Refusal(
        refusal.code().name(),
        refusal.code().kind().exitCode(),
        String.valueOf(refusal.getMessage()),
        refusal.nextStep());
  }

  private @Nullable AttemptBasis basis() {
    try {
      return AttemptBasis.of(settings, day, new PublishedSets(settings.out()));
    } catch (DelinqException refusal) {
      if (refusal.code().kind() != ErrorKind.USAGE) {
        throw refusal;
      }
      refusals.add(refusal);
      return null;
    }
  }

  private @Nullable InputTally join(
      AttemptBasis basis, ScratchFolder scratch, Surroundings surroundings) {
    try {
      return InputCheck.join(
          new NightRequest(
              settings,
              day,
              1,
              scratch.path(),
              basis.policy(),
              basis.previousSet(),
              null,
              false,
              surroundings.user(),
              ProgramVersion.current(),
              null,
              new NoProgress()),
          refusals::add);
    } catch (DelinqException refusal) {
      if (refusal.code().kind() != ErrorKind.INPUT) {
        throw refusal;
      }
      refusals.add(refusal);
      return null;
    }
  }

  private static ManifestLine line(ManifestEntry entry, ReceivedExtracts received) {
    ReceivedExtract found =
        received.extracts().stream()
            .filter(extract -> extract.file().equals(entry.file()))
            .findFirst()
            .orElse(null);
    String rows = found == null ? "" : Long.toString(found.rows());
    BigInteger total = found == null ? null : found.amountTotal();
    String sha256 = found == null ? "" : found.sha256();
    String rowsStated = entry.rows() == null ? "" : entry.rows().toString();
    String totalStated = yuan(entry.amountTotal());
    String sha256Stated = entry.sha256() == null ? "" : entry.sha256();
    return new ManifestLine(
        entry.file(),
        rowsStated,
        rows,
        totalStated,
        yuan(total),
        sha256Stated,
        sha256,
        found != null
            && (rowsStated.isEmpty() || rowsStated.equals(rows))
            && (totalStated.isEmpty() || totalStated.equals(yuan(total)))
            && (sha256Stated.isEmpty() || sha256Stated.equals(sha256)));
  }

  private static String yuan(@Nullable BigInteger fen) {
    return fen == null ? "" : new BigDecimal(fen, 2).toPlainString();
  }
}
