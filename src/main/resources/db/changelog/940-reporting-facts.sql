--liquibase formatted sql

--changeset attesta:940-reporting-pending
create table report_pending (work_item_id bigint not null);
comment on table report_pending is 'Work items that changed since their facts were last taken: an outbox of its own, a row a change, written in the commit of the change and taken many at a time';

--changeset attesta:941-reporting-facts
create table report_source (
    name        text primary key,
    fingerprint text        not null,
    built_at    timestamptz not null
);
comment on table report_source is 'How the facts of each source were taken; where that changes, they are taken anew';

create table report_fact (
    work_item_id bigint not null,
    source       text   not null,
    day          date   not null,
    practice     text   not null,
    service      text,
    customer     text,
    priority     text,
    team         text,
    subject      text,
    variant      text,
    n            bigint not null,
    hit          bigint not null,
    amount       bigint not null
);
create index report_fact_item on report_fact (work_item_id);
create index report_fact_day on report_fact (source, day);
comment on table report_fact is 'What measures count, as last read from work items, journals and clocks: nothing that these do not say';

create table report_day (
    source   text   not null,
    day      date   not null,
    practice text   not null,
    service  text,
    customer text,
    priority text,
    team     text,
    subject  text,
    variant  text,
    n        bigint not null,
    hit      bigint not null,
    amount   bigint not null,
    constraint report_day_cell unique nulls not distinct
        (source, day, practice, service, customer, priority, team, subject, variant)
);
comment on table report_day is 'Sums of the facts of a day';

--changeset attesta:942-reporting-triggers splitStatements:false
--comment Whoever writes, and by whatever way, marks the work item; and no use case sends a statement more.
create function mark_for_report() returns trigger language plpgsql as $$
begin
    insert into report_pending values (new.id);
    return null;
end
$$;
create function mark_item_for_report() returns trigger language plpgsql as $$
begin
    insert into report_pending values (new.work_item_id);
    return null;
end
$$;
create function mark_change_for_report() returns trigger language plpgsql as $$
begin
    insert into report_pending values (new.change_id);
    return null;
end
$$;
create function mark_linked_for_report() returns trigger language plpgsql as $$
begin
    insert into report_pending
    select unnest(case tg_op when 'DELETE' then array[old.from_item, old.to_item] else array[new.from_item, new.to_item] end);
    return null;
end
$$;
create trigger work_item_report after insert or update on work_item for each row execute function mark_for_report();
create trigger sla_clock_report after insert on sla_clock
    for each row when (new.verdict is not null) execute function mark_item_for_report();
create trigger sla_clock_judged_report after update on sla_clock
    for each row when (old.verdict is distinct from new.verdict or new.stopped_at is distinct from old.stopped_at)
    execute function mark_item_for_report();
create trigger party_time_report after insert or update on party_time
    for each row when (new.stopped_at is not null) execute function mark_item_for_report();
create trigger change_outcome_report after insert or update on change_outcome
    for each row execute function mark_change_for_report();
create trigger link_report after insert or delete on link for each row execute function mark_linked_for_report();

--changeset attesta:943-reporting-day splitStatements:false
create function report_day_of(at timestamptz, zone text) returns date language sql immutable as $$
    select (at at time zone zone)::date
$$;
