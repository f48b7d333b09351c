package org.delinq.extract;

/**
 * What the join keeps in memory of one loan. A loan that stays below the first two bounds is read
 * once; a larger one is read several times, a piece at a time.
 *
 * @param rows of all extracts together, good or bad
 * @param bytes of these rows
 * @param rowsSetAside in one item
 * @param bytesSetAside in one item
 * @param goodRows rows good in themselves, after which a loan is refused
 */
record JoinLimits(int rows, int bytes, int rowsSetAside, int bytesSetAside, int goodRows) {
  /** Those of a night. */
  static final JoinLimits STANDARD = new JoinLimits(1 << 13, 1 << 22, 1_000, 1 << 20, 1 << 20);
}
