--liquibase formatted sql

--changeset attesta:960-dashboard
create table dashboard (
    id           bigint generated always as identity primary key,
    name         text        not null,
    translations jsonb       not null,
    owner        text,
    groups       text[]      not null,
    widgets      jsonb       not null,
    version      int         not null,
    changed_at   timestamptz not null
);
create index dashboard_owner on dashboard (owner);
create index dashboard_groups on dashboard using gin (groups);
comment on table dashboard is 'Measures side by side; without owner where it was shipped';

create table shipped_dashboard (
    key text primary key
);
comment on table shipped_dashboard is 'Dashboards of the list that were added once, so that none comes back after it was removed';
