-- The rows of earlier nights, numbered within the range of their date. A window over all of them would be held
-- in memory; the hidden number of a row is unique in its table.

INSERT INTO loan_status_row (row_id,
  loan_id, borrower_id, branch_code, officer_id, region_code, product_code, debtor_kind, guarantee_type,
  industry_code, status, outstanding_principal, days_past_due, in_grace, delinquent_days, delinquent_since,
  principal_dpd, interest_dpd, overdue_instalments, overdue_principal, overdue_interest, overdue_fee,
  penalty_due, compound_due, unapplied, next_due_on, next_due_amount, payment_history, worst_dpd_12m,
  cured_on, clean_periods, previous_tier, tier, tier_rules, tier_since, npl_since, days_to_downgrade,
  restructured_until, accrual_status, provision_general, provision_special, reported_overdue, stage, flags)
SELECT p.first_row + o._ROWID_,
  o.loan_id, o.borrower_id, o.branch_code, o.officer_id, o.region_code, o.product_code, o.debtor_kind,
  o.guarantee_type, o.industry_code, o.status, o.outstanding_principal, o.days_past_due, o.in_grace,
  o.delinquent_days, o.delinquent_since, o.principal_dpd, o.interest_dpd, o.overdue_instalments,
  o.overdue_principal, o.overdue_interest, o.overdue_fee, o.penalty_due, o.compound_due, o.unapplied,
  o.next_due_on, o.next_due_amount, o.payment_history, o.worst_dpd_12m, o.cured_on, o.clean_periods,
  o.previous_tier, o.tier, o.tier_rules, o.tier_since, o.npl_since, o.days_to_downgrade,
  o.restructured_until, o.accrual_status, o.provision_general, o.provision_special, o.reported_overdue,
  o.stage, o.flags
FROM loan_status o JOIN published_load p ON p.business_date = o.business_date;

INSERT INTO worklist_item_row (row_id,
  worklist, item_no, officer_id, branch_code, kind, channel, loan_id, borrower_id, due_on, amount_due,
  days_left, contact_window, priority, stage, movement, action, loans, loan_ids, max_delinquent_days, tier,
  total_overdue, penalty_and_compound, next_downgrade_on, last_contact_at, last_outcome, reason,
  suppressed_by, until, previous_stage, how, signal, previous_tier, detail, ends_on, based_on,
  outstanding_principal, last_visit_on)
SELECT p.first_row + o._ROWID_,
  o.worklist, o.item_no, o.officer_id, o.branch_code, o.kind, o.channel, o.loan_id, o.borrower_id, o.due_on,
  o.amount_due, o.days_left, o.contact_window, o.priority, o.stage, o.movement, o.action, o.loans,
  o.loan_ids, o.max_delinquent_days, o.tier, o.total_overdue, o.penalty_and_compound, o.next_downgrade_on,
  o.last_contact_at, o.last_outcome, o.reason, o.suppressed_by, o.until, o.previous_stage, o.how, o.signal,
  o.previous_tier, o.detail, o.ends_on, o.based_on, o.outstanding_principal, o.last_visit_on
FROM worklist_item o JOIN published_load p ON p.business_date = o.business_date;

INSERT INTO report_figure_row (row_id,
  report, row_no, row_key, measure, figure, words)
SELECT p.first_row + o._ROWID_,
  o.report, o.row_no, o.row_key, o.measure, o.figure, o.words
FROM report_figure o JOIN published_load p ON p.business_date = o.business_date;
