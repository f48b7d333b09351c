package org.delinq.operations.run;

import org.jspecify.annotations.Nullable;

/**
 * What the operator ordered for a date.
 *
 * @param day the business date, as a {@link org.delinq.calendar.Day}
 * @param acceptJump whether a night that looks wrong is published all the same
 * @param reason why; given with {@code acceptJump}
 */
public record NightOrder(int day, boolean acceptJump, @Nullable String reason) {}
