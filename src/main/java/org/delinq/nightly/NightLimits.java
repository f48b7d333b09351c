package org.delinq.nightly;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.delinq.error.DelinqException;
import org.delinq.error.ErrorCode;
import org.delinq.money.Fen;
import org.delinq.money.Percent;
import org.delinq.nightly.NightCounts.Fate;
import org.delinq.report.summary.Summary;
import org.delinq.settings.JobSettings;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a night that looks wrong beside the previous snapshot (extracts.md section 3): too many
 * ACTIVE loans gone without being CLOSED, total principal or NPL ratio moved too far. All compared
 * exactly.
 */
final class NightLimits {
  private static final BigInteger WHOLE = BigInteger.valueOf(100_000_000L);

  private final List<String> broken = new ArrayList<>();

  private NightLimits() {}

  /**
   * Checks tonight against the previous snapshot; nothing to check on the first night or under
   * {@code --accept-jump}.
   *
   * @throws DelinqException IMPLAUSIBLE_NIGHT naming every limit that is broken
   */
  static void check(NightContext night) throws IOException {
    Summary previous = night.previousSummary();
    if (previous == null) {
      return;
    }
    JobSettings.Limits allowed = night.settings().limits();
    SnapshotTotals now = night.snapshotTotals();
    NightLimits limits =
        ofLoans(previous, night.counts().loans(Fate.ABSENT_ACTIVE), now.principal(), allowed);
    limits.compareNpl(
        now,
        Fen.ofYuan(previous.nplPrincipal()),
        Fen.ofYuan(previous.principal()),
        allowed.nplChangePoints());
    if (limits.broken.isEmpty()) {
      return;
    }
    String what = String.join("; ", limits.broken);
    if (night.request().acceptJump()) {
      night.progress().warning("accepted although " + what);
      return;
    }
    throw new DelinqException(
        ErrorCode.IMPLAUSIBLE_NIGHT,
        "the night differs too much from " + previous.businessDate() + ": " + what,
        "check the extracts; if they are right: delinq run --date "
            + org.delinq.calendar.Day.format(night.businessDate())
            + " --accept-jump --reason TEXT");
  }

  /** What is broken of the limits that need no tier. */
  static List<String> brokenByLoans(
      Summary previous, long absent, long principal, JobSettings.Limits allowed) {
    return List.copyOf(ofLoans(previous, absent, principal, allowed).broken);
  }

  private static NightLimits ofLoans(
      Summary previous, long absent, long principal, JobSettings.Limits allowed) {
    NightLimits limits = new NightLimits();
    limits.compareLoans(absent, previous.activeLoans(), allowed.loansLost());
    limits.comparePrincipal(principal, Fen.ofYuan(previous.principal()), allowed.principalChange());
    return limits;
  }

  private void compareLoans(long absent, long before, @Nullable Percent allowed) {
    if (exceeds(BigInteger.valueOf(absent), BigInteger.valueOf(before), allowed)) {
      broken.add(absent + " of " + before + " ACTIVE loans are gone, more than " + allowed + " %");
    }
  }

  private void comparePrincipal(long now, long before, @Nullable Percent allowed) {
    if (exceeds(BigInteger.valueOf(now - before).abs(), BigInteger.valueOf(before), allowed)) {
      broken.add(
          "principal went from %s to %s, by more than %s %%"
              .formatted(Fen.toYuan(before), Fen.toYuan(now), allowed));
    }
  }

  private void compareNpl(
      SnapshotTotals now, long nplBefore, long before, @Nullable Percent allowed) {
    if (before == 0 || now.principal() == 0) {
      return;
    }
    BigInteger change =
        BigInteger.valueOf(now.nplPrincipal())
            .multiply(BigInteger.valueOf(before))
            .subtract(BigInteger.valueOf(nplBefore).multiply(BigInteger.valueOf(now.principal())))
            .abs();
    BigInteger base = BigInteger.valueOf(before).multiply(BigInteger.valueOf(now.principal()));
    if (exceeds(change, base, allowed)) {
      broken.add(
          "the NPL ratio went from %s to %s of the principal, by more than %s points"
              .formatted(
                  org.delinq.report.Cells.percent(nplBefore, before) + " %",
                  org.delinq.report.Cells.percent(now.nplPrincipal(), now.principal()) + " %",
                  allowed));
    }
  }

  private static boolean exceeds(BigInteger part, BigInteger whole, @Nullable Percent allowed) {
    return allowed != null
        && part.multiply(WHOLE).compareTo(whole.multiply(BigInteger.valueOf(allowed.millionths())))
            > 0;
  }
}
