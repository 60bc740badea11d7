-- Answers of people who confirmed how their report or request was settled, by when they were asked. Hit: 4 or 5 of 5. Amount: the answer.
select w.id as work_item_id, report_day_of(coalesce(w.resolved_at, w.closed_at, w.opened_at), :zone) as day, null as subject, null as variant, 1 as n,
       case when (w.details ->> 'satisfaction')::numeric >= 4 then 1 else 0 end as hit,
       round((w.details ->> 'satisfaction')::numeric)::bigint as amount
from work_item w
where w.details ->> 'satisfaction' ~ '^[1-5]$'
