-- What is published, as it was always asked for.

DROP TABLE loan_status;
CREATE VIEW loan_status AS
SELECT p.business_date,
  r.loan_id, r.borrower_id, r.branch_code, r.officer_id, r.region_code, r.product_code, r.debtor_kind,
  r.guarantee_type, r.industry_code, r.status, r.outstanding_principal, r.days_past_due, r.in_grace,
  r.delinquent_days, r.delinquent_since, r.principal_dpd, r.interest_dpd, r.overdue_instalments,
  r.overdue_principal, r.overdue_interest, r.overdue_fee, r.penalty_due, r.compound_due, r.unapplied,
  r.next_due_on, r.next_due_amount, r.payment_history, r.worst_dpd_12m, r.cured_on, r.clean_periods,
  r.previous_tier, r.tier, r.tier_rules, r.tier_since, r.npl_since, r.days_to_downgrade,
  r.restructured_until, r.accrual_status, r.provision_general, r.provision_special, r.reported_overdue,
  r.stage, r.flags
FROM published_load p JOIN loan_status_row r ON r.row_id BETWEEN p.first_row AND p.last_row;

DROP TABLE worklist_item;
CREATE VIEW worklist_item AS
SELECT p.business_date,
  r.worklist, r.item_no, r.officer_id, r.branch_code, r.kind, r.channel, r.loan_id, r.borrower_id, r.due_on,
  r.amount_due, r.days_left, r.contact_window, r.priority, r.stage, r.movement, r.action, r.loans,
  r.loan_ids, r.max_delinquent_days, r.tier, r.total_overdue, r.penalty_and_compound, r.next_downgrade_on,
  r.last_contact_at, r.last_outcome, r.reason, r.suppressed_by, r.until, r.previous_stage, r.how, r.signal,
  r.previous_tier, r.detail, r.ends_on, r.based_on, r.outstanding_principal, r.last_visit_on
FROM published_load p JOIN worklist_item_row r ON r.row_id BETWEEN p.first_row AND p.last_row;

DROP TABLE report_figure;
CREATE VIEW report_figure AS
SELECT p.business_date,
  r.report, r.row_no, r.row_key, r.measure, r.figure, r.words
FROM published_load p JOIN report_figure_row r ON r.row_id BETWEEN p.first_row AND p.last_row;
