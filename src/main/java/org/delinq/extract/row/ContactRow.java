package org.delinq.extract.row;

import static org.delinq.extract.row.ExtractKind.CONTACTS;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.delinq.loan.Channel;
import org.delinq.loan.Contact;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.OverdueCause;
import org.delinq.storage.TextCache;
import org.jspecify.annotations.Nullable;

/** Rows of {@code contacts.csv}. */
public final class ContactRow implements ExtractRow {
  /** The index of {@code contact_id}. */
  public static final int CONTACT_ID = CONTACTS.indexOf("contact_id");

  /** The index of {@code loan_id}. */
  public static final int LOAN_ID = CONTACTS.indexOf("loan_id");

  private static final int AT = CONTACTS.indexOf("at");
  private static final int CHANNEL = CONTACTS.indexOf("channel");
  private static final int OUTCOME = CONTACTS.indexOf("outcome");
  private static final int PARTY = CONTACTS.indexOf("party");
  private static final int CAUSE = CONTACTS.indexOf("cause");
  private static final int OFFICER_ID = CONTACTS.indexOf("officer_id");
  private static final Channel[] CHANNELS = Channel.values();
  private static final ContactOutcome[] OUTCOMES = ContactOutcome.values();
  private static final ContactParty[] PARTIES = ContactParty.values();
  private static final OverdueCause[] CAUSES = OverdueCause.values();
  private static final int ABSENT = -1;

  private final FieldReader fields;
  private final TextCache officers = new TextCache();
  private long at;
  private Channel channel = Channel.SMS;
  private ContactOutcome outcome = ContactOutcome.REACHED;
  private ContactParty party = ContactParty.DEBTOR;
  private @Nullable OverdueCause cause;
  private @Nullable String officerId;

  /** A reader of rows of that layout. */
  public ContactRow(ExtractLayout layout) {
    fields = new FieldReader(layout);
  }

  @Override
  public @Nullable Fault parse(RowScanner row) {
    fields.begin();
    fields.identifier(row, CONTACT_ID);
    fields.identifier(row, LOAN_ID);
    at = fields.timestamp(row, AT);
    channel = CHANNELS[fields.code(row, CHANNEL, 0)];
    outcome = OUTCOMES[fields.code(row, OUTCOME, 0)];
    party = PARTIES[fields.code(row, PARTY, ContactParty.DEBTOR.ordinal())];
    int causeOrdinal = fields.code(row, CAUSE, ABSENT);
    cause = causeOrdinal == ABSENT ? null : CAUSES[causeOrdinal];
    fields.identifier(row, OFFICER_ID);
    Fault fault = fields.fault();
    if (fault == null) {
      officerId =
          row.isBlank(OFFICER_ID)
              ? null
              : officers.text(row.bytes(OFFICER_ID), row.from(OFFICER_ID), row.to(OFFICER_ID));
    }
    return fault;
  }

  /** When it took place: seconds since 1970-01-01T00:00:00, local time of the bank. */
  public long atSecond() {
    return at;
  }

  /**
   * The contact.
   *
   * @param contactId the row's {@code contact_id}
   */
  public Contact contact(String contactId) {
    return new Contact(
        contactId,
        LocalDateTime.ofEpochSecond(at, 0, ZoneOffset.UTC),
        channel,
        outcome,
        party,
        cause,
        officerId);
  }
}
