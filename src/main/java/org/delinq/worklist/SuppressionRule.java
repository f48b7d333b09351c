package org.delinq.worklist;

import org.delinq.calendar.Day;
import org.delinq.loan.Channel;
import org.delinq.policy.WorklistPolicy;
import org.delinq.worklist.ListedLoan.Approach;
import org.jspecify.annotations.Nullable;

/** Which reason keeps a borrower off tomorrow's list, CAPACITY aside (rules.md 6.2). */
final class SuppressionRule {
  private static final Finding NOTHING = new Finding(null, Day.NONE);

  private SuppressionRule() {}

  /**
   * What was found.
   *
   * @param by absent where nothing suppresses
   * @param until as in {@link CollectionRow}
   */
  record Finding(@Nullable Suppression by, int until) {}

  static Finding of(
      Approach approach,
      Priority priority,
      Movement movement,
      DebtorFacts debtor,
      int businessDate,
      WorklistPolicy policy) {
    for (Suppression suppression : Suppression.values()) {
      boolean holds =
          switch (suppression) {
            case DO_NOT_CONTACT, DECEASED, BANKRUPTCY, DISPUTED ->
                debtor.heldUntil(suppression) != Day.NONE;
            case PROMISE_OPEN -> debtor.promiseOpenUntil() != Day.NONE;
            case CADENCE ->
                priority != Priority.A
                    && movement != Movement.NEW
                    && movement != Movement.ESCALATED
                    && businessDate < cadenceEnd(approach, debtor);
            case CONTACT_CAP ->
                isMessage(approach.channel())
                    && debtor.contactsInWeek() >= policy.contactsPerWeek();
            case CAPACITY -> false;
          };
      if (holds) {
        return new Finding(suppression, until(suppression, approach, debtor));
      }
    }
    return NOTHING;
  }

  private static int until(Suppression by, Approach approach, DebtorFacts debtor) {
    return switch (by) {
      case DO_NOT_CONTACT, DECEASED, BANKRUPTCY, DISPUTED -> {
        int end = debtor.heldUntil(by);
        yield end == Day.NEVER ? Day.NONE : end;
      }
      case PROMISE_OPEN -> debtor.promiseOpenUntil();
      case CADENCE -> cadenceEnd(approach, debtor);
      case CONTACT_CAP, CAPACITY -> Day.NONE;
    };
  }

  /** Last contact of the stage's channel with the debtor plus the stage's days; NONE without. */
  private static int cadenceEnd(Approach approach, DebtorFacts debtor) {
    Channel channel = approach.channel();
    int last = channel == null ? Day.NONE : debtor.lastContactOn(channel);
    return last == Day.NONE ? Day.NONE : last + approach.every();
  }

  private static boolean isMessage(@Nullable Channel channel) {
    return channel == Channel.PHONE || channel == Channel.SMS || channel == Channel.WECHAT;
  }

  static String action(@Nullable Suppression by, String action) {
    if (by == Suppression.BANKRUPTCY) {
      return CollectionActions.FILE_CLAIM;
    }
    return by == Suppression.DECEASED ? CollectionActions.CLAIM_ESTATE : action;
  }
}
