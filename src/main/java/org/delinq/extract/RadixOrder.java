package org.delinq.extract;

import java.util.Arrays;

/**
 * Orders places of an array by a number each, stable, by counting its bytes: a quarter of the time
 * of a comparison sort here. Bytes that are the same in all numbers cost nothing. One thread.
 */
final class RadixOrder {
  private static final int VALUES = 256;

  private final int[] counts = new int[VALUES];
  private long[] numbers = new long[0];
  private long[] otherNumbers = new long[0];
  private int[] places = new int[0];
  private int[] otherPlaces = new int[0];

  /** Makes room for that many numbers and answers where to put them. */
  long[] numbers(int count) {
    if (numbers.length < count) {
      int length = count + (count >> 2);
      numbers = new long[length];
      otherNumbers = new long[length];
      places = new int[length];
      otherPlaces = new int[length];
    }
    return numbers;
  }

  /** Sorts; afterwards {@link #number} and {@link #places} answer by rank. */
  void sort(int count) {
    long differing = 0;
    for (int i = 0; i < count; i++) {
      places[i] = i;
      differing |= numbers[i] ^ numbers[0];
    }
    for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
      if ((differing >>> shift & 0xff) != 0) {
        pass(count, shift);
      }
    }
  }

  private void pass(int count, int shift) {
    int flip = shift == Long.SIZE - Byte.SIZE ? 0x80 : 0;
    Arrays.fill(counts, 0);
    for (int i = 0; i < count; i++) {
      counts[((int) (numbers[i] >>> shift) & 0xff) ^ flip]++;
    }
    int start = 0;
    for (int value = 0; value < VALUES; value++) {
      int next = start + counts[value];
      counts[value] = start;
      start = next;
    }
    for (int i = 0; i < count; i++) {
      int at = counts[((int) (numbers[i] >>> shift) & 0xff) ^ flip]++;
      otherNumbers[at] = numbers[i];
      otherPlaces[at] = places[i];
    }
    long[] swapNumbers = numbers;
    numbers = otherNumbers;
    otherNumbers = swapNumbers;
    int[] swapPlaces = places;
    places = otherPlaces;
    otherPlaces = swapPlaces;
  }

  /** The number of that rank, least first. */
  long number(int rank) {
    return numbers[rank];
  }

  /** The places by rank; ranks of equal numbers may be permuted. */
  int[] places() {
    return places;
  }

  /** An array as long as {@link #places}, for whoever permutes them. */
  int[] spare() {
    return otherPlaces;
  }
}
