package org.delinq.generate;

import org.delinq.loan.DebtorKind;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanStatus;
import org.delinq.loan.Payer;
import org.delinq.loan.Tier;
import org.delinq.money.Fen;

/** Events of every kind, as rare as they are in a rural bank. Rates are per 100,000 loans. */
final class EventMaker {
  private static final int CLAIM_AFTER = 105;
  private static final long FUND_CAP = 5_000_000;
  private static final int FUND_PERCENT = 80;
  private static final String[] NOTES = {
    "受灾，村委会出具证明", "客户称已转账，待核实", "借款人称\"月底还清\"，已记录", "系统升级,扣款失败", "外出务工"
  };
  private static final int NOTE_PER_MILLE = 300;
  private static final Tier[] TIERS = Tier.values();

  private final LoanRandom random;
  private final MadeUpLoan loan;
  private final int daysPastDue;
  private final int horizon;
  private final int disbursedOn;

  EventMaker(LoanRandom random, MadeUpLoan loan, int daysPastDue, int horizon) {
    this.random = random;
    this.loan = loan;
    this.daysPastDue = daysPastDue;
    this.horizon = horizon;
    this.disbursedOn = loan.terms().disbursedOn();
  }

  void make() {
    if (loan.status(horizon) == LoanStatus.CLOSED || horizon - disbursedOn < 2) {
      return;
    }
    ofAnyLoan();
    if (loan.borrower().debtorKind() == DebtorKind.CORPORATE) {
      ofCompany();
    }
    if (daysPastDue > 0) {
      ofLateLoan();
    }
    if (daysPastDue > CLAIM_AFTER && loan.terms().compensationProgram() != null) {
      ofCompensation();
    }
  }

  private void ofAnyLoan() {
    if (chance(300)) {
      add(Happening.of(EventKind.REFINANCED, disbursedOn));
    }
    if (chance(120) && allocatedByCore()) {
      add(ending(Happening.of(EventKind.MISUSE, anyDay()), 300));
    }
    if (chance(350) && allocatedByCore()) {
      int from = anyDay();
      add(Happening.of(EventKind.PAUSE, from).until(from + random.between(10, 90)));
    }
    if (chance(150)) {
      int from = Math.max(disbursedOn, horizon - random.below(12));
      Happening event = Happening.of(EventKind.TECHNICAL, from).until(from + random.between(2, 9));
      add(random.perMille(800) ? event.signedBy("operations-head") : event);
    }
    if (loan.terms().subsidyProgram() != null && chance(1_000)) {
      add(Happening.of(EventKind.SUBSIDY_STOPPED, anyDay()));
    }
    if (chance(150)) {
      add(ending(Happening.of(EventKind.DO_NOT_CONTACT, anyDay()), 600));
    }
    if (chance(120)) {
      override();
    }
    if (chance(daysPastDue > 0 ? 2_000 : 40)) {
      Happening event = Happening.of(EventKind.IMPAIRED, anyDay());
      add(random.perMille(300) ? event : event.worth(random.oneOf("25", "40.5", "50", "75", "92")));
    }
  }

  private void ofCompany() {
    if (chance(1_000)) {
      add(ending(Happening.of(EventKind.NPL_ELSEWHERE, anyDay()), 200));
    }
    if (chance(500)) {
      add(Happening.of(EventKind.OVERDUE_ELSEWHERE, anyDay()));
    }
    if (chance(daysPastDue > 0 ? 12_000 : 150)) {
      add(Happening.of(EventKind.BANKRUPTCY, anyDay()));
    }
  }

  private void ofLateLoan() {
    if (chance(20_000)) {
      promise();
    }
    if (chance(700)) {
      add(ending(Happening.of(EventKind.DISPUTED, lateDay()), 300));
    }
    if (chance(600)) {
      add(Happening.of(EventKind.DECEASED, anyDay()));
    }
    if (chance(600)) {
      add(ending(Happening.of(EventKind.MISSING, lateDay()), 200));
    }
    if (chance(900)) {
      add(Happening.of(EventKind.EVASION, lateDay()));
    }
    if (daysPastDue > 60 && chance(40_000)) {
      add(Happening.of(EventKind.DUNNING_RECEIPT, lateDay()));
    }
    if (daysPastDue > 180 && chance(25_000)) {
      add(ending(Happening.of(EventKind.LITIGATION, lateDay()), 300));
    }
  }

  private void ofCompensation() {
    int day = horizon - random.below(daysPastDue - CLAIM_AFTER + 1);
    long fund =
        Math.min(loan.outstandingPrincipal(horizon), FUND_CAP) * FUND_PERCENT / 100 / 100 * 100;
    if (fund == 0) {
      return;
    }
    String amount = Fen.toYuan(fund);
    if (chance(40_000)) {
      add(Happening.of(EventKind.CLAIMED, Math.max(disbursedOn, day - 12)).worth(amount));
      add(Happening.of(EventKind.COMPENSATED, day).worth(amount));
      loan.payments().add(new Payment(day, day, fund, null, Payer.COMPENSATION_FUND, null, 0));
    } else if (chance(25_000)) {
      add(Happening.of(EventKind.CLAIMED, day).worth(amount));
    }
  }

  private void promise() {
    int day = Math.max(lateDay(), horizon - 40);
    add(
        Happening.of(EventKind.PROMISE, day)
            .until(day + random.between(3, 15))
            .worth(Fen.toYuan(random.yuan(200, 5_000, 100))));
  }

  private void override() {
    Happening event =
        ending(Happening.of(EventKind.OVERRIDE, anyDay()), 300).worth(random.oneOf(TIERS).name());
    add(random.perMille(700) ? event.signedBy("risk-committee") : event);
  }

  private boolean chance(int perHundredThousand) {
    return random.perHundredThousand(perHundredThousand);
  }

  /** Whether the core system allocated all receipts, by its own reckoning of pauses and misuse. */
  private boolean allocatedByCore() {
    for (Payment payment : loan.payments()) {
      if (payment.components() == null) {
        return false;
      }
    }
    return true;
  }

  private int anyDay() {
    return random.between(disbursedOn + 1, horizon);
  }

  private int lateDay() {
    return random.between(Math.max(disbursedOn, horizon - daysPastDue) + 1, horizon);
  }

  private Happening ending(Happening event, int perMille) {
    return random.perMille(perMille)
        ? event.until(event.effectiveOn() + random.between(10, 400))
        : event;
  }

  private void add(Happening event) {
    loan.happenings()
        .add(random.perMille(NOTE_PER_MILLE) ? event.noted(random.oneOf(NOTES)) : event);
  }
}
