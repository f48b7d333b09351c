package org.delinq.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.delinq.ageing.AgedLoan;
import org.delinq.ageing.Ageing;
import org.delinq.calendar.Day;
import org.delinq.loan.EventKind;
import org.delinq.loan.LoanEvent;
import org.delinq.loan.LoanFile;
import org.delinq.loan.Receipt;
import org.delinq.loan.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** days_to_downgrade: the closed form against the calendar turned day by day. */
class DowngradeOutlookTest {
  private static final int TUE_2026_03_31 = Day.parse("2026-03-31");

  /** Days ahead within which all that a random story holds has happened. */
  private static final int LONGEST = 1_900;

  @ParameterizedTest
  @CsvSource({
    // days past due; until worse than NORMAL, SPECIAL_MENTION, SUBSTANDARD, DOUBTFUL
    "0,   -1, -1, -1,  -1",
    "1,   0,  90, 270, 360",
    "90,  0,  1,  181, 271",
    "91,  0,  0,  180, 270",
    "360, 0,  0,  0,   1",
    "361, 0,  0,  0,   0"
  })
  void byTheFloor(int days, int normal, int special, int substandard, int doubtful) {
    assertThat(DowngradeOutlook.of(new Story().due(TUE_2026_03_31 - days).at(TUE_2026_03_31)))
        .isEqualTo(new DowngradeOutlook(normal, special, substandard, doubtful));
  }

  @ParameterizedTest
  @CsvSource({
    // grace, mode; until worse than NORMAL, SPECIAL_MENTION, at 3 days past due
    "3, RETROACTIVE, 1, 88",
    "5, RETROACTIVE, 3, 88",
    "3, DEFERRED,    1, 91"
  })
  void graceCounts(int grace, String mode, int normal, int special) {
    Story story = new Story().due(TUE_2026_03_31 - 3);
    story.rules.grace(grace);
    if (mode.equals("DEFERRED")) {
      story.rules.deferred();
    }
    DowngradeOutlook outlook = DowngradeOutlook.of(story.at(TUE_2026_03_31));
    assertThat(outlook.daysUntilWorseThan(Tier.NORMAL)).isEqualTo(normal);
    assertThat(outlook.daysUntilWorseThan(Tier.SPECIAL_MENTION)).isEqualTo(special);
  }

  @Test
  void rowsThatComeIntoForceAfterDAreSeenComing() {
    // 46 days past due by a row agreed at once; from 04-03 the anchor is the row of 2025-11-23
    AgedLoan loan =
        new Story()
            .agreed("2025-01-01", "2026-02-13", 1)
            .agreed("2026-04-03", "2025-11-23", 1)
            .at(TUE_2026_03_31);
    assertThat(loan.arrears().daysPastDue()).isEqualTo(46);
    assertThat(DowngradeOutlook.of(loan).daysUntilWorseThan(Tier.SPECIAL_MENTION)).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-30, 1", "2026-03-31, 2", "2026-04-10, 12", "'',         -1"})
  void aPauseInForceHoldsTheCount(String until, int days) {
    // 90 days past due, one of them less where the pause reached it
    Story story = new Story().due(TUE_2026_03_31 - 91).event(EventKind.PAUSE, "2026-03-30", until);
    AgedLoan loan = story.at(TUE_2026_03_31);
    assertThat(DowngradeOutlook.of(loan).daysUntilWorseThan(Tier.SPECIAL_MENTION)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    // a pause that has not begun is not yet seen; a signed TECHNICAL event that holds is
    "PAUSE,     2026-04-01, '',         4, 0",
    "TECHNICAL, 2026-03-01, '',         4, 4",
    "TECHNICAL, 2026-03-01, 2026-04-02, 4, 3",
    "TECHNICAL, 2026-03-01, 2026-03-31, 4, 1",
    "TECHNICAL, 2026-03-01, 2026-03-30, 4, 0"
  })
  void eventWindowsKnownAtDCount(
      EventKind kind, String from, String until, int daysPastDue, int days) {
    Story story = new Story().due(TUE_2026_03_31 - daysPastDue).signed(kind, from, until);
    assertThat(DowngradeOutlook.of(story.at(TUE_2026_03_31)).daysUntilWorseThan(Tier.NORMAL))
        .isEqualTo(days);
  }

  @Property(tries = 100)
  void isWhatTheCalendarSays(@ForAll long seed) {
    Story story = RandomStories.of(seed);
    AgedLoan loan = story.at(RandomStories.TODAY);
    DowngradeOutlook outlook = DowngradeOutlook.of(loan);
    int[] first = new int[Tier.LOSS.ordinal()];
    Arrays.fill(first, DowngradeOutlook.BLANK);
    if (loan.arrears().daysPastDue() > 0) {
      LoanFile known = knownToday(story.file());
      for (int n = 0; n < LONGEST; n++) {
        AgedLoan later = Ageing.age(known, RandomStories.TODAY + n, loan.policy());
        Tier ask = Tier.worst(new OverdueRule().ask(later), new MatrixRule().ask(later));
        for (int tier = 0; tier < ask.ordinal(); tier++) {
          if (first[tier] == DowngradeOutlook.BLANK) {
            first[tier] = n;
          }
        }
        if (ask == Tier.LOSS) {
          break;
        }
      }
    }
    assertThat(outlook).isEqualTo(new DowngradeOutlook(first[0], first[1], first[2], first[3]));
  }

  /** What a run of today knows of the future: the plan, and the ends of events that have begun. */
  private static LoanFile knownToday(LoanFile file) {
    List<Receipt> receipts =
        file.receipts().stream().filter(r -> r.countsAt(RandomStories.TODAY)).toList();
    List<LoanEvent> events =
        file.events().stream().filter(e -> e.hasBegunBy(RandomStories.TODAY)).toList();
    return new LoanFile(
        file.loan(), file.instalments(), receipts, events, file.contacts(), file.incomplete());
  }
}
