package org.delinq.classification;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.delinq.ageing.AgedLoan;
import org.delinq.calendar.Day;
import org.delinq.loan.CreditRating;
import org.delinq.loan.EventKind;
import org.delinq.loan.GuaranteeType;
import org.jspecify.annotations.Nullable;

/**
 * Reads the facts of a worked example.
 *
 * <pre>
 * 91 days                        one instalment, unpaid since so many days
 * monthly 2026-01-20 x 7         instalments a month apart (36 if not said), paid when due
 * paid 2026-02-20 on 2026-03-01  that instalment was paid later
 * unpaid since 2026-02-20        instalments due from then on are not paid …
 * all paid 2026-05-01            … until all of them were, and the later ones when due
 * MISUSE, MISUSE over            the event holds since 2026-01-01, or did until the day before D
 * TECHNICAL signed, IMPAIRED 50  with what the event says
 * RESTRUCTURED 2026-03-01        the event holds since that day
 * EXCELLENT, PLEDGE              rating, guarantee
 * matrix, grace 3, DEFERRED, DAYS_PAST_DUE   the policy, where it is not the default
 * D 2026-04-01                   the business date, 2026-03-31 if not said
 * </pre>
 */
final class ToldFacts {
  private static final Pattern DAYS = Pattern.compile("(\\d+) days");
  private static final Pattern MONTHLY = Pattern.compile("monthly (\\S+)(?: x (\\d+))?");
  private static final Pattern PAID_LATE = Pattern.compile("paid (\\S+) on (\\S+)");
  private static final Pattern UNPAID = Pattern.compile("unpaid since (\\S+)");
  private static final Pattern ALL_PAID = Pattern.compile("all paid (\\S+)");
  private static final Pattern GRACE = Pattern.compile("grace (\\d+)");
  private static final Pattern DATE = Pattern.compile("D (\\S+)");
  private static final Pattern NPL = Pattern.compile("NPL since (\\S+)");
  private static final Pattern DATED_EVENT = Pattern.compile("([A-Z_]+) (\\d{4}-\\d\\d-\\d\\d)");
  private static final Pattern EVENT =
      Pattern.compile("([A-Z_]+)(?: ([0-9.]+))?( signed)?( over)?");

  private final Story story = new Story();
  private final Map<Integer, Integer> paidLate = new HashMap<>();
  private int businessDate = Day.parse("2026-03-31");
  private int nplSince = Day.NONE;
  private int unpaidSince = Day.NEVER;
  private int allPaid = Day.NEVER;
  private @Nullable String months;
  private int count;

  private ToldFacts() {}

  static ToldFacts of(String facts) {
    ToldFacts told = new ToldFacts();
    for (String fact : facts.split(", ")) {
      told.plan(fact);
    }
    for (String fact : facts.split(", ")) {
      told.tell(fact);
    }
    told.pay();
    return told;
  }

  AgedLoan loan() {
    return story.at(businessDate);
  }

  /** The day after {@code NPL since}. */
  int nplSince() {
    return nplSince;
  }

  private void plan(String fact) {
    Matcher date = DATE.matcher(fact);
    if (date.matches()) {
      businessDate = Day.parse(date.group(1));
    }
  }

  private void tell(String fact) {
    Matcher days = DAYS.matcher(fact);
    Matcher monthly = MONTHLY.matcher(fact);
    Matcher late = PAID_LATE.matcher(fact);
    Matcher unpaid = UNPAID.matcher(fact);
    Matcher all = ALL_PAID.matcher(fact);
    Matcher grace = GRACE.matcher(fact);
    Matcher npl = NPL.matcher(fact);
    if (days.matches()) {
      story.due(businessDate - Integer.parseInt(days.group(1)));
    } else if (monthly.matches()) {
      months = monthly.group(1);
      count = monthly.group(2) == null ? 36 : Integer.parseInt(monthly.group(2));
      story.monthly(months, count);
    } else if (late.matches()) {
      paidLate.put(Day.parse(late.group(1)), Day.parse(late.group(2)));
    } else if (unpaid.matches()) {
      unpaidSince = Day.parse(unpaid.group(1));
    } else if (all.matches()) {
      allPaid = Day.parse(all.group(1));
    } else if (npl.matches()) {
      nplSince = Day.parse(npl.group(1));
    } else if (grace.matches()) {
      story.rules.grace(Integer.parseInt(grace.group(1)));
    } else if (!DATE.matcher(fact).matches() && !tellPolicyOrTerms(fact)) {
      tellEvent(fact);
    }
  }

  private boolean tellPolicyOrTerms(String fact) {
    switch (fact) {
      case "matrix" -> story.rules.farmerMatrix();
      case "DEFERRED" -> story.rules.deferred();
      case "DAYS_PAST_DUE" -> story.rules.daysPastDue();
      case "EXCELLENT", "GOOD", "FAIR", "UNRATED" -> story.rating(CreditRating.valueOf(fact));
      case "CREDIT", "GUARANTEE", "MORTGAGE", "PLEDGE" ->
          story.guarantee(GuaranteeType.valueOf(fact));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void tellEvent(String fact) {
    Matcher dated = DATED_EVENT.matcher(fact);
    if (dated.matches()) {
      story.event(EventKind.valueOf(dated.group(1)), dated.group(2), "");
      return;
    }
    Matcher event = EVENT.matcher(fact);
    if (!event.matches()) {
      throw new IllegalArgumentException(fact.toLowerCase(Locale.ROOT) + " tells nothing");
    }
    EventKind kind = EventKind.valueOf(event.group(1));
    String until = event.group(4) == null ? "" : Day.format(businessDate - 1);
    if (kind == EventKind.IMPAIRED) {
      story.impaired(event.group(2), "2026-01-01", until);
    } else if (event.group(3) != null) {
      story.signed(kind, "2026-01-01", until);
    } else {
      story.event(kind, "2026-01-01", until);
    }
  }

  private void pay() {
    if (months == null) {
      return;
    }
    for (int i = 0; i < count; i++) {
      int due = Day.plusMonths(Day.parse(months), i);
      int paidOn = paidLate.getOrDefault(due, due);
      if (due >= unpaidSince) {
        paidOn = Math.max(paidOn, allPaid);
      }
      if (paidOn != Day.NEVER) {
        story.paid(paidOn, Story.INSTALMENT);
      }
    }
  }
}
