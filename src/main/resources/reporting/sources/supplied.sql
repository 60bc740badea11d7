-- What suppliers had promised a time for, by when it ended. Hit: within it. Amount: seconds of their calendar. Subject: the supplier,
-- variant: its contract.
select p.work_item_id, report_day_of(p.stopped_at, :zone) as day, p.party as subject, p.contract as variant, 1 as n,
       case when p.breached_at is null then 1 else 0 end as hit, coalesce(p.elapsed_ms, 0) / 1000 as amount
from party_time p
where p.stopped_at is not null and p.target_ms is not null and p.reason = 'SUPPLIER'
