package org.delinq.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.naive.Facts;
import org.delinq.naive.NastyLoans;
import org.delinq.naive.TestPolicy;
import org.delinq.storage.ByteArrayInput;
import org.delinq.storage.ByteArrayOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Overdue principal by each instalment's own days past due. */
class CreditBureauTest {
  private static CreditBureau of(Facts facts, String date) {
    return CreditBureau.of(aged(facts, date));
  }

  private static AgedLoan aged(Facts facts, String date) {
    return Ageing.age(facts.file(), Day.parse(date), new TestPolicy().build());
  }

  @ParameterizedTest
  @CsvSource({
    // 100.00 due on 2026-01-31 and unpaid
    "2026-03-02, 0, 0, 0, 0", // 30 days
    "2026-03-03, 10000, 0, 0, 0", // 31
    "2026-04-01, 10000, 0, 0, 0", // 60
    "2026-04-02, 0, 10000, 0, 0", // 61
    "2026-05-01, 0, 10000, 0, 0", // 90
    "2026-05-02, 0, 0, 10000, 0", // 91
    "2026-07-30, 0, 0, 10000, 0", // 180
    "2026-07-31, 0, 0, 0, 10000", // 181
  })
  void theBandsOfTheForm(String date, long second, long third, long fourth, long fifth) {
    Facts facts = new Facts().row(1, "2026-01-31", "100", "5");
    assertThat(of(facts, date)).isEqualTo(new CreditBureau(second, third, fourth, fifth));
  }

  @Test
  void everyInstalmentStandsInItsOwnBand() {
    // D = 07-31: 181, 151, 92, 61, 31 and 0 days, the last not overdue; only interest was paid;
    // the replaced row owes nothing any more.
    Facts facts =
        new Facts()
            .row(1, "2026-01-31", "100", "5")
            .row(2, "2026-03-02", "100", "5")
            .row(3, "2026-04-30", "100", "0")
            .row(4, "2026-05-31", "100", "0")
            .row(5, "2026-06-30", "100", "0")
            .row(6, "2026-07-31", "100", "0")
            .row(7, "2026-02-28", "100", "0", "0", "", "2026-06-01")
            .paid("R1", "2026-03-02", "0", "10", "0", "0");
    assertThat(of(facts, "2026-07-31")).isEqualTo(new CreditBureau(10_000, 10_000, 20_000, 10_000));
  }

  @Test
  void pausedDaysDoNotCount() {
    Facts facts =
        new Facts()
            .row(1, "2026-01-31", "100", "5")
            .event(EventKind.PAUSE, "2026-02-01", "2026-02-28");
    assertThat(of(facts, "2026-03-03")).isEqualTo(CreditBureau.NOTHING);
    assertThat(of(facts, "2026-03-31")).isEqualTo(new CreditBureau(10_000, 0, 0, 0));
  }

  @Test
  void theBandsNeverHoldMoreThanWhatIsOverdue() {
    int someInBands = 0;
    for (long seed = 1; seed <= 500; seed++) {
      NastyLoans.Case nasty = NastyLoans.of(seed);
      AgedLoan aged = Ageing.age(nasty.file(), nasty.businessDate(), nasty.policy());
      CreditBureau bands = CreditBureau.of(aged);
      long upTo30 = 0;
      for (int j = 0; j < aged.instalments().size(); j++) {
        int days = aged.instalmentDaysPastDue(j, nasty.businessDate());
        if (aged.effectiveDueOn(j) < nasty.businessDate()
            && days <= 30
            && nasty.file().loan().disbursedOn() <= nasty.businessDate()
            && aged.instalments().get(j).isInForceOn(nasty.businessDate())) {
          upTo30 += aged.unpaidPrincipal(j);
        }
      }
      long inBands =
          bands.from31To60() + bands.from61To90() + bands.from91To180() + bands.over180();
      assertThat(inBands + upTo30).isEqualTo(aged.arrears().overduePrincipal());
      someInBands += inBands > 0 ? 1 : 0;
    }
    assertThat(someInBands).isGreaterThan(50);
  }

  @Test
  void theStatusIsThatOfTheNewestMonth() throws IOException {
    Facts facts = new Facts().row(1, "2026-01-31", "100", "5");
    assertThat(CreditBureau.statusCode(aged(facts, "2026-02-01").arrears())).isEqualTo('1');
    assertThat(CreditBureau.statusCode(aged(facts, "2026-03-15").arrears())).isEqualTo('2');
    CreditBureau bands = new CreditBureau(1, 2, 3, 4);
    ByteArrayOutput out = new ByteArrayOutput();
    bands.writeTo(out);
    assertThat(CreditBureau.readFrom(new ByteArrayInput(out.toByteArray()))).isEqualTo(bands);
  }
}
