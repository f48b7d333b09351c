package org.delinq.nightly;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.extract.ReceivedExtracts;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which steps of an earlier attempt at a date a rerun may take over: those before the
 * step the operator named, as far as they were computed from the same inputs and what they left is
 * still there.
 */
public final class EarlierSteps {
  private final NightContext night;
  private final Reuse wanted;
  private final List<String> notes = new ArrayList<>();
  private int from;

  private EarlierSteps(NightContext night, Reuse wanted) {
    this.night = night;
    this.wanted = wanted;
    this.from = StepNames.indexOf(wanted.from());
  }

  /**
   * What a rerun takes over.
   *
   * @param reuse the steps to be taken over; null where all are done anew
   * @param notes why fewer than were wanted, one sentence each
   */
  public record Plan(@Nullable Reuse reuse, List<String> notes) {
    /** Keeps a copy. */
    public Plan {
      notes = List.copyOf(notes);
    }

    /** The first step that is done anew. */
    public String from() {
      return reuse == null ? StepNames.RECEIVE : reuse.from();
    }
  }

  /**
   * Plans a rerun. Reads the extracts once where something may be taken over.
   *
   * @param request the rerun, without {@link NightRequest#reuse}
   * @param wanted the earlier attempt, and the step that the operator named
   */
  public static Plan plan(NightRequest request, Reuse wanted) {
    return new EarlierSteps(new NightContext(request), wanted).plan();
  }

  private Plan plan() {
    compareInputs();
    compareFiles();
    compareExtracts();
    String first = StepNames.all().get(from);
    Reuse reuse =
        from == 0 ? null : new Reuse(wanted.attempt(), wanted.attemptFolder(), wanted.set(), first);
    return new Plan(reuse, notes);
  }

  private void compareInputs() {
    Map<String, String> then = new HashMap<>();
    NightInput.read(wanted.attemptFolder()).forEach(input -> then.put(input.name(), input.value()));
    if (then.isEmpty()) {
      beginAt(StepNames.RECEIVE, "the work folder of attempt " + wanted.attempt() + " is gone");
      return;
    }
    for (NightInput now : NightInput.of(night)) {
      if (!now.value().equals(then.get(now.name()))) {
        beginAt(now.firstStep(), now.name() + " changed since attempt " + wanted.attempt());
      }
    }
  }

  private void compareFiles() {
    StepRecords records = new StepRecords(new AttemptFolder(wanted.attemptFolder()));
    for (int step = 0; step < from; step++) {
      String name = StepNames.all().get(step);
      if (records.of(name).filter(this::isThere).isEmpty()) {
        beginAt(name, "what " + name + " left in attempt " + wanted.attempt() + " is gone");
      }
    }
  }

  private boolean isThere(StepRecord record) {
    return record.files().entrySet().stream()
        .allMatch(
            file -> {
              Path path =
                  file.getKey().startsWith(StepRecords.SET)
                      ? wanted.set().resolve(file.getKey().substring(StepRecords.SET.length()))
                      : wanted.attemptFolder().resolve(file.getKey());
              return path.toFile().length() == file.getValue() && Files.isRegularFile(path);
            });
  }

  private void compareExtracts() {
    if (from == 0) {
      return;
    }
    ReceivedExtracts received =
        ReceivedExtracts.read(
            new AttemptFolder(wanted.attemptFolder()).receive(), night.extractSettings());
    try {
      received.verifyUnchanged(night.settings().threads());
    } catch (DelinqException changed) {
      if (changed.code() != ErrorCode.INPUT_CHANGED) {
        throw changed;
      }
      beginAt(StepNames.RECEIVE, String.valueOf(changed.getMessage()));
    }
    if (from <= StepNames.indexOf(StepNames.AGE) && !received.hasCopies()) {
      beginAt(StepNames.RECEIVE, "the copies of packed or unordered extracts are not kept");
    }
  }

  private void beginAt(String step, String why) {
    int index = StepNames.indexOf(step);
    if (index < from) {
      from = index;
      notes.add("done anew from " + step + " on: " + why);
    }
  }
}
