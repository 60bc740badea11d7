--liquibase formatted sql

--changeset attesta:952-report-schedule
create table report_schedule (
    key     text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version int   not null,
    content jsonb not null
);
comment on table report_schedule is 'Reports that are made and sent by themselves, once for each period';

create table report_schedule_version (
    key        text        not null,
    version    int         not null,
    content    jsonb,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (key, version)
);
comment on table report_schedule_version is 'Every version of each schedule; without content where it was deleted';

create table report_run (
    schedule    text        not null,
    period_from date        not null,
    report_id   bigint      not null references service_report,
    at          timestamptz not null,
    primary key (schedule, period_from)
);
comment on table report_run is 'Periods of schedules that were made: each once, whichever node made it';

create table report_delivery (
    id         bigint generated always as identity primary key,
    report_id  bigint      not null references service_report,
    schedule   text        not null,
    kind       text        not null check (kind in ('PERSON', 'CONTACT')),
    recipient  text        not null,
    formats    text[]      not null,
    language   text        not null,
    decided_at timestamptz not null,
    noticed_at timestamptz,
    mailed_at  timestamptz,
    unsent     text,
    unique (report_id, kind, recipient)
);
comment on table report_delivery is 'Who got which report when; each recipient once';
