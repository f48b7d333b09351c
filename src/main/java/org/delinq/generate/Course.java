package org.delinq.generate;

/**
 * How a made-up loan fares.
 *
 * @param kind what becomes of it
 * @param days how many days before the horizon the instalment fell due with which trouble began; 0
 *     where there is none
 */
record Course(Kind kind, int days) {
  /** What becomes of a loan. */
  enum Kind {
    /** Paid on time, give or take days. */
    PERFORMING,
    /** Often late, always paid at last. */
    CHRONIC,
    /** Was late for a while, then paid up. */
    CURED,
    /** Was non-performing, paid up within the last months. */
    RECOVERED,
    /** Past due at the horizon. */
    DELINQUENT,
    /** Given up by the bank, still collected. */
    WRITTEN_OFF,
    /** Repaid in full. */
    CLOSED
  }

  private static final Kind[] KINDS = Kind.values();
  private static final int[] KIND_WEIGHTS = {830, 20, 50, 6, 58, 6, 30};

  /** Shares of the delinquent, by the upper bounds below. */
  private static final int[] DELINQUENT_WEIGHTS = {17, 23, 14, 10, 12, 8, 6, 7, 3};

  private static final int[] DELINQUENT_UP_TO = {7, 30, 60, 90, 180, 270, 360, 1080, 1500};

  static Course choose(LoanRandom random) {
    Kind kind = KINDS[random.weighted(KIND_WEIGHTS)];
    return new Course(
        kind,
        switch (kind) {
          case PERFORMING, CHRONIC, CLOSED -> 0;
          case CURED -> random.between(15, 700);
          case RECOVERED -> random.between(170, 420);
          case DELINQUENT -> delinquentDays(random);
          case WRITTEN_OFF -> random.between(500, 2_000);
        });
  }

  private static int delinquentDays(LoanRandom random) {
    int bucket = random.weighted(DELINQUENT_WEIGHTS);
    int from = bucket == 0 ? 1 : DELINQUENT_UP_TO[bucket - 1] + 1;
    return random.between(from, DELINQUENT_UP_TO[bucket]);
  }
}
