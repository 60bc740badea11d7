--liquibase formatted sql

--changeset attesta:720-ci-change-at
alter table ci_change add column at timestamptz not null default now();
comment on column ci_change.at is 'Entries are forgotten after a day; a node that did not read for half of it reads everything anew';
