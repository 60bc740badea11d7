-- Changes whose outcome was recorded. Hit: successful, with or without issues. Amount: incidents that the change caused.
-- Subject: outcome, variant: category.
select o.change_id as work_item_id, report_day_of(o.recorded_at, :zone) as day, o.outcome as subject, o.category as variant, 1 as n,
       case when o.outcome in ('successful', 'successfulWithIssues') then 1 else 0 end as hit,
       (select count(*) from link l join work_item i on i.id = l.from_item
        where l.to_item = o.change_id and l.type = 'caused-by' and i.practice in ('incident', 'major-incident')) as amount
from change_outcome o
