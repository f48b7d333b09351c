package org.delinq.report.page;

/**
 * Something the operator should look at; public for the template.
 *
 * @param urgency {@code act}, {@code watch} or {@code note}
 */
public record Attention(String urgency, String sentence) {}
