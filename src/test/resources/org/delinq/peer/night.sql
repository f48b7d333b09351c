-- What a good engineer would otherwise write: a night's ageing by component, tiers, provisions, the
-- snapshot and one report over the same extracts, in one script (scripts/bench runs it).
--
-- It is no second implementation of the rules. It knows neither the order of receipts nor penalty,
-- history, restructures, worklists, subsidies, or quarantine; check.sql compares what both know.
-- Amounts are fen. {in}, {out}, {date} are filled in by PeerNight; each statement ends with a ;
-- at the end of a line.
set threads to {threads};
create table loan as
select loan_id, borrower_id, branch_code, officer_id, region_code, product_code,
  coalesce(debtor_kind, 'RETAIL') as debtor_kind, guarantee_type, industry_code, status,
  coalesce(credit_rating, 'UNRATED') as credit_rating,
  cast(outstanding_principal * 100 as bigint) as outstanding_principal,
  coalesce(grace_days, case product_code when 'MORTGAGE' then 3 else 0 end) as grace
from read_csv('{in}/loans.csv', header = true, types = {
  'loan_id': 'varchar', 'borrower_id': 'varchar', 'branch_code': 'varchar',
  'officer_id': 'varchar', 'region_code': 'varchar', 'phone': 'varchar',
  'id_number': 'varchar', 'household_id': 'varchar', 'guarantee_until': 'date',
  'outstanding_principal': 'decimal(15,2)', 'grace_days': 'integer', 'due_day': 'integer',
  'first_due_on': 'date', 'written_off_on': 'date', 'penalty_uplift': 'decimal(9,6)',
  'subsidy_program': 'varchar', 'compensation_program': 'varchar', 'industry_code': 'varchar',
  'previous_tier': 'varchar'})
where status <> 'CLOSED';
create table instalment as
select loan_id, instalment_no, due_on,
  cast(fee_due * 100 as bigint) as fee,
  cast(interest_due * 100 as bigint) as interest,
  cast(principal_due * 100 as bigint) as principal
from (select * replace (coalesce(fee_due, 0) as fee_due, coalesce(interest_due, 0) as interest_due)
  from read_csv('{in}/instalments.csv', header = true, types = {
    'loan_id': 'varchar', 'due_on': 'date', 'principal_due': 'decimal(15,2)',
    'interest_due': 'decimal(15,2)', 'fee_due': 'decimal(15,2)', 'agreed_on': 'date',
    'replaced_on': 'date'}))
where coalesce(agreed_on, date '1900-01-01') <= date '{date}'
  and coalesce(replaced_on, date '9999-12-31') > date '{date}';
create table receipt as
select * from read_csv('{in}/repayments.csv', header = true, types = {
  'repayment_id': 'varchar', 'loan_id': 'varchar', 'value_on': 'date', 'amount': 'decimal(15,2)',
  'principal': 'decimal(15,2)', 'interest': 'decimal(15,2)', 'penalty': 'decimal(15,2)',
  'fee': 'decimal(15,2)', 'payer': 'varchar', 'reverses': 'varchar'});
create table event as
select loan_id, kind, effective_on, coalesce(expires_on, date '9999-12-31') as expires_on
from read_csv('{in}/events.csv', header = true, types = {
  'loan_id': 'varchar', 'effective_on': 'date', 'expires_on': 'date', 'value': 'varchar',
  'approved_by': 'varchar', 'note': 'varchar'});
create table paid as
select loan_id,
  cast(sum(fee) * 100 as bigint) as fee,
  cast(sum(interest) * 100 as bigint) as interest,
  cast(sum(principal) * 100 as bigint) as principal,
  cast(sum(case when principal is null then amount end) * 100 as bigint) as whole
from receipt r
where value_on <= date '{date}' and reverses is null
  and coalesce(payer, 'BORROWER') <> 'COMPENSATION_FUND'
  and not exists (
    select 1 from receipt x
    where x.reverses = r.repayment_id and x.value_on <= date '{date}')
group by loan_id;
create table unpaid as
with running as (
  select i.*, sum(fee) over older as fees, sum(interest) over older as interests,
    sum(principal) over older as principals
  from instalment i
  window older as (partition by loan_id order by due_on, instalment_no)
), by_component as (
  select r.loan_id, r.instalment_no, r.due_on,
    greatest(0, least(r.fee, r.fees - coalesce(p.fee, 0))) as fee,
    greatest(0, least(r.interest, r.interests - coalesce(p.interest, 0))) as interest,
    greatest(0, least(r.principal, r.principals - coalesce(p.principal, 0))) as principal,
    coalesce(p.whole, 0) as whole
  from running r left join paid p using (loan_id)
), whole as (
  select b.*, greatest(0, whole - (sum(fee + interest + principal) over older
    - (fee + interest + principal))) as money
  from by_component b
  window older as (partition by loan_id order by due_on, instalment_no)
)
select loan_id, instalment_no, due_on,
  greatest(0, fee - money) as fee,
  greatest(0, interest - greatest(0, money - fee)) as interest,
  greatest(0, principal - greatest(0, money - fee - interest)) as principal
from whole;
create table late as
with overdue as (
  select u.*, date '{date}' - u.due_on - coalesce((
    select sum(greatest(0, least(e.expires_on, date '{date}')
      - greatest(e.effective_on, u.due_on + 1) + 1))
    from event e where e.loan_id = u.loan_id and e.kind = 'PAUSE'), 0) as own_days
  from unpaid u
  where due_on < date '{date}' and fee + interest + principal > 0
)
select loan_id, sum(fee) as overdue_fee, sum(interest) as overdue_interest,
  sum(principal) as overdue_principal, min(due_on) as since, max(own_days) as days_past_due,
  count(*) as overdue_instalments,
  coalesce(max(own_days) filter (principal > 0), 0) as principal_dpd,
  coalesce(max(own_days) filter (interest > 0), 0) as interest_dpd
from overdue
group by loan_id;
create table next_due as
select loan_id, min(due_on) as next_due_on,
  arg_min(fee + interest + principal, (due_on, instalment_no)) as next_due_amount
from unpaid
where due_on >= date '{date}' and fee + interest + principal > 0
group by loan_id;
create table matrix as
select * from (values
  ('EXCELLENT', 'CREDIT', 60, 90, 180), ('EXCELLENT', 'GUARANTEE', 60, 90, 270),
  ('EXCELLENT', 'MORTGAGE', 90, 180, 270), ('EXCELLENT', 'PLEDGE', 90, 180, 360),
  ('GOOD', 'CREDIT', 30, 90, 180), ('GOOD', 'GUARANTEE', 30, 90, 180),
  ('GOOD', 'MORTGAGE', 60, 90, 180), ('GOOD', 'PLEDGE', 90, 180, 270),
  ('FAIR', 'CREDIT', 0, 90, 180), ('FAIR', 'GUARANTEE', 0, 90, 180),
  ('FAIR', 'MORTGAGE', 30, 90, 180), ('FAIR', 'PLEDGE', 60, 90, 270),
  ('UNRATED', 'CREDIT', 0, 90, 180), ('UNRATED', 'GUARANTEE', 0, 90, 180),
  ('UNRATED', 'MORTGAGE', 30, 90, 180), ('UNRATED', 'PLEDGE', 60, 90, 270)
) as m(credit_rating, guarantee_type, normal, special_mention, substandard);
create table snapshot as
with aged as (
  select l.*, coalesce(days_past_due, 0) as days_past_due,
    case when coalesce(days_past_due, 0) <= grace then 0 else days_past_due end as delinquent_days,
    case when days_past_due > 0 then since end as delinquent_since,
    coalesce(principal_dpd, 0) as principal_dpd, coalesce(interest_dpd, 0) as interest_dpd,
    coalesce(overdue_instalments, 0) as overdue_instalments,
    coalesce(overdue_principal, 0) as overdue_principal,
    coalesce(overdue_interest, 0) as overdue_interest,
    coalesce(overdue_fee, 0) as overdue_fee, next_due_on, next_due_amount
  from loan l left join late using (loan_id) left join next_due using (loan_id)
), ranked as (
  select a.*, case when status = 'ACTIVE' then greatest(
    case when delinquent_days > 360 then 5 when delinquent_days > 270 then 4
      when delinquent_days > 90 then 3 when delinquent_days > 0 then 2 else 1 end,
    case when product_code not in ('FARMER-CREDIT', 'POVERTY-RELIEF') then 1
      when delinquent_days <= m.normal then 1 when delinquent_days <= m.special_mention then 2
      when delinquent_days <= m.substandard then 3 else 4 end) end as rank
  from aged a left join matrix m using (credit_rating, guarantee_type)
)
select *, (['NORMAL', 'SPECIAL_MENTION', 'SUBSTANDARD', 'DOUBTFUL', 'LOSS'])[rank] as tier,
  case when rank is not null then (outstanding_principal + 50) // 100 end as provision_general,
  case when rank is not null then
    (outstanding_principal * ([0, 2, 25, 50, 100])[rank] + 50) // 100 end as provision_special
from ranked;
copy (
  select date '{date}' as business_date, loan_id, borrower_id, branch_code, officer_id,
    region_code, product_code, debtor_kind, guarantee_type, industry_code, status,
    outstanding_principal, days_past_due,
    case when days_past_due > 0 and days_past_due <= grace then 'Y' else 'N' end as in_grace,
    delinquent_days, delinquent_since, principal_dpd, interest_dpd, overdue_instalments,
    overdue_principal, overdue_interest, overdue_fee, next_due_on, next_due_amount, tier,
    provision_general, provision_special
  from snapshot order by loan_id
) to '{out}/loan-status.csv' (header true);
copy (
  select case when grouping(product_code) = 0 then 'PRODUCT'
      when grouping(branch_code) = 0 then 'BRANCH' else 'TOTAL' end as section,
    coalesce(product_code, branch_code, '') as key, tier, count(*) as loans,
    sum(outstanding_principal) as principal, sum(provision_general) as provision_general,
    sum(provision_special) as provision_special
  from snapshot where tier is not null
  group by grouping sets ((product_code, tier), (branch_code, tier), (tier))
  order by all
) to '{out}/asset-quality.csv' (header true);
