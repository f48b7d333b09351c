package org.delinq.generate;

import org.delinq.money.Percent;

/**
 * The random numbers of one loan or borrower (SplitMix64), so that a loan comes out the same
 * whichever thread makes it and however many loans there are.
 */
final class LoanRandom {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private long state;

  /**
   * @param seed the portfolio's
   * @param topic what the numbers are for, so that no two topics of one index share them
   * @param index of the loan or borrower
   */
  LoanRandom(long seed, Topic topic, long index) {
    state = mix(seed + GOLDEN_GAMMA * (topic.ordinal() + 1L)) ^ mix(index + GOLDEN_GAMMA);
  }

  /** What random numbers are for. */
  enum Topic {
    /** The loan itself. */
    LOAN,
    /** Whether the loan has its borrower, or its borrower the household, in common. */
    KINSHIP,
    /** The borrower. */
    BORROWER,
    /** The order of shuffled rows. */
    SHUFFLE
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private long next() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** A number from 0 to {@code bound} − 1. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** A number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True in {@code perMille} of 1,000 cases. */
  boolean perMille(int perMille) {
    return below(1_000) < perMille;
  }

  /** True in {@code count} of 100,000 cases. */
  boolean perHundredThousand(int count) {
    return below(100_000) < count;
  }

  /** One of them. */
  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[below(choices.length)];
  }

  /** An index of {@code weights}, as often as its weight says. */
  int weighted(int... weights) {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    int left = below(sum);
    int index = 0;
    while (left >= weights[index]) {
      left -= weights[index];
      index++;
    }
    return index;
  }

  /** A yearly rate between two hundredths of a percent, in steps of 0.05 %. */
  Percent rate(int lowHundredths, int highHundredths) {
    int steps = (highHundredths - lowHundredths) / 5;
    return new Percent((lowHundredths + 5L * below(steps + 1)) * 10_000L);
  }

  /** An amount in fen between two amounts in yuan, in whole steps of yuan. */
  long yuan(int low, int high, int step) {
    return (low + (long) step * below((high - low) / step + 1)) * 100L;
  }
}
