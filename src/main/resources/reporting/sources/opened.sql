-- Work items that were opened. Subject: category, as far as one is known.
select w.id as work_item_id, report_day_of(w.opened_at, :zone) as day, w.details ->> 'category' as subject, null as variant,
       1 as n, 0 as hit, 0 as amount
from work_item w
