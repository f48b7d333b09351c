package org.delinq.worklist;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.delinq.loan.Channel;
import org.delinq.loan.Person;
import org.delinq.loan.Tier;
import org.delinq.policy.CollectionStage;
import org.jspecify.annotations.Nullable;

/**
 * A delinquent or written-off loan, as its borrower's row needs it.
 *
 * @param tier absent for written-off loans
 * @param downgraded whether the tier is worse than the previous one
 * @param daysToDowngrade as in {@link LoanToday}
 * @param approach what its stage asks for, of use if this loan leads
 */
record ListedLoan(
    CollectionStage stage,
    int delinquentDays,
    long overdueTotal,
    long penaltyAndCompound,
    @Nullable Tier tier,
    boolean downgraded,
    int daysToDowngrade,
    String officerId,
    Person person,
    Approach approach)
    implements ByUrgency {
  private static final CollectionStage[] STAGES = CollectionStage.values();
  private static final Channel[] CHANNELS = Channel.values();
  private static final Tier[] TIERS = Tier.values();

  /**
   * How a stage approaches the debtor.
   *
   * @param channel absent where the policy no longer knows the product or stage of a loan that is
   *     carried over
   * @param every days between two contacts of that channel, 0 without a channel
   * @param action codes joined by {@code |}
   */
  record Approach(@Nullable Channel channel, int every, String action) {}

  void writeTo(DataOutput out) throws IOException {
    Wire.writeCode(out, stage);
    out.writeInt(delinquentDays);
    out.writeLong(overdueTotal);
    out.writeLong(penaltyAndCompound);
    Wire.writeCode(out, tier);
    out.writeBoolean(downgraded);
    out.writeInt(daysToDowngrade);
    Wire.writeText(out, officerId);
    People.write(out, person);
    Wire.writeCode(out, approach.channel);
    out.writeInt(approach.every);
    Wire.writeText(out, approach.action);
  }

  static ListedLoan readFrom(DataInput in) throws IOException {
    return new ListedLoan(
        Wire.readPresentCode(in, STAGES),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        Wire.readCode(in, TIERS),
        in.readBoolean(),
        in.readInt(),
        Wire.readPresentText(in),
        People.read(in),
        new Approach(Wire.readCode(in, CHANNELS), in.readInt(), Wire.readPresentText(in)));
  }
}
