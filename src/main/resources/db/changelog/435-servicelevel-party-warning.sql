--liquibase formatted sql

--changeset attesta:435-party-warning
alter table party_time add column warn_at timestamptz;
alter table party_time add column warned_at timestamptz;
create index party_time_warn on party_time (warn_at) where stopped_at is null and warned_at is null;
comment on column party_time.warn_at is 'When the promise is near: at the same share of its time as the agreement it underpins';
