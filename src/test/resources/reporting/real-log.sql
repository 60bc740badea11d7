-- What happened to the incidents of the log, told from nothing but the log. Read in one session, after:
--   create temporary table log (line bigserial, <the columns of the log> text); copy log from ...
-- The rules by which doubtful rows are read are those of docs/practices/measures.md.

-- A row that stands in the log twice counts once. What is blank or ? is not known. Times are UTC, their format is day first.
-- A state that the mapping does not name leaves the status as it was.
create temporary table event as
select l.number, l.line, l.at, l.sequence, l.opened, l.resolved, l.closed, l.giver, l.category,
       case l.state when 'New' then 'NEW' when 'Active' then 'IN_PROGRESS' when 'Resolved' then 'RESOLVED' when 'Closed' then 'CLOSED'
                    when 'Canceled' then 'CANCELLED' when 'Awaiting User Info' then 'ON_HOLD' when 'Awaiting Vendor' then 'ON_HOLD'
                    when 'Awaiting Problem' then 'ON_HOLD' when 'Awaiting Change' then 'ON_HOLD' when 'Awaiting Evidence' then 'ON_HOLD' end as status,
       case l.state when 'Awaiting User Info' then 'CUSTOMER' when 'Awaiting Vendor' then 'SUPPLIER' when 'Awaiting Problem' then 'PROBLEM'
                    when 'Awaiting Change' then 'CHANGE' when 'Awaiting Evidence' then 'EVIDENCE' end as hold,
       case l.priority when '1 - Critical' then 'P1' when '2 - High' then 'P2' when '3 - Moderate' then 'P3'
                       when '4 - Low' then 'P4' when '5 - Planning' then 'P4' end as priority,
       case l.giver when 'Group 70' then 'service-desk' when 'Group 25' then 'network-support' when 'Group 24' then 'database-support'
                    else case when l.giver is not null then 'technical-support' end end as team,
       case l.category when 'Category 26' then 'point-of-sale' when 'Category 53' then 'email' when 'Category 42' then 'vpn'
                       when 'Category 46' then 'printing' end as service,
       case l.notify when 'Do Not Notify' then 'retail-division' when 'Send Email' then 'head-office' end as customer
from (select min(line) as line, number, nullif(nullif(trim(incident_state), '?'), '') as state,
             to_timestamp(sys_updated_at, 'DD/MM/YYYY HH24:MI')::timestamp as at, sys_mod_count::int as sequence,
             to_timestamp(nullif(opened_at, '?'), 'DD/MM/YYYY HH24:MI')::timestamp as opened,
             to_timestamp(nullif(resolved_at, '?'), 'DD/MM/YYYY HH24:MI')::timestamp as resolved,
             to_timestamp(nullif(closed_at, '?'), 'DD/MM/YYYY HH24:MI')::timestamp as closed,
             nullif(nullif(trim(assignment_group), '?'), '') as giver, nullif(nullif(trim(category), '?'), '') as category,
             priority, notify
      from log group by number, incident_state, active, reassignment_count, reopen_count, sys_mod_count, made_sla, caller_id, opened_by, opened_at, sys_created_by, sys_created_at, sys_updated_by, sys_updated_at, contact_type, location, category, subcategory, u_symptom, cmdb_ci, impact, urgency, priority, assignment_group, assigned_to, knowledge, u_priority_confirmation, notify, problem_id, rfc, vendor, caused_by, closed_code, resolved_by, resolved_at, closed_at) l;

-- In the order of time; at the same time in that of their sequence number, then of the log. What a row does not say is as it was.
create temporary table told as
select e.*,
       first_value(status) over (partition by number, status_known order by place) as stands,
       first_value(hold) over (partition by number, status_known order by place) as waits,
       first_value(giver) over (partition by number, giver_known order by place) as holder,
       first_value(team) over (partition by number, giver_known order by place) as holding_team
from (select e.*, row_number() over w as place, count(status) over w as status_known, count(giver) over w as giver_known
      from event e window w as (partition by number order by at, sequence, line)) e;

create temporary table step as
select t.*, coalesce(stands, 'NEW') as is_now, lag(stands) over w as was, lag(waits) over w as waited, lag(holder) over w as before,
       lag(holding_team) over w as before_team
from told t window w as (partition by number order by place);
create index on step (number, place);
analyze step;

-- Opened: as first stated. The end of an incident is the unbroken stretch of resolved and closed at the end of its rows; what went
-- on after it had been resolved was not its end. A stated end before the last row that is not of the end, before the opening, or
-- resolved after closed, is not true; the time of the first row that says so is taken, not before the opening.
create temporary table incident as
with span as (
    select number, max(place) filter (where is_now not in ('RESOLVED', 'CLOSED', 'CANCELLED')) as last_open,
           (array_agg(is_now order by place desc))[1] as status,
           coalesce((array_agg(opened order by place) filter (where opened is not null))[1], min(at)) as opened,
           (array_agg(resolved order by place desc) filter (where resolved is not null))[1] as stated_resolved,
           (array_agg(closed order by place desc) filter (where closed is not null))[1] as stated_closed,
           (array_agg(priority order by place desc) filter (where priority is not null))[1] as priority,
           (array_agg(category order by place desc) filter (where category is not null))[1] as category,
           (array_agg(service order by place desc) filter (where service is not null))[1] as service,
           (array_agg(customer order by place desc) filter (where customer is not null))[1] as customer,
           coalesce((array_agg(team order by place desc) filter (where team is not null))[1], 'technical-support') as team
    from step group by number
), ending as (
    select s.*, greatest(s.opened, (select at from step e where e.number = s.number and e.place = s.last_open)) as end_from,
           greatest(s.opened, (select min(at) from step e where e.number = s.number and e.place > coalesce(s.last_open, 0) and e.is_now = 'RESOLVED'))
               as row_resolved,
           (select min(at) from step e where e.number = s.number and e.place > coalesce(s.last_open, 0) and e.is_now = 'RESOLVED') is not null as says_resolved,
           greatest(s.opened, (select min(at) from step e where e.number = s.number and e.place > coalesce(s.last_open, 0) and e.is_now = s.status))
               as row_ended
    from span s
), closing as (
    select e.*, case when status in ('CLOSED', 'CANCELLED') then case when stated_closed >= end_from then stated_closed else row_ended end end as ended
    from ending e
)
select number, priority, category, service, customer, team, opened, ended, status,
       case when status in ('RESOLVED', 'CLOSED') then
           case when stated_resolved >= end_from and (ended is null or stated_resolved <= ended) then stated_resolved
                else least(case when says_resolved then row_resolved else ended end, ended) end end as resolved
from closing;
create index on incident (number);

-- From one known group to another.
create temporary table handover as
select i.*, s.at, case when s.before_team <> s.holding_team then s.before_team else s.before end as gave
from step s join incident i using (number) where s.before <> s.holder;

create temporary table reopening as
select i.*, s.at, s.was from step s join incident i using (number)
where s.was in ('RESOLVED', 'CLOSED') and s.is_now in ('NEW', 'IN_PROGRESS', 'ON_HOLD');

-- A wait ends with the first row that tells another status or reason.
create temporary table wait as
select i.*, h.waits as reason, h.at as since, h.until
from (select number, waits, at, lead(at) over (partition by number order by place) as until
      from step where place = 1 or was is distinct from is_now or waited is distinct from waits) h join incident i using (number)
where h.waits is not null and h.until is not null;

create index on handover (number);
create index on reopening (number);

create temporary table resolution as
select i.*, not exists (select from handover h where h.number = i.number) and not exists (select from reopening r where r.number = i.number) as right_first,
       exists (select from reopening r where r.number = i.number) as again
from incident i where i.resolved is not null;
