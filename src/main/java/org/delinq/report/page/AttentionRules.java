package org.delinq.report.page;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.delinq.calendar.Day;
import org.delinq.extract.row.QuarantineReason;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.policy.CollectionStage;
import org.delinq.provision.Ratio;
import org.delinq.report.Basis;
import org.delinq.report.Cells;
import org.delinq.report.OverdueCausesReport;
import org.delinq.report.label.Labels;
import org.delinq.report.summary.Figures;
import org.delinq.report.summary.Summary;
import org.delinq.snapshot.LoanFlag;
import org.jspecify.annotations.Nullable;

/**
 * What the operator should look at, computed from the figures: broken limits to act on; what comes
 * near a limit or is unusual to watch; what to know when reading the figures to note. "Near" is
 * half of the limit, "many" half of the whole.
 */
final class AttentionRules {
  private static final BigInteger WHOLE = BigInteger.valueOf(100_000_000L);
  private static final int BRANCHES_NAMED = 5;

  private final PageFacts facts;
  private final Summary night;
  private final Figures figures;
  private final PageWords words;
  private final PageNumbers numbers;
  private final List<Attention> act = new ArrayList<>();
  private final List<Attention> watch = new ArrayList<>();
  private final List<Attention> note = new ArrayList<>();

  AttentionRules(PageFacts facts, PageWords words, PageNumbers numbers) {
    this.facts = facts;
    this.night = facts.night();
    this.figures = night.figures();
    this.words = words;
    this.numbers = numbers;
  }

  List<Attention> all() {
    lookAtRatios();
    lookAtBranches();
    lookAtExtracts();
    lookAtMoves();
    lookAtWorklists();
    lookAtHistory();
    List<Attention> all = new ArrayList<>(act);
    all.addAll(watch);
    all.addAll(note);
    return all;
  }

  private void act(String key, Object... values) {
    act.add(new Attention("act", words.say(key, values)));
  }

  private void watch(String key, Object... values) {
    watch.add(new Attention("watch", words.say(key, values)));
  }

  private void note(String key, Object... values) {
    note.add(new Attention("note", words.say(key, values)));
  }

  private void lookAtRatios() {
    for (Figures.RatioLine ratio : figures.ratios()) {
      String limit = ratio.limitPercent();
      if (limit == null || !Headlines.isBroken(ratio)) {
        continue;
      }
      int programme = ratio.measure().indexOf(':');
      if (programme >= 0) {
        act("look.programme", ratio.measure().substring(programme + 1), ratio.percent(), limit);
      } else if (ratio.measure().equals("NPL_RATIO")) {
        act("look.npl-over", ratio.percent(), limit);
      } else {
        String measure = words.code(Labels.Group.MEASURE.name(), ratio.measure());
        act("look.floor", measure, ratio.percent(), limit);
      }
    }
    Summary previous = facts.previous();
    Percent limit = facts.nplChangeLimit();
    if (previous != null && limit != null) {
      lookAtJump(previous, limit);
    }
  }

  private void lookAtJump(Summary previous, Percent limit) {
    if (night.nplRatioPercent().equals(Ratio.UNDEFINED)
        || previous.nplRatioPercent().equals(Ratio.UNDEFINED)) {
      return;
    }
    BigDecimal jump =
        new BigDecimal(night.nplRatioPercent())
            .subtract(new BigDecimal(previous.nplRatioPercent()));
    BigDecimal half = BigDecimal.valueOf(limit.millionths(), 6).divide(BigDecimal.valueOf(2));
    if (jump.signum() != 0 && jump.abs().compareTo(half) >= 0) {
      watch("look.npl-jump", numbers.signed(jump), previous.businessDate(), limit);
    }
  }

  /** Branches above the target that the bank as a whole is held to. */
  private void lookAtBranches() {
    String target = PageModel.nplTarget(figures);
    if (target == null) {
      return;
    }
    List<String> above =
        figures.branches().worst().stream()
            .filter(branch -> PageModel.isAbove(branch.nplRatioPercent(), target))
            .map(branch -> branch.key() + " " + branch.nplRatioPercent() + "%")
            .toList();
    if (above.isEmpty()) {
      return;
    }
    String named = String.join(", ", above.subList(0, Math.min(BRANCHES_NAMED, above.size())));
    String text =
        above.size() > BRANCHES_NAMED
            ? words.say("look.branches-more", named, above.size() - BRANCHES_NAMED)
            : named;
    watch("look.branches", above.size(), figures.branches().count(), target, text);
  }

  private void lookAtExtracts() {
    long setAside = 0;
    for (Summary.Extract extract : night.extracts()) {
      long rows = extract.allQuarantined();
      long counting =
          rows - extract.quarantined().getOrDefault(QuarantineReason.UNKNOWN_LOAN.name(), 0L);
      if (counting > 0 && isNear(counting, extract.rows(), facts.quarantineLimit())) {
        watch(
            "look.quarantine-near",
            words.code(Labels.Group.EXTRACT.name(), extract.name()),
            numbers.grouped(counting),
            numbers.grouped(extract.rows()),
            Cells.percent(counting, extract.rows()),
            facts.quarantineLimit(),
            extract.name());
      } else {
        setAside += rows;
      }
    }
    if (setAside > 0) {
      note("look.quarantine", numbers.grouped(setAside));
    }
    lookAtFlag(LoanFlag.CARRIED_OVER, "look.carried");
    lookAtFlag(LoanFlag.INCOMPLETE_DATA, "look.incomplete");
    lookAtFlag(LoanFlag.BALANCE_MISMATCH, "look.mismatch");
  }

  /** Whether a part is half of what a limit allows, or more. */
  private static boolean isNear(long part, long whole, Percent limit) {
    return BigInteger.valueOf(part)
            .multiply(BigInteger.TWO)
            .multiply(WHOLE)
            .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(limit.millionths())))
        >= 0;
  }

  private void lookAtFlag(LoanFlag flag, String key) {
    long loans = figures.flags().getOrDefault(flag.name(), 0L);
    if (loans > 0) {
      note(key, numbers.grouped(loans));
    }
  }

  private void lookAtMoves() {
    long loans = 0;
    long principal = 0;
    for (Figures.MoveLine move : figures.migration()) {
      if (move.basis().equals(Basis.DAY.name())
          && !isNpl(move.fromTier())
          && isNpl(move.toTier())) {
        loans += move.loans();
        principal += Fen.ofYuan(move.principalEnd());
      }
    }
    String since = night.previousDate();
    if (loans > 0 && since != null) {
      watch("look.new-npl", numbers.grouped(loans), numbers.grouped(Cells.yuan(principal)), since);
    }
  }

  private static boolean isNpl(String tier) {
    for (Tier candidate : Tier.values()) {
      if (candidate.name().equals(tier)) {
        return candidate.isNpl();
      }
    }
    return false;
  }

  private void lookAtWorklists() {
    Figures.@Nullable ListLine suppressed = list("suppressed");
    Figures.@Nullable ListLine collections = list("collections");
    if (suppressed != null && collections != null && suppressed.rows() > 0) {
      long all = suppressed.rows() + collections.rows();
      String sentence = "look.suppressed";
      String most = mostOften(suppressed.counts());
      if (suppressed.rows() >= all - suppressed.rows()) {
        watch(sentence, numbers.grouped(suppressed.rows()), numbers.grouped(all), most);
      } else {
        note(sentence, numbers.grouped(suppressed.rows()), numbers.grouped(all), most);
      }
    }
    Figures.@Nullable ListLine limitation = list("limitation-watch");
    if (limitation != null && limitation.rows() > 0) {
      watch("look.limitation", numbers.grouped(limitation.rows()));
    }
    for (Figures.StageLine stage : figures.stages()) {
      if (stage.stage().equals(CollectionStage.WRITE_OFF_REVIEW.name())
          && stage.collections() > 0) {
        note("look.write-off", numbers.grouped(stage.collections()));
      }
    }
    lookAtCauses();
  }

  private void lookAtCauses() {
    long all = 0;
    long unknown = 0;
    for (Figures.CauseLine cause : figures.causes()) {
      all += cause.loans();
      unknown += cause.cause().equals(OverdueCausesReport.UNKNOWN) ? cause.loans() : 0;
    }
    if (unknown > 0 && 2 * unknown >= all) {
      note("look.causes", numbers.grouped(unknown), numbers.grouped(all));
    }
  }

  private Figures.@Nullable ListLine list(String name) {
    return figures.worklists().stream()
        .filter(line -> line.list().equals(name))
        .findFirst()
        .orElse(null);
  }

  private String mostOften(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.<String, Long>comparingByKey(Comparator.reverseOrder())))
        .map(most -> words.code(Labels.Group.SUPPRESSION.name(), most.getKey()))
        .orElse("");
  }

  private void lookAtHistory() {
    String previous = night.previousDate();
    if (previous == null) {
      note("look.first");
      return;
    }
    int days = Day.parse(night.businessDate()) - Day.parse(previous);
    if (days > 1) {
      watch("look.gap", days - 1, previous, days);
    }
  }
}
