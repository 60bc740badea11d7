-- Work items that were resolved, by when they last were. Hit: right the first time, neither handed over to another group nor reopened.
-- Amount: seconds from opening. Subject: category.
select w.id as work_item_id, report_day_of(w.resolved_at, :zone) as day, w.details ->> 'category' as subject, null as variant, 1 as n,
       case when exists (select from journal_entry j where j.work_item_id = w.id and j.kind = 'changed'
                           and (j.content::jsonb -> 'group' ->> 'from' is not null
                             or j.content::jsonb -> 'details.sourceGroup' ->> 'from' is not null
                             or (j.content::jsonb -> 'status' ->> 'from' in ('RESOLVED', 'CLOSED')
                               and j.content::jsonb -> 'status' ->> 'to' in ('NEW', 'IN_PROGRESS', 'ON_HOLD'))))
            then 0 else 1 end as hit,
       greatest(0, extract(epoch from w.resolved_at - w.opened_at))::bigint as amount
from work_item w
where w.resolved_at is not null
