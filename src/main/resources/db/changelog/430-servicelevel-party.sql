--liquibase formatted sql

--changeset attesta:430-party-time
create table party_time (
    id               bigint generated always as identity primary key,
    work_item_id     bigint      not null references work_item deferrable initially deferred,
    number           text        not null,
    reason           text        not null check (reason in ('CUSTOMER', 'SUPPLIER')),
    party            text,
    contract         text,
    contract_version int,
    calendar         text,
    calendar_version int,
    target_ms        bigint,
    started_at       timestamptz not null,
    stopped_at       timestamptz,
    elapsed_ms       bigint,
    due_at           timestamptz,
    breached_at      timestamptz
);
comment on table party_time is 'What work items waited for customers and suppliers, counted against what suppliers have promised';
create unique index party_time_open on party_time (work_item_id) where stopped_at is null;
create index party_time_due on party_time (due_at) where stopped_at is null and breached_at is null;
create index party_time_party on party_time (reason, party, started_at);
