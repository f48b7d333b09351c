package org.delinq.loan;

import java.util.List;

/**
 * A loan with everything the extracts say about it, accepted rows only.
 *
 * @param instalments rows of the extract, by {@code dueOn}, then {@code number}, then {@code
 *     agreedOn}; empty when the plan is to be derived
 * @param receipts by {@code valueOn}, then {@code repaymentId}; those after the business date and
 *     reversed ones included
 * @param events by {@code effectiveOn}, then {@code eventId}; future ones included
 * @param contacts by {@code at}, then {@code contactId}; those after the business date included
 * @param incomplete whether an instalment, repayment or event of the loan was quarantined, exact
 *     duplicates aside
 */
public record LoanFile(
    Loan loan,
    List<Instalment> instalments,
    List<Receipt> receipts,
    List<LoanEvent> events,
    List<Contact> contacts,
    boolean incomplete) {}
