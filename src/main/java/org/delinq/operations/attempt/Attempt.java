package org.delinq.operations.attempt;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.operations.publish.SetReference;
import org.jspecify.annotations.Nullable;

/**
 * {@code <work>/<date>/<attempt>/attempt.json}: one attempt at a business date.
 *
 * @param businessDate {@code YYYY-MM-DD}
 * @param attempt from 1
 * @param state how far it came
 * @param policyId the policy it began with
 * @param policySha256 the digest of that policy's file
 * @param calendars the digests of the calendars that policy uses, by name
 * @param previous the newest set published before, whose snapshot it began with; null for none
 * @param user the account that began it
 * @param host the machine that began it
 * @param createdAt when it began, with offset
 * @param updatedAt when the state last changed, with offset
 * @param reason given for a rerun, an accepted jump or an abandonment; null otherwise
 * @param failure how it failed; null unless it failed or was refused
 * @param programVersion of the program that began it
 * @param rerun what makes it a rerun; null for the attempts of {@code run}
 */
public record Attempt(
    String businessDate,
    int attempt,
    State state,
    String policyId,
    String policySha256,
    SortedMap<String, String> calendars,
    @Nullable SetReference previous,
    String user,
    String host,
    String createdAt,
    String updatedAt,
    @Nullable String reason,
    @Nullable Failure failure,
    String programVersion,
    @Nullable Rerun rerun) {

  /** Refuses what lacks a part. */
  public Attempt {
    Objects.requireNonNull(businessDate, "business_date");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(policyId, "policy_id");
    Objects.requireNonNull(policySha256, "policy_sha256");
    calendars = Collections.unmodifiableSortedMap(new TreeMap<>(calendars));
    Objects.requireNonNull(createdAt, "created_at");
    Objects.requireNonNull(updatedAt, "updated_at");
  }

  /** How far an attempt came. */
  public enum State {
    /** Going on, or killed: only a look at the process tells. */
    STARTED(true),
    /** Ended at a chunk on request. */
    STOPPED(true),
    /** Ended by an error; goes on after it is mended. */
    FAILED(true),
    /** Published. */
    PUBLISHED(false),
    /** Given up. */
    ABANDONED(false);

    private final boolean unfinished;

    State(boolean unfinished) {
      this.unfinished = unfinished;
    }

    /** Whether {@code run} goes on with it. */
    public boolean unfinished() {
      return unfinished;
    }
  }

  /**
   * How an attempt failed.
   *
   * @param code the stable code of the error
   * @param what what was wrong
   * @param next what to do next
   */
  public record Failure(ErrorCode code, String what, String next) {
    /** Of the error that ended it. */
    public static Failure of(DelinqException error) {
      return new Failure(error.code(), String.valueOf(error.getMessage()), error.nextStep());
    }
  }

  /**
   * A new attempt at a date that was published.
   *
   * @param from the first step that is done anew
   * @param reuses the attempt whose steps before that are taken over; 0 where there are none
   * @param cascade whether the later published dates are to be computed anew as well, in order
   * @param replaces the set that stood for the date when the rerun began; null for none
   */
  public record Rerun(String from, int reuses, boolean cascade, @Nullable SetReference replaces) {
    /** Refuses what lacks a part. */
    public Rerun {
      Objects.requireNonNull(from, "from");
    }
  }

  /** Whether the later dates are to be computed anew as well. */
  public boolean cascades() {
    return rerun != null && rerun.cascade();
  }

  /** The same attempt in another state. */
  public Attempt with(State newState, @Nullable Failure newFailure, String at) {
    return new Attempt(
        businessDate,
        attempt,
        newState,
        policyId,
        policySha256,
        calendars,
        previous,
        user,
        host,
        createdAt,
        at,
        reason,
        newFailure,
        programVersion,
        rerun);
  }

  /** The same attempt, given up for a reason. */
  public Attempt abandoned(String why, String at) {
    return new Attempt(
        businessDate,
        attempt,
        State.ABANDONED,
        policyId,
        policySha256,
        calendars,
        previous,
        user,
        host,
        createdAt,
        at,
        why,
        failure,
        programVersion,
        rerun);
  }
}
