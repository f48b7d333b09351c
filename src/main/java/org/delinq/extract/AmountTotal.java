package org.delinq.extract;

import java.math.BigInteger;

/** A sum of amounts in fen that cannot overflow, however many rows a hostile file has. */
final class AmountTotal {
  private static final long LIMIT = 1L << 61;

  private long low;
  private BigInteger high = BigInteger.ZERO;

  /** Adds the amounts of a row: 0 to 2^61 fen. */
  void add(long fen) {
    low += fen;
    if (low >= LIMIT) {
      carry();
    }
  }

  void add(AmountTotal other) {
    high = high.add(other.high);
    add(other.low);
  }

  private void carry() {
    high = high.add(BigInteger.valueOf(low));
    low = 0;
  }

  void clear() {
    low = 0;
    high = BigInteger.ZERO;
  }

  BigInteger fen() {
    return high.add(BigInteger.valueOf(low));
  }
}
