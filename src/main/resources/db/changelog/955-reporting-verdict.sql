--liquibase formatted sql

--changeset attesta:955-verdict
create table measure_judged (
    measure text primary key references measure,
    until   date not null
);
comment on table measure_judged is 'Until which day each measure has been held against its targets';

create table measure_verdict (
    id              bigint generated always as identity primary key,
    measure         text        not null,
    measure_version int         not null,
    service         text,
    agreement       text,
    period_from     date        not null,
    period_until    date        not null,
    value           numeric     not null,
    target          numeric     not null,
    met             boolean     not null,
    misses_in_row   int         not null check (misses_in_row >= 0),
    item            text,
    judged_at       timestamptz not null,
    judged_by       text        not null,
    value_before    numeric,
    foreign key (measure, measure_version) references measure_version,
    constraint measure_verdict_of_period unique nulls not distinct (measure, service, agreement, period_from)
);
create index measure_verdict_service on measure_verdict (service, id);
comment on table measure_verdict is 'Whether targets were met in each period that is over (9.1): as judged when it was, or when somebody had it judged again';
comment on column measure_verdict.value_before is 'What the verdict before was given on, where it was given again';
