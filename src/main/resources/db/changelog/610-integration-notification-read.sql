--liquibase formatted sql

--changeset attesta:610-notification-read
--comment Each member of a group reads what the group was told on their own.
create table notification_read (
    notification bigint      not null references notification on delete cascade,
    person       text        not null,
    read_at      timestamptz not null default now(),
    primary key (notification, person)
);
alter table notification drop column read_at;
