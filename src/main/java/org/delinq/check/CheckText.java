package org.delinq.check;

import java.util.ArrayList;
import java.util.List;
import org.delinq.check.CheckReport.LoanFindings;
import org.delinq.check.CheckReport.ManifestLine;
import org.delinq.nightly.InputTally;
import org.delinq.operations.Screen;
import org.delinq.operations.Wording;

/** A check as text for a person. */
public final class CheckText {
  private final CheckReport report;
  private final Screen screen = new Screen();

  private CheckText(CheckReport report) {
    this.report = report;
  }

  /** The text. */
  public static String of(CheckReport report) {
    return new CheckText(report).text();
  }

  private String text() {
    screen.wrapped(
        "",
        "extracts of "
            + report.businessDate()
            + " in "
            + report.folder()
            + (report.policy() == null ? "" : ", policy " + report.policy())
            + (report.previousDate() == null
                ? ", no snapshot before"
                : ", the snapshot of " + report.previousDate()));
    if (!report.extracts().isEmpty()) {
      screen.space();
      screen.line(
          "%-28s %11s %11s %11s  %s".formatted("file", "rows", "accepted", "set aside", "order"));
    }
    report.extracts().forEach(this::extract);
    report.extracts().forEach(this::reasons);
    if (report.loans() != null) {
      loans(report.loans());
    }
    if (!report.manifest().isEmpty()) {
      screen.space();
      report.manifest().forEach(this::manifest);
    }
    if (!report.warnings().isEmpty()) {
      screen.space();
      report.warnings().forEach(warning -> screen.entry("! look", warning));
    }
    verdict();
    return screen.toString();
  }

  private void extract(ExtractFindings extract) {
    long setAside = extract.quarantined().stream().mapToLong(ExtractFindings.Reason::rows).sum();
    screen.line(
        "%s %11s %11s %11s  %s"
            .formatted(
                Screen.pad(extract.file(), 28),
                Wording.count(extract.rows()),
                extract.accepted() == null ? "?" : Wording.count(extract.accepted()),
                extract.accepted() == null ? "?" : Wording.count(setAside),
                extract.inLoanOrder() ? "by loan" : "to sort"));
  }

  private void reasons(ExtractFindings extract) {
    if (extract.quarantined().isEmpty()) {
      return;
    }
    screen.space();
    screen.line("set aside of " + extract.file());
    for (ExtractFindings.Reason reason : extract.quarantined()) {
      screen.line("  %-16s %11s".formatted(reason.reason(), Wording.count(reason.rows())));
      for (ExtractFindings.Example example : reason.examples()) {
        screen.wrapped("      ", example(example));
      }
    }
  }

  private static String example(ExtractFindings.Example example) {
    List<String> parts = new ArrayList<>();
    parts.add("line " + example.line());
    if (!example.loanId().isEmpty()) {
      parts.add("loan " + example.loanId());
    }
    if (!example.column().isEmpty()) {
      parts.add(
          example.column() + (example.value().isEmpty() ? "" : " is '" + example.value() + "'"));
    }
    return String.join(", ", parts);
  }

  private void loans(LoanFindings loans) {
    screen.space();
    loans(loans.unknown(), "named elsewhere without a good row in loans.csv");
    loans(loans.withoutPlan(), "without a plan, to be derived from their terms");
    loans(loans.incomplete(), "with rows set aside, INCOMPLETE_DATA");
    loans(loans.gone(), "gone since the snapshot before without being CLOSED");
    if (loans.carriedOver() > 0) {
      screen.entry("loans", Wording.count(loans.carriedOver()) + " to be carried over");
    }
  }

  private void loans(InputTally.Loans loans, String what) {
    if (loans.count() > 0) {
      screen.entry(
          "loans",
          Wording.count(loans.count())
              + " "
              + what
              + ": "
              + String.join(", ", loans.first())
              + (loans.count() > loans.first().size() ? ", …" : ""));
    }
  }

  private void manifest(ManifestLine line) {
    List<String> parts = new ArrayList<>();
    add("rows", line.rowsStated(), line.rowsFound(), parts);
    add("amount_total", line.amountTotalStated(), line.amountTotalFound(), parts);
    add("sha256", shortened(line.sha256Stated()), shortened(line.sha256Found()), parts);
    screen.entry(
        "manifest",
        line.file()
            + (line.holds() ? " holds" : " does NOT hold, or was not read")
            + (parts.isEmpty() ? "" : ": " + String.join(", ", parts)));
  }

  private static void add(String what, String stated, String found, List<String> parts) {
    if (!stated.isEmpty()) {
      parts.add(
          what
              + " "
              + stated
              + (stated.equals(found) ? "" : " (found " + (found.isEmpty() ? "-" : found) + ")"));
    }
  }

  private static String shortened(String digest) {
    return digest.length() > 12 ? digest.substring(0, 12) + "…" : digest;
  }

  private void verdict() {
    screen.space();
    if (report.refusals().isEmpty()) {
      screen.wrapped(
          "", "nothing speaks against the night; the limit of the NPL ratio is not looked at");
      return;
    }
    screen.line("the night would be refused:");
    for (CheckReport.Refusal refusal : report.refusals()) {
      refusal
          .what()
          .lines()
          .forEach(
              line ->
                  screen.wrapped(
                      line.equals(first(refusal.what())) ? "  " + refusal.code() + ": " : "    ",
                      line.strip()));
      screen.wrapped("    Next: ", refusal.next());
    }
  }

  private static String first(String text) {
    return text.lines().findFirst().orElse("");
  }
}
