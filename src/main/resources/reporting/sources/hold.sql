-- Time on hold that is over, by when it ended. Amount: seconds. Subject: what was waited for.
select h.work_item_id, report_day_of(h.until, :zone) as day, h.reason as subject, null as variant, 1 as n, 0 as hit,
       greatest(0, extract(epoch from h.until - h.at))::bigint as amount
from (select j.work_item_id, j.at, j.content::jsonb -> 'status' ->> 'to' as status,
             j.content::jsonb -> 'holdReason' ->> 'to' as reason,
             lead(j.at) over (partition by j.work_item_id order by j.position) as until
      from journal_entry j
      where j.kind in ('opened', 'changed') and (j.content::jsonb -> 'status' is not null or j.content::jsonb -> 'holdReason' is not null)) h
where h.until is not null and (h.status = 'ON_HOLD' or h.status is null and h.reason is not null)
