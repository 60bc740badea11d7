--liquibase formatted sql

--changeset attesta:210-service
create table service (
    key           text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name          text    not null,
    description   text,
    criticality   text    not null check (criticality in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    owner         text,
    support_group text,
    customer      text references customer (key),
    retired       boolean not null,
    version       int     not null
);
comment on table service is 'The services that are or were on offer (8.2.4)';
