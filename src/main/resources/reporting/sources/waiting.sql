-- What was waited for parties, by when it ended. Hit: within what was promised. Amount: seconds of the party's calendar.
-- Subject: the party, variant: its contract.
select p.work_item_id, report_day_of(p.stopped_at, :zone) as day, p.party as subject, p.contract as variant, 1 as n,
       case when p.target_ms is not null and p.breached_at is null then 1 else 0 end as hit,
       coalesce(p.elapsed_ms, 0) / 1000 as amount
from party_time p
where p.stopped_at is not null
