package org.delinq.ageing;

/** Takes the stretches of nights that add to penalty and compound interest. */
interface NightSink {
  /**
   * A stretch of equal nights of one row.
   *
   * @param from the first evening
   * @param to the morning after the last night
   * @param nights how many of them count: those not paused
   * @param principal unpaid principal on each, in fen
   * @param interest unpaid interest on each, in fen; 0 where it bears none
   */
  void nights(NightKind kind, int row, int from, int to, int nights, long principal, long interest);
}
