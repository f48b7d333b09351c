package org.delinq.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.delinq.calendar.Day;
import org.delinq.loan.Tier;
import org.jspecify.annotations.Nullable;

/**
 * All of a loan's classification that follows from the loan alone; {@link Classifier#complete} adds
 * what its borrower's other loans ask. Immutable and small: written by the night's first pass over
 * the loans, read by the second.
 */
public final class OwnClassification {
  private static final Tier[] TIERS = Tier.values();
  private static final int ACTIVE = 1;
  private static final int SINCE = 1 << 1;
  private static final int ASKED = 1 << 2;
  private static final int OUTLOOK = 1 << 3;
  private static final int OVERRIDES = 1 << 4;
  private static final int WATCH = 1 << 5;
  private static final int NPL = 1 << 6;
  private static final int LOCKED = 1 << 7;

  private final int businessDate;
  private final boolean active;
  private final @Nullable Tier previousTier;
  private final int previousTierSince;
  private final int previousNplSince;
  private final boolean locked;
  private final long asks;
  private final DowngradeOutlook outlook;
  private final List<OverrideInForce> overrides;
  private final @Nullable RestructureWatch watch;

  OwnClassification(
      int businessDate,
      boolean active,
      @Nullable Tier previousTier,
      int previousTierSince,
      int previousNplSince,
      boolean locked,
      long asks,
      DowngradeOutlook outlook,
      List<OverrideInForce> overrides,
      @Nullable RestructureWatch watch) {
    this.businessDate = businessDate;
    this.active = active;
    this.previousTier = previousTier;
    this.previousTierSince = previousTierSince;
    this.previousNplSince = previousNplSince;
    this.locked = locked;
    this.asks = asks;
    this.outlook = outlook;
    this.overrides = overrides;
    this.watch = watch;
  }

  /** The business date D. */
  public int businessDate() {
    return businessDate;
  }

  /** Whether the loan is ACTIVE and so has a tier. */
  public boolean isActive() {
    return active;
  }

  /** The column {@code previous_tier}, absent where nothing knows one. */
  public @Nullable Tier previousTier() {
    return previousTier;
  }

  /** {@code tier_since} as long as the tier is the previous one; {@link Day#NONE} if not known. */
  int previousTierSince() {
    return previousTierSince;
  }

  /** Since when the loan is NPL, if the previous tier was; {@link Day#NONE} otherwise. */
  int previousNplSince() {
    return previousNplSince;
  }

  /** Whether the previous tier was NPL and the upgrade lock does not open. */
  boolean isLocked() {
    return locked;
  }

  /** What rules 1 to 5 ask for, as {@link LoanRules} packs it. */
  long asks() {
    return asks;
  }

  DowngradeOutlook outlook() {
    return outlook;
  }

  /** The overrides in force, oldest first; the last one counts. */
  public List<OverrideInForce> overrides() {
    return overrides;
  }

  /** The restructure it is in observation for, absent outside; WRITTEN_OFF loans have it too. */
  public @Nullable RestructureWatch restructureWatch() {
    return watch;
  }

  /**
   * The tier that DEBTOR looks at: what rules 1 to 5 ask, with the upgrade lock on them, without
   * OVERRIDE. NORMAL for a loan that is not ACTIVE; {@link Classifier#takesPartInDebtorRule} leaves
   * it out.
   */
  public Tier standing() {
    Tier worst = LoanRules.worst(asks);
    return locked ? Tier.worst(worst, Tier.SUBSTANDARD) : worst;
  }

  /**
   * Appends its binary form: 6 bytes for most loans. The form is for the same night and program
   * only.
   */
  public void writeTo(DataOutput out) throws IOException {
    out.writeByte(
        (active ? ACTIVE : 0)
            | (previousTierSince != Day.NONE ? SINCE : 0)
            | (asks != 0 ? ASKED : 0)
            | (!outlook.equals(DowngradeOutlook.NONE) ? OUTLOOK : 0)
            | (!overrides.isEmpty() ? OVERRIDES : 0)
            | (watch != null ? WATCH : 0)
            | (previousNplSince != Day.NONE ? NPL : 0)
            | (locked ? LOCKED : 0));
    out.writeByte(previousTier == null ? -1 : previousTier.ordinal());
    if (previousTierSince != Day.NONE) {
      out.writeInt(previousTierSince);
    }
    if (previousNplSince != Day.NONE) {
      out.writeInt(previousNplSince);
    }
    if (asks != 0) {
      out.writeLong(asks);
    }
    if (!outlook.equals(DowngradeOutlook.NONE)) {
      outlook.writeTo(out);
    }
    if (!overrides.isEmpty()) {
      out.writeInt(overrides.size());
      for (OverrideInForce override : overrides) {
        override.writeTo(out);
      }
    }
    if (watch != null) {
      watch.writeTo(out);
    }
  }

  /**
   * Reads what {@link #writeTo} wrote.
   *
   * @param businessDate the D it was computed for, which the bytes do not repeat
   */
  public static OwnClassification readFrom(DataInput in, int businessDate) throws IOException {
    int flags = in.readUnsignedByte();
    int tier = in.readByte();
    return new OwnClassification(
        businessDate,
        (flags & ACTIVE) != 0,
        tier < 0 ? null : TIERS[tier],
        (flags & SINCE) != 0 ? in.readInt() : Day.NONE,
        (flags & NPL) != 0 ? in.readInt() : Day.NONE,
        (flags & LOCKED) != 0,
        (flags & ASKED) != 0 ? in.readLong() : 0,
        (flags & OUTLOOK) != 0 ? DowngradeOutlook.readFrom(in) : DowngradeOutlook.NONE,
        (flags & OVERRIDES) != 0 ? readOverrides(in) : List.of(),
        (flags & WATCH) != 0 ? RestructureWatch.readFrom(in) : null);
  }

  private static List<OverrideInForce> readOverrides(DataInput in) throws IOException {
    int count = in.readInt();
    List<OverrideInForce> overrides = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      overrides.add(OverrideInForce.readFrom(in));
    }
    return overrides;
  }
}
