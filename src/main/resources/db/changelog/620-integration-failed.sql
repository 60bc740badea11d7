--liquibase formatted sql

--changeset attesta:620-outbox-failed
alter table outbox
    add column failed_at       timestamptz,
    add column given_up_at     timestamptz,
    add column given_up_by     text,
    add column given_up_reason text;
create index outbox_failed on outbox (id) where done_at is null and tries >= 12;

--changeset attesta:620-operator-act
create table operator_act (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    person  text        not null,
    act     text        not null,
    subject text        not null,
    item    text,
    reason  text
);
