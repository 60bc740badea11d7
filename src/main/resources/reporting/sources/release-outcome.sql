-- Releases that were deployed or rolled back. Hit: deployed, and verified. Subject: what became of it.
select distinct on (j.work_item_id) j.work_item_id, report_day_of(j.at, :zone) as day,
       case j.content::jsonb ->> 'message' when 'ReleaseDeployed' then 'deployed' else 'rolledBack' end as subject, null as variant,
       1 as n, case j.content::jsonb ->> 'message' when 'ReleaseDeployed' then 1 else 0 end as hit, 0 as amount
from journal_entry j
where j.kind = 'told-linked-items' and j.content::jsonb ->> 'message' in ('ReleaseDeployed', 'ReleaseRolledBack')
order by j.work_item_id, j.position desc
