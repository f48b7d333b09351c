-- Compares the snapshots of the job ({ours}) and of the peer ({out}) cell by cell on the columns both
-- have. Ageing: of loans whose receipts all have components, whose plan was delivered and never
-- replaced, and that have no event. Tier and provisions: of those of them for which no rule beyond
-- OVERDUE and MATRIX spoke.
create table simple as
select loan_id from read_csv('{out}/loan-status.csv', header = true, types = {'loan_id': 'varchar'})
where loan_id in (
    select loan_id from read_csv('{in}/instalments.csv', header = true, all_varchar = true)
    group by loan_id having count(agreed_on) = 0 and count(replaced_on) = 0)
  and loan_id not in (
    select loan_id from read_csv('{in}/repayments.csv', header = true, all_varchar = true)
    where principal is null and reverses is null)
  and loan_id not in (
    select loan_id from read_csv('{in}/events.csv', header = true, all_varchar = true));
create table cell as
with ours as (
  select * from read_csv('{ours}/loan-status.csv', header = true, all_varchar = true)
), theirs as (
  select * from read_csv('{out}/loan-status.csv', header = true, all_varchar = true)
)
select loan_id, unnest([
  {'name': 'borrower_id', 'a': o.borrower_id, 'b': t.borrower_id},
  {'name': 'officer_id', 'a': o.officer_id, 'b': t.officer_id},
  {'name': 'outstanding_principal', 'a': replace(o.outstanding_principal, '.', '')::bigint::varchar, 'b': t.outstanding_principal},
  {'name': 'days_past_due', 'a': o.days_past_due, 'b': t.days_past_due},
  {'name': 'in_grace', 'a': o.in_grace, 'b': t.in_grace},
  {'name': 'delinquent_days', 'a': o.delinquent_days, 'b': t.delinquent_days},
  {'name': 'delinquent_since', 'a': o.delinquent_since, 'b': t.delinquent_since},
  {'name': 'principal_dpd', 'a': o.principal_dpd, 'b': t.principal_dpd},
  {'name': 'interest_dpd', 'a': o.interest_dpd, 'b': t.interest_dpd},
  {'name': 'overdue_instalments', 'a': o.overdue_instalments, 'b': t.overdue_instalments},
  {'name': 'overdue_principal', 'a': replace(o.overdue_principal, '.', '')::bigint::varchar, 'b': t.overdue_principal},
  {'name': 'overdue_interest', 'a': replace(o.overdue_interest, '.', '')::bigint::varchar, 'b': t.overdue_interest},
  {'name': 'overdue_fee', 'a': replace(o.overdue_fee, '.', '')::bigint::varchar, 'b': t.overdue_fee},
  {'name': 'next_due_on', 'a': o.next_due_on, 'b': t.next_due_on},
  {'name': 'next_due_amount', 'a': replace(o.next_due_amount, '.', '')::bigint::varchar, 'b': t.next_due_amount},
  {'name': 'tier', 'a': case when simple_tier then o.tier end, 'b': case when simple_tier then t.tier end},
  {'name': 'provision_general', 'a': case when simple_tier then replace(o.provision_general, '.', '')::bigint::varchar end, 'b': case when simple_tier then t.provision_general end},
  {'name': 'provision_special', 'a': case when simple_tier then replace(o.provision_special, '.', '')::bigint::varchar end, 'b': case when simple_tier then t.provision_special end}
], recursive := true)
from (select *, tier_rules in ('PERFORMING', 'OVERDUE', 'MATRIX', 'OVERDUE|MATRIX') as simple_tier
  from ours) o
join theirs t using (loan_id)
join simple using (loan_id);
