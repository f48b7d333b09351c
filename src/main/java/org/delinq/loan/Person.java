package org.delinq.loan;

import org.jspecify.annotations.Nullable;

/** Personal data of a borrower; leaves the program in worklists only (operations.md section 7). */
public record Person(@Nullable String name, @Nullable String phone, @Nullable String address) {
  /** Nothing known. */
  public static final Person UNKNOWN = new Person(null, null, null);

  /** Says nothing, so that no log line ever carries a name. */
  @Override
  public String toString() {
    return "Person[…]";
  }
}
