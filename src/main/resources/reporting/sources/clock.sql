-- Verdicts of clocks: a breach when the target was missed, else when the clock stopped, by the zone of the clock's calendar.
-- Hit: met. Amount: seconds that counted. Subject: the agreement, variant: what was promised.
select c.work_item_id,
       (case c.verdict when 'BREACHED' then c.breached_at else c.stopped_at end at time zone v.zone)::date as day,
       c.agreement as subject, c.metric as variant, 1 as n, case c.verdict when 'MET' then 1 else 0 end as hit,
       c.elapsed_ms / 1000 as amount
from sla_clock c join working_calendar_version v on v.key = c.calendar and v.version = c.calendar_version
where c.verdict is not null
