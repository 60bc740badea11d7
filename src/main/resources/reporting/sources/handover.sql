-- Changes from one group to another. Subject: the group that gave, variant: the one that got.
select j.work_item_id, report_day_of(j.at, :zone) as day, j.content::jsonb -> 'group' ->> 'from' as subject,
       j.content::jsonb -> 'group' ->> 'to' as variant, 1 as n, 0 as hit, 0 as amount
from journal_entry j
where j.kind = 'changed' and j.content::jsonb -> 'group' -> 'from' is not null
