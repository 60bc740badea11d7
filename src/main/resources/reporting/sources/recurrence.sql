-- Incidents of a problem in equal times before its fix (n) and after (amount), by when they were counted.
select w.id as work_item_id, report_day_of((w.details ->> 'recurrenceUntil')::timestamptz, :zone) as day, null as subject, null as variant,
       (w.details ->> 'recurrenceBefore')::bigint as n, 0 as hit, (w.details ->> 'recurrenceAfter')::bigint as amount
from work_item w
where w.details ->> 'recurrenceUntil' is not null and w.details ->> 'recurrenceBefore' is not null and w.details ->> 'recurrenceAfter' is not null
