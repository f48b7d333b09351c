package org.delinq.worklist;

import java.util.List;
import org.delinq.loan.Contact;
import org.delinq.loan.OverdueCause;
import org.jspecify.annotations.Nullable;

/** Why loans are late, as collectors were told ({@code reports/overdue-causes.csv}). */
public final class OverdueCauses {
  private OverdueCauses() {}

  /**
   * The cause of the newest contact up to the business date that names one, whoever was contacted;
   * absent without one, which the report calls {@code UNKNOWN}.
   *
   * @param contacts of one loan, by {@code at}, then {@code contactId}
   */
  public static @Nullable OverdueCause of(List<Contact> contacts, int businessDate) {
    for (int i = contacts.size() - 1; i >= 0; i--) {
      Contact contact = contacts.get(i);
      if (contact.cause() != null && contact.day() <= businessDate) {
        return contact.cause();
      }
    }
    return null;
  }
}
