package org.delinq.policy;

import java.util.Map;
import java.util.SortedMap;
import org.delinq.loan.Channel;
import org.delinq.loan.Tier;

/**
 * How people are reminded and visited (rules.md 6).
 *
 * @param reminderDays days before a due date, and the channel
 * @param maturityDays days before maturity, and the channel
 * @param contactWindow printed on every row
 * @param downgradeAlertDays days to the next downgrade at which a borrower gets priority A
 * @param contactsPerWeek contacts with the debtor in 7 days at which calls stop
 * @param officerDailyLimit rows per officer and night
 * @param firstInspectionDays days after disbursement
 * @param inspectionDays days after the last visit, by tier
 * @param largeDelinquentFloor fen
 * @param ladders by name
 */
public record WorklistPolicy(
    SortedMap<Integer, Channel> reminderDays,
    SortedMap<Integer, Channel> maturityDays,
    String contactWindow,
    int downgradeAlertDays,
    int contactsPerWeek,
    int officerDailyLimit,
    int firstInspectionDays,
    Map<Tier, Integer> inspectionDays,
    Recovery recovery,
    long largeDelinquentFloor,
    SortedMap<String, CollectionLadder> ladders) {
  /** Copies the maps. */
  public WorklistPolicy {
    reminderDays = Frozen.sorted(reminderDays);
    maturityDays = Frozen.sorted(maturityDays);
    inspectionDays = Frozen.byEnum(Tier.class, inspectionDays);
    ladders = Frozen.sorted(ladders);
  }

  /** How written-off loans are chased. */
  public record Recovery(Channel channel, int every) {}
}
