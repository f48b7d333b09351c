package org.delinq.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes legal policies: every key of policy-example.yml with any value it may have, products that
 * override any part of the defaults, several calendars, ladders, matrices and programmes or none.
 */
public final class RandomPolicy {
  /** The calendars these policies may name. */
  public static final List<String> CALENDARS = List.of("cn", "six-day", "town.1");

  private static final List<String> TIERS =
      List.of("NORMAL", "SPECIAL_MENTION", "SUBSTANDARD", "DOUBTFUL", "LOSS");
  private static final List<String> CHANNELS = List.of("SMS", "PHONE", "WECHAT", "VISIT", "LETTER");
  private static final List<String> STAGES =
      List.of(
          "EARLY",
          "OFFICER_CALL",
          "VISIT",
          "WRITTEN_NOTICE",
          "MEDIATION",
          "LEGAL",
          "WRITE_OFF_REVIEW");
  private static final List<String> EVENTS =
      List.of(
          "MISUSE",
          "REFINANCED",
          "LITIGATION",
          "DECEASED",
          "MISSING",
          "NPL_ELSEWHERE",
          "OVERDUE_ELSEWHERE",
          "EVASION",
          "BANKRUPTCY");

  private final Random random;
  private final List<String> matrices;
  private final List<String> ladders;

  private RandomPolicy(Random random) {
    this.random = random;
    this.matrices = names("matrix", 0, 3);
    this.ladders = names("ladder", 1, 4);
  }

  /** A legal policy as plain maps, lists and scalars. */
  public static Map<String, @Nullable Object> legal(long seed) {
    return new RandomPolicy(new Random(seed)).policy();
  }

  /** The text of a policy file, on one line: JSON is YAML, save that dates have no quotes. */
  public static String yaml(@Nullable Object value) {
    StringJoiner block;
    if (value instanceof Map<?, ?> map) {
      block = new StringJoiner(", ", "{", "}");
      map.forEach((key, entry) -> block.add(yaml(String.valueOf(key)) + ": " + yaml(entry)));
      return block.toString();
    }
    if (value instanceof List<?> list) {
      block = new StringJoiner(", ", "[", "]");
      list.forEach(entry -> block.add(yaml(entry)));
      return block.toString();
    }
    return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
  }

  private Map<String, @Nullable Object> policy() {
    Map<String, @Nullable Object> policy = new LinkedHashMap<>();
    policy.put("id", "random-" + random.nextInt(1000));
    policy.put("effective-from", date());
    policy.put("defaults", defaults());
    policy.put("products", named("P", 1, 6, this::product));
    Map<String, @Nullable Object> tables = new LinkedHashMap<>();
    matrices.forEach(name -> tables.put(name, matrix()));
    policy.put("matrices", tables);
    policy.put(
        "ratios",
        map(
            "coverage-floor", percent(1000),
            "provision-floor", percent(100),
            "npl-target", percent(100),
            "npl-tolerance-points", percent(100)));
    policy.put("subsidy-programs", named("S", 0, 3, this::subsidy));
    policy.put("compensation-programs", named("C", 0, 3, this::compensation));
    policy.put("worklists", worklists());
    return shuffled(policy);
  }

  private Map<String, @Nullable Object> defaults() {
    return map(
        "basis", pick(List.of(360, 365)),
        "holiday-roll", pick(List.of("NONE", "NEXT_WORKDAY")),
        "calendar", pick(CALENDARS),
        "grace-days", random.nextInt(61),
        "grace-mode", pick(List.of("RETROACTIVE", "DEFERRED")),
        "arrears-tolerance", amount(),
        "allocation",
            optional(
                map(
                    "by", pick(List.of("INSTALMENT", "COMPONENT")),
                    "penalty-position", pick(List.of("FIRST", "LAST"))),
                "principal-first-after",
                random.nextInt(400)),
        "penalty",
            map(
                "uplift", percent(150),
                "misuse-uplift", percent(200),
                "compound", random.nextBoolean()),
        "classification", classification(),
        "provision",
            map(
                "general", percent(100),
                "NORMAL", percent(100),
                "SPECIAL_MENTION", percent(100),
                "SUBSTANDARD", percent(100),
                "DOUBTFUL", percent(100),
                "LOSS", percent(100)),
        "non-accrual-after", random.nextInt(200),
        "collection-ladder", pick(ladders));
  }

  private Map<String, @Nullable Object> classification() {
    List<Integer> overdue = rising(4, 0, 500);
    List<Integer> impaired = rising(2, 0, 100);
    Map<String, @Nullable Object> events = new LinkedHashMap<>();
    EVENTS.forEach(event -> events.put(event, pick(TIERS)));
    Map<String, @Nullable Object> classification =
        map(
            "floor-basis", pick(List.of("DELINQUENT_DAYS", "DAYS_PAST_DUE")),
            "overdue-more-than",
                map(
                    "SPECIAL_MENTION", overdue.get(0),
                    "SUBSTANDARD", overdue.get(1),
                    "DOUBTFUL", overdue.get(2),
                    "LOSS", overdue.get(3)),
            "technical-days", random.nextInt(30),
            "impaired-at-least",
                map("DOUBTFUL", impaired.get(0) + ".00", "LOSS", impaired.get(1).toString()),
            "events", events,
            "observation", map("months", random.nextInt(25), "periods", random.nextInt(4)),
            "upgrade",
                map(
                    "months", random.nextInt(25),
                    "periods", random.nextInt(4),
                    "tolerance", amount()),
            "debtor-npl-share", percent(100),
            "retail-contagion", pick(List.of("NONE", "WORST")));
    return optional(classification, "matrix", matrices.isEmpty() ? null : pick(matrices));
  }

  /** A product overrides some keys of the defaults, of a nested block some or all. */
  private Map<String, @Nullable Object> product() {
    Map<String, @Nullable Object> product = part(defaults());
    // Bounds must rise as a whole, so parts of two random ladders of bounds do not go together.
    if (product.get("classification") instanceof Map<?, ?> rules) {
      rules.remove("overdue-more-than");
      rules.remove("impaired-at-least");
    }
    product.put("name", pick(List.of("农户贷款", "Mortgage", "2026", "a: b # c")));
    return product;
  }

  @SuppressWarnings("unchecked")
  private Map<String, @Nullable Object> part(Map<String, @Nullable Object> whole) {
    Map<String, @Nullable Object> part = new LinkedHashMap<>();
    whole.forEach(
        (key, value) -> {
          if (random.nextInt(3) == 0) {
            boolean block = value instanceof Map<?, ?>;
            part.put(key, block ? part((Map<String, @Nullable Object>) value) : value);
          }
        });
    return part;
  }

  private Map<String, @Nullable Object> matrix() {
    Map<String, @Nullable Object> matrix = new LinkedHashMap<>();
    for (String rating : List.of("EXCELLENT", "GOOD", "FAIR", "UNRATED")) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      for (String guarantee : List.of("CREDIT", "GUARANTEE", "MORTGAGE", "PLEDGE")) {
        row.put(guarantee, rising(3, 0, 400));
      }
      matrix.put(rating, row);
    }
    return matrix;
  }

  private Map<String, @Nullable Object> subsidy() {
    List<Map<String, @Nullable Object>> shares = new ArrayList<>();
    LocalDate from = LocalDate.of(2019, 1, 1);
    for (int share = random.nextInt(4); share >= 0; share--) {
      from = from.plusDays(1 + random.nextInt(700));
      shares.add(map("from", from, "percent", percent(100)));
    }
    TreeSet<Integer> months = new TreeSet<>();
    for (int month = random.nextInt(12); month >= 0; month--) {
      months.add(1 + random.nextInt(12));
    }
    Map<String, @Nullable Object> eligible =
        map("max-months", random.nextInt(61), "max-contract", amount());
    optional(eligible, "disbursed-from", LocalDate.of(2021, 1, 1));
    optional(eligible, "disbursed-to", LocalDate.of(2025, 12, 31));
    Map<String, @Nullable Object> programme =
        map(
            "cap", amount(),
            "shares", shares,
            "settlement-months", List.copyOf(months),
            "settlement-day", 1 + random.nextInt(28),
            "adjust-periods", random.nextInt(9),
            "eligible", eligible,
            "subsidise-extension", random.nextBoolean());
    return optional(programme, "rate", percent(10));
  }

  private Map<String, @Nullable Object> compensation() {
    Map<String, @Nullable Object> programme =
        map(
            "trigger-days", random.nextInt(200),
            "base", pick(List.of("PRINCIPAL", "PRINCIPAL_AND_INTEREST")),
            "fund-percent", percent(100),
            "cap", amount(),
            "fund-balance", amount(),
            "breaker-npl-percent", percent(100),
            "min-dunnings", random.nextInt(5));
    return optional(programme, "claim-within-days", random.nextInt(400));
  }

  private Map<String, @Nullable Object> worklists() {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    ladders.forEach(name -> named.put(name, ladder()));
    Map<String, @Nullable Object> inspections = map("FIRST", random.nextInt(90));
    TIERS.forEach(tier -> inspections.put(tier, random.nextInt(365)));
    return map(
        "reminder-days", days(),
        "maturity-days", days(),
        "contact-window", "09:00-21:00",
        "downgrade-alert-days", random.nextInt(30),
        "contacts-per-week", random.nextInt(20),
        "officer-daily-limit", random.nextInt(200),
        "inspection-days", inspections,
        "recovery", map("channel", pick(CHANNELS), "every", 1 + random.nextInt(180)),
        "large-delinquent-floor", amount(),
        "ladders", named);
  }

  private List<Map<String, @Nullable Object>> ladder() {
    String from = pick(List.of("from-days", "from-instalments"));
    List<Map<String, @Nullable Object>> steps = new ArrayList<>();
    int bound = 1;
    for (String stage : STAGES) {
      if (random.nextInt(3) > 0 || (steps.isEmpty() && stage.equals("WRITE_OFF_REVIEW"))) {
        steps.add(map("stage", stage, from, bound, "channel", pick(CHANNELS), "every", bound));
        bound += 1 + random.nextInt(60);
      }
    }
    return steps;
  }

  private Map<Integer, String> days() {
    Map<Integer, String> days = new LinkedHashMap<>();
    for (int entry = random.nextInt(4); entry > 0; entry--) {
      days.put(random.nextInt(60), pick(CHANNELS));
    }
    return days;
  }

  private List<String> names(String stem, int least, int most) {
    List<String> names = new ArrayList<>();
    for (int name = least + random.nextInt(most - least + 1); name > 0; name--) {
      names.add(stem + "-" + name);
    }
    return names;
  }

  private Map<String, @Nullable Object> named(
      String stem, int least, int most, Supplier<Map<String, @Nullable Object>> value) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>();
    names(stem, least, most).forEach(name -> named.put(name, value.get()));
    return named;
  }

  private Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int at = 0; at < keysAndValues.length; at += 2) {
      map.put(String.valueOf(keysAndValues[at]), keysAndValues[at + 1]);
    }
    return map;
  }

  /** An optional key: with a value, blank, or not there. */
  private Map<String, @Nullable Object> optional(
      Map<String, @Nullable Object> map, String key, @Nullable Object value) {
    int form = random.nextInt(3);
    if (form < 2) {
      map.put(key, form == 0 ? value : null);
    }
    return map;
  }

  private Map<String, @Nullable Object> shuffled(Map<String, @Nullable Object> map) {
    List<String> keys = new ArrayList<>(map.keySet());
    Collections.shuffle(keys, random);
    Map<String, @Nullable Object> shuffled = new LinkedHashMap<>();
    keys.forEach(key -> shuffled.put(key, map.get(key)));
    return shuffled;
  }

  private List<Integer> rising(int count, int least, int most) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      numbers.add(least + random.nextInt(most - least + 1));
    }
    Collections.sort(numbers);
    return numbers;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** At most {@code most}, with none to six decimals. */
  private String percent(int most) {
    int decimals = random.nextInt(7);
    long scale = BigDecimal.TEN.pow(decimals).longValueExact();
    return BigDecimal.valueOf(random.nextLong(most * scale + 1), decimals).toPlainString();
  }

  private String amount() {
    int decimals = random.nextInt(3);
    return BigDecimal.valueOf(random.nextInt(100_000_000), decimals).toPlainString();
  }

  private Object date() {
    LocalDate date = LocalDate.of(2000 + random.nextInt(30), 1, 1);
    return random.nextBoolean() ? date : date.toString();
  }
}
