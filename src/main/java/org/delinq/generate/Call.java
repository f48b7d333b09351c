package org.delinq.generate;

import org.delinq.loan.Channel;
import org.delinq.loan.ContactOutcome;
import org.delinq.loan.ContactParty;
import org.delinq.loan.OverdueCause;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code contacts.csv} without its id.
 *
 * @param secondOfDay 0 to 86,399
 * @param officerId absent where the core system did not say who it was
 */
record Call(
    int day,
    int secondOfDay,
    Channel channel,
    ContactOutcome outcome,
    ContactParty party,
    @Nullable OverdueCause cause,
    @Nullable String officerId) {}
