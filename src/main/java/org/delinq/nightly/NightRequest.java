package org.delinq.nightly;

import java.nio.file.Path;
import org.delinq.operations.publish.PublishedSet;
import org.delinq.policy.PolicySelection;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one night. The same request again goes on where the attempt got to.
 *
 * @param settings the job file, overridden by the command line
 * @param businessDate D, as a {@link org.delinq.calendar.Day}
 * @param attempt from 1
 * @param attemptFolder {@code <work>/<date>/<attempt>}; made if need be
 * @param policy the policy and its bytes
 * @param previousSet the newest set published before D, absent on the first night
 * @param reason given with {@code --accept-jump} or a rerun, absent otherwise
 * @param acceptJump whether a night that looks wrong is published all the same
 * @param user the account the run is under
 * @param programVersion of this program
 * @param reuse what a rerun takes over from an earlier attempt, absent otherwise
 * @param progress told what goes on
 */
public record NightRequest(
    JobSettings settings,
    int businessDate,
    int attempt,
    Path attemptFolder,
    PolicySelection policy,
    @Nullable PublishedSet previousSet,
    @Nullable String reason,
    boolean acceptJump,
    String user,
    String programVersion,
    @Nullable Reuse reuse,
    RunProgress progress) {

  /** The same, told elsewhere. */
  NightRequest with(RunProgress newProgress) {
    return new NightRequest(
        settings,
        businessDate,
        attempt,
        attemptFolder,
        policy,
        previousSet,
        reason,
        acceptJump,
        user,
        programVersion,
        reuse,
        newProgress);
  }
}
