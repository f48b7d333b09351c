package org.delinq.operations.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.nightly.NightOutcome;
import org.delinq.nightly.StepFacts;
import org.delinq.nightly.TierFigures;
import org.delinq.operations.Wording;
import org.delinq.operations.files.JsonFiles;
import org.delinq.operations.files.StorageFaults;
import org.delinq.operations.publish.Manifest;
import org.delinq.operations.publish.PublishedSet;
import org.jspecify.annotations.Nullable;

/**
 * The screen at the end of a run, at most 80 columns wide: date and attempt, steps, tiers with
 * their change since the previous snapshot, files with rows, warnings.
 */
public final class EndOfRunScreen {
  private static final int WIDTH = 80;
  private static final int FOLDER_WIDTH = 13;
  private static final String REPORT = "report-";
  private static final String HANDOUTS = "worklists/by-officer/";

  private final StringBuilder text = new StringBuilder(4096);

  private EndOfRunScreen() {}

  /**
   * The screen of a night that was published just now.
   *
   * @throws org.delinq.error.DelinqException {@code STORAGE} when the published manifest cannot be
   *     read
   */
  public static String of(PublishedSet set, NightOutcome outcome, List<String> warnings) {
    Manifest manifest;
    try {
      manifest = JsonFiles.read(set.manifest(), Manifest.class);
    } catch (IOException e) {
      throw StorageFaults.of("read", set.manifest(), e);
    }
    EndOfRunScreen screen = new EndOfRunScreen();
    screen.line(
        "%s, attempt %d, policy %s",
        Day.format(set.businessDate()), set.attempt(), manifest.policy().id());
    screen.publication(manifest.publication());
    screen.steps(outcome.steps());
    screen.tiers(outcome.tiers(), outcome.previousDay());
    screen.files(manifest.outputs());
    screen.warnings(warnings);
    screen.line("");
    screen.line("published in %s", set.folder());
    return screen.text.toString();
  }

  private void publication(Manifest.Publication publication) {
    if (publication.replaced() != null) {
      line("replaces attempt %d", publication.replaced().attempt());
    }
    if (publication.reason() != null) {
      line("reason: %s", publication.reason());
    }
  }

  private void steps(List<StepFacts> steps) {
    line("");
    line("%-22s %15s %15s %12s %12s", "step", "read", "written", "quarantined", "time");
    StepFacts reports = null;
    for (StepFacts step : steps) {
      if (step.step().startsWith(REPORT)) {
        reports = reports == null ? step : sum(reports, step);
      } else {
        reports = told(reports);
        step(step);
      }
    }
    told(reports);
  }

  /** One line for all reports: there are many, and the log has each. */
  private @Nullable StepFacts told(@Nullable StepFacts reports) {
    if (reports != null) {
      step(reports);
    }
    return null;
  }

  private static StepFacts sum(StepFacts a, StepFacts b) {
    return new StepFacts(
        "reports",
        a.state() == StepFacts.State.REUSED ? b.state() : a.state(),
        a.rowsRead() + b.rowsRead(),
        a.rowsWritten() + b.rowsWritten(),
        a.rowsQuarantined() + b.rowsQuarantined(),
        a.milliseconds() + b.milliseconds());
  }

  private void step(StepFacts step) {
    line(
        "%-22s %15s %15s %12s %12s",
        step.step(),
        Wording.count(step.rowsRead()),
        Wording.count(step.rowsWritten()),
        Wording.count(step.rowsQuarantined()),
        step.state() == StepFacts.State.REUSED
            ? Wording.ended(step.state())
            : Wording.duration(step.milliseconds()));
  }

  private void tiers(List<TierFigures> tiers, int previousDay) {
    boolean compared = previousDay != Day.NONE;
    line("");
    line(
        "%-16s %10s %9s %21s %20s",
        "tier", "loans", compared ? "change" : "", "principal in yuan", compared ? "change" : "");
    for (TierFigures tier : tiers) {
      line(
          "%-16s %10s %9s %21s %20s",
          tier.tier(),
          Wording.count(tier.loans()),
          compared ? signed(Wording.count(tier.loans() - tier.previousLoans())) : "",
          Wording.yuan(tier.principal()),
          compared ? signed(Wording.yuan(tier.principal() - tier.previousPrincipal())) : "");
    }
    if (compared) {
      line("changes since %s", Day.format(previousDay));
    }
  }

  /** By folder, as many on a line as it takes. */
  private void files(List<Manifest.OutputFile> files) {
    Map<String, List<String>> byFolder = new LinkedHashMap<>();
    int handouts = 0;
    for (Manifest.OutputFile file : files) {
      if (file.name().startsWith(HANDOUTS)) {
        handouts++;
        continue;
      }
      int slash = file.name().indexOf('/');
      String rows = file.rows() == null ? "" : " " + Wording.count(file.rows());
      byFolder
          .computeIfAbsent(file.name().substring(0, slash + 1), folder -> new ArrayList<>())
          .add(file.name().substring(slash + 1).replace(".csv", "") + rows);
    }
    if (handouts > 0) {
      byFolder.put(HANDOUTS, List.of(Wording.count(handouts) + " files"));
    }
    line("");
    line("files with rows");
    byFolder.forEach(this::folder);
  }

  private void folder(String name, List<String> files) {
    StringBuilder row = new StringBuilder(name);
    for (String file : files) {
      row.append(" ".repeat(Math.max(2, FOLDER_WIDTH - row.length())));
      if (row.length() + file.length() > WIDTH) {
        line("%s", row);
        row.setLength(0);
        row.append(" ".repeat(FOLDER_WIDTH));
      }
      row.append(file);
    }
    line("%s", row);
  }

  private void warnings(List<String> warnings) {
    if (!warnings.isEmpty()) {
      line("");
      warnings.forEach(warning -> line("warning: %s", warning));
    }
  }

  private static String signed(String number) {
    return number.startsWith("-") ? number : "+" + number;
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
