package org.delinq.generate;

import java.util.Comparator;
import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.GuaranteeType;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.OverdueCause;
import org.jspecify.annotations.Nullable;

/** What officers and collectors did: inspection visits to all, calls and letters to the late. */
final class CallMaker {
  private static final int INSPECTED_AFTER = 30;
  private static final int INSPECTED_PER_MILLE = 960;
  private static final int VISIT_WITHIN = 172;
  private static final int MOST_CALLS = 9;
  private static final int OFFICER_KNOWN_PER_MILLE = 850;
  private static final int CAUSE_KNOWN_PER_MILLE = 450;
  private static final int FIRST_HOUR = 8;
  private static final int LAST_HOUR = 20;
  private static final OverdueCause[] CAUSES = OverdueCause.values();

  private final LoanRandom random;
  private final MadeUpLoan loan;
  private final int daysPastDue;
  private final int horizon;

  CallMaker(LoanRandom random, MadeUpLoan loan, int daysPastDue, int horizon) {
    this.random = random;
    this.loan = loan;
    this.daysPastDue = daysPastDue;
    this.horizon = horizon;
  }

  void make() {
    int age = horizon - loan.terms().disbursedOn();
    if (loan.status(horizon) == LoanStatus.CLOSED) {
      return;
    }
    if (age > INSPECTED_AFTER && random.perMille(INSPECTED_PER_MILLE)) {
      int day = horizon - random.below(Math.min(age, VISIT_WITHIN));
      add(day, Channel.VISIT, ContactOutcome.REACHED, ContactParty.DEBTOR, null);
    }
    if (daysPastDue > 0) {
      collect();
    }
    loan.calls().sort(Comparator.comparingInt(Call::day).thenComparingInt(Call::secondOfDay));
  }

  /** The last calls only: what lies further back nobody asks about. */
  private void collect() {
    int daysLate = daysPastDue;
    for (int i = 0; i < MOST_CALLS && daysLate > 1; i++) {
      daysLate -= random.between(1, Math.min(daysLate, every(daysLate)));
      if (daysLate > 0) {
        call(horizon - daysPastDue + daysLate, channel(daysLate));
      }
    }
  }

  private static int every(int daysLate) {
    if (daysLate <= 8) {
      return 4;
    }
    return daysLate <= 31 ? 8 : 28;
  }

  private Channel channel(int daysLate) {
    if (random.perMille(150)) {
      return random.oneOf(Channel.SMS, Channel.WECHAT);
    }
    if (daysLate <= 30) {
      return Channel.PHONE;
    }
    return random.oneOf(Channel.VISIT, Channel.LETTER, Channel.PHONE);
  }

  private void call(int day, Channel channel) {
    ContactOutcome outcome =
        switch (channel) {
          case SMS, WECHAT -> random.oneOf(ContactOutcome.REACHED, ContactOutcome.NO_ANSWER);
          case PHONE ->
              random.oneOf(
                  ContactOutcome.REACHED,
                  ContactOutcome.REACHED,
                  ContactOutcome.PROMISED,
                  ContactOutcome.NO_ANSWER,
                  ContactOutcome.NO_ANSWER,
                  ContactOutcome.REFUSED,
                  ContactOutcome.WRONG_NUMBER);
          case VISIT -> random.oneOf(ContactOutcome.REACHED, ContactOutcome.NO_ANSWER);
          case LETTER -> random.oneOf(ContactOutcome.SIGNED, ContactOutcome.NO_ANSWER);
        };
    boolean guarantor =
        loan.terms().guaranteeType() == GuaranteeType.GUARANTEE && random.perMille(120);
    ContactParty party =
        guarantor
            ? ContactParty.GUARANTOR
            : random.perMille(30) ? ContactParty.OTHER : ContactParty.DEBTOR;
    boolean spoke = outcome == ContactOutcome.REACHED || outcome == ContactOutcome.PROMISED;
    add(
        day,
        channel,
        outcome,
        party,
        spoke && random.perMille(CAUSE_KNOWN_PER_MILLE) ? random.oneOf(CAUSES) : null);
  }

  private void add(
      int day,
      Channel channel,
      ContactOutcome outcome,
      ContactParty party,
      @Nullable OverdueCause cause) {
    int second = random.between(FIRST_HOUR * 3_600, LAST_HOUR * 3_600 - 1);
    String officer = random.perMille(OFFICER_KNOWN_PER_MILLE) ? loan.borrower().officerId() : null;
    loan.calls().add(new Call(day, second, channel, outcome, party, cause, officer));
  }
}
