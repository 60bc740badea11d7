--liquibase formatted sql

--changeset attesta:400-agreement
create table working_calendar (
    key     text primary key,
    version int not null
);

create table working_calendar_version (
    key        text        not null references working_calendar,
    version    int         not null,
    name       text        not null,
    zone       text        not null,
    hours      jsonb       not null,
    holidays   jsonb       not null,
    changed_at timestamptz not null default now(),
    changed_by text        not null,
    primary key (key, version)
);

create table agreement (
    key         text primary key,
    version     int not null,
    service     text,
    customer    text,
    criticality text,
    constraint agreement_scope unique nulls not distinct (service, customer, criticality)
);

create table agreement_version (
    key         text        not null references agreement,
    version     int         not null,
    name        text        not null,
    service     text,
    customer    text,
    criticality text,
    calendar    text        not null references working_calendar,
    decision    text        not null,
    changed_at  timestamptz not null default now(),
    changed_by  text        not null,
    primary key (key, version)
);

--changeset attesta:401-first-agreements
insert into working_calendar (key, version) values ('business-hours', 1), ('around-the-clock', 1);
insert into working_calendar_version (key, version, name, zone, hours, holidays, changed_by) values
('business-hours', 1, 'Business hours', 'Europe/London',
 '{"MONDAY": ["08:00-18:00"], "TUESDAY": ["08:00-18:00"], "WEDNESDAY": ["08:00-18:00"], "THURSDAY": ["08:00-18:00"], "FRIDAY": ["08:00-18:00"]}',
 '[]', 'system'),
('around-the-clock', 1, 'Around the clock', 'Europe/London',
 '{"MONDAY": ["00:00-24:00"], "TUESDAY": ["00:00-24:00"], "WEDNESDAY": ["00:00-24:00"], "THURSDAY": ["00:00-24:00"], "FRIDAY": ["00:00-24:00"], "SATURDAY": ["00:00-24:00"], "SUNDAY": ["00:00-24:00"]}',
 '[]', 'system');
insert into agreement (key, version, criticality) values ('standard', 1, null), ('critical-services', 1, 'CRITICAL');
insert into agreement_version (key, version, name, criticality, calendar, decision, changed_by) values
('standard', 1, 'Standard agreement', null, 'business-hours', 'sla-targets', 'system'),
('critical-services', 1, 'Critical services', 'CRITICAL', 'around-the-clock', 'sla-targets', 'system');
