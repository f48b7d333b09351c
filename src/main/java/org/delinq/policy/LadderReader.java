package org.delinq.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.document.Section;
import org.delinq.loan.Channel;
import org.delinq.policy.CollectionLadder.Basis;
import org.delinq.policy.CollectionLadder.Step;

/**
 * Reads the block {@code worklists.ladders}. A ladder leaves no delinquent loan without a stage: it
 * starts at 1; and no loan with two: its bounds and its stages rise.
 */
final class LadderReader {
  private static final Set<CollectionStage> STAGES =
      EnumSet.range(CollectionStage.EARLY, CollectionStage.WRITE_OFF_REVIEW);
  private static final String LADDERS = "ladders";
  private static final String STAGE = "stage";
  private static final String FROM_DAYS = "from-days";
  private static final String FROM_INSTALMENTS = "from-instalments";

  private LadderReader() {}

  static SortedMap<String, CollectionLadder> read(Section worklists) {
    SortedMap<String, CollectionLadder> ladders = new TreeMap<>();
    Section all = worklists.section(LADDERS);
    for (String name : all.keys()) {
      ladders.put(name, ladder(name, all));
    }
    return ladders;
  }

  private static CollectionLadder ladder(String name, Section ladders) {
    int faults = ladders.faultCount();
    List<Section> sections = ladders.sectionList(name);
    if (ladders.faultCount() == faults && sections.isEmpty()) {
      ladders.fault(name, "no stage", "at least one");
    }
    Basis basis =
        !sections.isEmpty() && sections.get(0).has(FROM_INSTALMENTS)
            ? Basis.INSTALMENTS
            : Basis.DAYS;
    List<Step> steps = new ArrayList<>();
    for (Section section : sections) {
      Step step = step(section, basis);
      if (ladders.faultCount() == faults) {
        refuseGapOrOverlap(section, step, steps, from(basis));
      }
      steps.add(step);
    }
    return new CollectionLadder(name, basis, steps);
  }

  private static Step step(Section section, Basis basis) {
    CollectionStage stage = section.choice(STAGE, STAGES);
    String other = basis == Basis.DAYS ? FROM_INSTALMENTS : FROM_DAYS;
    if (section.has(other)) {
      section.fault(other, "another basis than in the ladder's first stage", from(basis));
    }
    Step step =
        new Step(
            stage,
            section.integer(from(basis), 1, ProductReader.MOST_DAYS),
            section.choice("channel", Channel.class),
            section.integer("every", 1, ProductReader.MOST_DAYS));
    section.done();
    return step;
  }

  private static void refuseGapOrOverlap(
      Section section, Step step, List<Step> steps, String from) {
    if (steps.isEmpty()) {
      if (step.from() != 1) {
        section.fault(from, step.from() + " in the first stage", "1, so that there is no gap");
      }
      return;
    }
    Step before = steps.get(steps.size() - 1);
    if (step.from() <= before.from()) {
      section.fault(
          from,
          step.from() + " after " + before.from(),
          "more than in the stage before, so that stages do not overlap");
    }
    if (step.stage().compareTo(before.stage()) <= 0) {
      section.fault(
          STAGE, step.stage() + " after " + before.stage(), "stages in their order, each once");
    }
  }

  private static String from(Basis basis) {
    return basis == Basis.DAYS ? FROM_DAYS : FROM_INSTALMENTS;
  }
}
