-- Work items that were resolved, by when they last were. Hit: reopened before.
select w.id as work_item_id, report_day_of(w.resolved_at, :zone) as day, null as subject, null as variant, 1 as n,
       case when exists (select from journal_entry j where j.work_item_id = w.id and j.kind = 'changed'
                           and j.content::jsonb -> 'status' ->> 'from' in ('RESOLVED', 'CLOSED')
                           and j.content::jsonb -> 'status' ->> 'to' in ('NEW', 'IN_PROGRESS', 'ON_HOLD'))
            then 1 else 0 end as hit,
       0 as amount
from work_item w
where w.resolved_at is not null
