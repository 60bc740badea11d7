--liquibase formatted sql

--changeset attesta:500-import-runs
create table import_run (
    id              bigint generated always as identity primary key,
    source          text        not null,
    file_name       text        not null,
    file_bytes      bigint      not null,
    file_sha256     text        not null,
    mapping_name    text        not null,
    mapping_sha256  text        not null,
    mapping         text        not null,
    stored_as       text        not null unique,
    state           text        not null default 'QUEUED',
    phase           text        not null default 'READING',
    failure         text,
    started_by      text        not null,
    created_at      timestamptz not null default now(),
    finished_at     timestamptz,
    worked_ms       bigint      not null default 0,
    events_read     bigint      not null default 0,
    events_imported bigint      not null default 0,
    events_rejected bigint      not null default 0,
    cases_read      bigint,
    cases_imported  bigint      not null default 0,
    cases_rejected  bigint      not null default 0,
    last_case       text collate "C",
    constraint import_run_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    constraint import_run_phase check (phase in ('READING', 'WRITING', 'STARTING', 'FINISHED'))
);
-- The same file with the same mapping is one run, however often it is sent; a failed one may be sent again.
create unique index import_run_once on import_run (file_sha256, mapping_sha256) where state <> 'FAILED';

create table import_event (
    run_id      bigint      not null,
    record      bigint      not null,
    line        bigint      not null,
    case_number text collate "C" not null,
    at          timestamptz,
    fingerprint bigint,
    content     text
);
create index import_event_case on import_event (run_id, case_number, record);

create table import_case (
    source            text        not null,
    number            text collate "C" not null,
    run_id            bigint      not null references import_run (id),
    work_item         bigint      not null,
    work_item_number  text        not null,
    state             text,
    status            text        not null,
    priority          text        not null,
    source_group      text,
    opened_at         timestamptz not null,
    responded_at      timestamptz,
    resolved_at       timestamptz,
    closed_at         timestamptz,
    events            int         not null,
    first_event_at    timestamptz not null,
    last_event_at     timestamptz not null,
    sla_met           boolean,
    reopen_counter    int,
    hand_over_counter int,
    reopens           int         not null,
    hand_overs        int         not null,
    held_seconds      jsonb       not null,
    live              text,
    primary key (source, number)
);
create index import_case_run on import_case (run_id, number);

create table import_finding (
    id          bigint generated always as identity primary key,
    run_id      bigint  not null references import_run (id),
    record      bigint  not null,
    line        bigint  not null,
    case_number text,
    column_name text,
    code        text    not null,
    rejected    boolean not null,
    events      int     not null,
    message     text    not null
);
create index import_finding_run on import_finding (run_id, id);

-- All findings are counted; of each code only the first ones are kept in full.
create table import_finding_count (
    run_id   bigint  not null references import_run (id),
    code     text    not null,
    rejected boolean not null,
    findings bigint  not null,
    events   bigint  not null,
    primary key (run_id, code, rejected)
);
