-- What comes to the backlog and leaves it: summed from the beginning, the backlog of a day. Amount: the day of opening, counted from
-- 1970, from which the age follows.
select w.id as work_item_id, report_day_of(w.opened_at, :zone) as day, null as subject, null as variant,
       1 as n, 0 as hit, report_day_of(w.opened_at, :zone) - date '1970-01-01' as amount
from work_item w
union all
select w.id, greatest(report_day_of(w.closed_at, :zone), report_day_of(w.opened_at, :zone)), null, null,
       -1, 0, date '1970-01-01' - report_day_of(w.opened_at, :zone)
from work_item w
where w.status in ('CLOSED', 'CANCELLED') and w.closed_at is not null
