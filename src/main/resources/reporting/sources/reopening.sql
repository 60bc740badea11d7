-- Work that began again after it was resolved or closed. Subject: the status before.
select j.work_item_id, report_day_of(j.at, :zone) as day, j.content::jsonb -> 'status' ->> 'from' as subject, null as variant,
       1 as n, 0 as hit, 0 as amount
from journal_entry j
where j.kind = 'changed' and j.content::jsonb -> 'status' ->> 'from' in ('RESOLVED', 'CLOSED')
  and j.content::jsonb -> 'status' ->> 'to' in ('NEW', 'IN_PROGRESS', 'ON_HOLD')
