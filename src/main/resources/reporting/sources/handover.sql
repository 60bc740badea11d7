-- Changes from one group to another; of an imported work item, also between groups of its source that are one of ours.
-- Subject: the group that gave, variant: the one that got.
select j.work_item_id, report_day_of(j.at, :zone) as day,
       coalesce(j.content::jsonb -> 'group' ->> 'from', j.content::jsonb -> 'details.sourceGroup' ->> 'from') as subject,
       case when j.content::jsonb -> 'group' ->> 'from' is not null then j.content::jsonb -> 'group' ->> 'to'
            else j.content::jsonb -> 'details.sourceGroup' ->> 'to' end as variant, 1 as n, 0 as hit, 0 as amount
from journal_entry j
where j.kind = 'changed'
  and (j.content::jsonb -> 'group' ->> 'from' is not null or j.content::jsonb -> 'details.sourceGroup' ->> 'from' is not null)
