--liquibase formatted sql

--changeset attesta:230-supplier
create table supplier (
    key      text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name     text    not null,
    kind     text    not null check (kind in ('EXTERNAL', 'INTERNAL')),
    team     text,
    contacts jsonb   not null,
    active   boolean not null,
    version  int     not null
);
comment on table supplier is 'Who delivers parts of services: other organisations and groups of the own one (8.3.4)';

create table supplier_contract (
    key              text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    supplier         text   not null references supplier (key),
    name             text   not null,
    scope            text   not null,
    services         text[] not null,
    responsibilities text,
    calendar         text   not null,
    targets          jsonb  not null,
    starts_on        date   not null,
    expires_on       date   check (expires_on >= starts_on),
    notice_days      int    not null check (notice_days >= 0),
    owner            text   not null,
    warned_for       date,
    version          int    not null
);
comment on column supplier_contract.warned_for is 'Expiry that the owner was told of';
create index on supplier_contract (supplier);

--changeset attesta:231-service-review
create table service_review (
    customer     text   not null references customer (key),
    held_on      date   not null,
    participants text[] not null,
    minutes      text   not null,
    actions      jsonb  not null,
    version      int    not null,
    primary key (customer, held_on)
);
comment on table service_review is 'Reviews of the services with the customer, with what was agreed to do (8.3.2)';

create table party_version (
    kind       text        not null check (kind in ('customer', 'supplier', 'contract', 'review')),
    key        text        not null,
    version    int         not null,
    content    jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (kind, key, version)
);
comment on table party_version is 'Every version of what is kept of parties: what it said, who wrote it and when';
