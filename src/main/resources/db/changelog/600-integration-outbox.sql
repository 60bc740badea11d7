--liquibase formatted sql

--changeset attesta:600-outbox
create table outbox (
    id          bigint generated always as identity primary key,
    kind        text        not null,
    item        text,
    payload     jsonb       not null,
    created_at  timestamptz not null default now(),
    done_at     timestamptz,
    tries       int         not null default 0,
    next_try_at timestamptz not null default now(),
    last_error  text
);
create index outbox_pending on outbox (next_try_at, id) where done_at is null;

create table notification (
    id         bigint generated always as identity primary key,
    recipient  text        not null,
    item       text,
    kind       text        not null,
    text       text        not null,
    created_at timestamptz not null default now(),
    read_at    timestamptz
);
create index notification_recipient on notification (recipient, id desc);
