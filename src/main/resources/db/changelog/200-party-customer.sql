--liquibase formatted sql

--changeset attesta:200-customer
create table customer (
    key      text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name     text    not null,
    contacts jsonb   not null,
    active   boolean not null,
    version  int     not null
);
comment on table customer is 'Organisations and parts of organisations that receive services (8.3.2)';
