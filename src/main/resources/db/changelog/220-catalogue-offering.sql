--liquibase formatted sql

--changeset attesta:220-offering
create table offering (
    key            text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name           text           not null,
    description    text,
    service        text           not null references service (key),
    form           text,
    groups         text[]         not null,
    customers      text[]         not null,
    cost           numeric(12, 2) not null check (cost >= 0),
    risk           text           not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    needs_approval boolean        not null,
    steps          jsonb          not null,
    active         boolean        not null,
    version        int            not null
);
comment on table offering is 'What people may order of the services, and how it is fulfilled';
create index on offering (service);

create table offering_version (
    offering   text        not null references offering (key),
    version    int         not null,
    content    jsonb       not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    primary key (offering, version)
);
comment on table offering_version is 'Every version of an offering: what it said, who wrote it and when';
