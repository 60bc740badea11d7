--liquibase formatted sql

--changeset attesta:945-measure
create table measure (
    key     text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version int not null
);
comment on table measure is 'What is measured (9.1)';

create table measure_version (
    key        text        not null references measure,
    version    int         not null,
    content    jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (key, version)
);
comment on table measure_version is 'Every version of each measure, so that a figure of the past can be told as it was told then';
