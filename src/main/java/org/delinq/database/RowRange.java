package org.delinq.database;

/**
 * The numbers that the rows of a load may have.
 *
 * @param load the number of the load, from 1
 */
record RowRange(long load) {
  private static final int BITS = 32;

  long first() {
    return load << BITS;
  }

  long last() {
    return ((load + 1) << BITS) - 1;
  }
}
