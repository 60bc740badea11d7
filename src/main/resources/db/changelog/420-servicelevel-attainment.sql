--liquibase formatted sql

--changeset attesta:420-attainment
-- Share of targets to be met in a month, where one was agreed.
alter table agreement_version add column attainment_percent int check (attainment_percent between 1 and 100);
-- Clocks that run, the most urgent first.
create index sla_clock_due on sla_clock (due_at, number, metric) where state = 'RUNNING' and due_at is not null;
-- Verdicts by when they fell: a breach when the target was missed, else when the clock stopped.
create index sla_clock_judged on sla_clock ((case verdict when 'BREACHED' then breached_at else stopped_at end))
    where verdict is not null;
