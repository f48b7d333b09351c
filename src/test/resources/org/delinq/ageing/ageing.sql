-- The ageing core (rules.md 2.1 and 2.2) of loans whose receipts all have components and whose
-- plans were never replaced, in one statement. Days are numbers, amounts are fen.
with counted as (
  select loan, sum(fee) as fee, sum(interest) as interest, sum(principal) as principal
  from receipt join loan using (loan)
  where value_on <= business_date and reversed_on > business_date and payer <> 'COMPENSATION_FUND'
  group by loan
), plan as (
  select loan, number, due_on, fee, interest, principal,
    sum(fee) over older as fees, sum(interest) over older as interests,
    sum(principal) over older as principals
  from instalment
  window older as (partition by loan order by due_on, number)
), unpaid as (
  select p.loan, p.number, p.due_on,
    greatest(0, least(p.fee, p.fees - coalesce(c.fee, 0))) as fee,
    greatest(0, least(p.interest, p.interests - coalesce(c.interest, 0))) as interest,
    greatest(0, least(p.principal, p.principals - coalesce(c.principal, 0))) as principal
  from plan p left join counted c on c.loan = p.loan
), overdue as (
  select u.*, business_date, tolerance, grace, deferred,
    sum(fee + interest + principal) over (partition by u.loan order by due_on, number) as running,
    business_date - due_on - (
      select count(distinct day)
      from pause, lateral (select unnest(generate_series(due_on + 1, business_date)) as day)
      where pause.loan = u.loan and day between starts_on and ends_on) as own_days
  from unpaid u join loan using (loan)
  where due_on < business_date and fee + interest + principal > 0
), anchored as (
  select *, min(case when running > tolerance then running end) over (partition by loan) as reached
  from overdue
), late as (
  select loan, any_value(grace) as grace, any_value(deferred) as deferred,
    sum(fee) as overdue_fee, sum(interest) as overdue_interest, sum(principal) as overdue_principal,
    coalesce(max(own_days) filter (running >= reached), 0) as days_past_due,
    count(*) filter (running >= reached) as overdue_instalments,
    coalesce(max(own_days) filter (running >= reached and principal > 0), 0) as principal_dpd,
    coalesce(max(own_days) filter (running >= reached and interest > 0), 0) as interest_dpd
  from anchored
  group by loan
)
select loan.loan,
  coalesce(days_past_due, 0) as days_past_due,
  case when coalesce(days_past_due, 0) <= loan.grace then 0
    when loan.deferred then days_past_due - loan.grace else days_past_due end as delinquent_days,
  coalesce(principal_dpd, 0) as principal_dpd,
  coalesce(interest_dpd, 0) as interest_dpd,
  coalesce(overdue_instalments, 0) as overdue_instalments,
  coalesce(overdue_principal, 0) as overdue_principal,
  coalesce(overdue_interest, 0) as overdue_interest,
  coalesce(overdue_fee, 0) as overdue_fee,
  (select sum(principal) from unpaid where unpaid.loan = loan.loan) as unpaid_principal
from loan left join late using (loan)
order by loan.loan
