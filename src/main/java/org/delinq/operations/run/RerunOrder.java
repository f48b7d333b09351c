package org.delinq.operations.run;

/**
 * What the operator ordered for a date that is to be computed anew.
 *
 * @param night the date, and why
 * @param from the first step to be done anew ({@link org.delinq.nightly.StepNames}); earlier ones
 *     are taken over where their inputs are unchanged
 * @param cascade whether the later published dates are computed anew as well, in order
 */
public record RerunOrder(NightOrder night, String from, boolean cascade) {}
