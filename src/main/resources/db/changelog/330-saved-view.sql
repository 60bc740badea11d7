--liquibase formatted sql

--changeset attesta:330-saved-view
--comment Filters of lists that people keep for themselves or share with one of their groups.
create table saved_view (
    id        bigint generated always as identity primary key,
    owner     text  not null,
    list      text  not null check (list in ('inbox', 'work-items')),
    name      text  not null,
    filter    jsonb not null,
    group_key text,
    version   int   not null
);
create unique index saved_view_name on saved_view (owner, list, lower(name));
create index saved_view_group on saved_view (group_key) where group_key is not null;
