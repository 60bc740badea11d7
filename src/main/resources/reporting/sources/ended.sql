-- Work items that ended. Hit: closed, not cancelled. Amount: seconds from opening. Subject: status.
select w.id as work_item_id, report_day_of(w.closed_at, :zone) as day, w.status as subject, null as variant, 1 as n,
       case w.status when 'CLOSED' then 1 else 0 end as hit,
       greatest(0, extract(epoch from w.closed_at - w.opened_at))::bigint as amount
from work_item w
where w.status in ('CLOSED', 'CANCELLED') and w.closed_at is not null
