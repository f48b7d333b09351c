package org.delinq.report.page;

/**
 * One of the headline figures; public for the template.
 *
 * @param id names it in the page
 * @param raw the value as {@code summary.json} has it, empty where it has none
 * @param value the same as people read it
 * @param change since the previous night
 * @param tone {@code good}, {@code bad}, or empty where the change is neither
 * @param note what the value is held to, or more about it
 * @param broken whether it is not within its limit
 */
public record Headline(
    String id,
    String name,
    String raw,
    String value,
    String unit,
    String change,
    String tone,
    String note,
    boolean broken) {}
