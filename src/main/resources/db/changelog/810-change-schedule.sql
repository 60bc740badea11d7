--liquibase formatted sql

--changeset attesta:810-change-schedule
create table change_schedule (
    work_item_id  bigint      primary key references work_item deferrable initially deferred,
    number        text        not null unique,
    practice      text        not null,
    title         text        not null,
    phase         text        not null check (phase in ('REQUESTED', 'AUTHORISED', 'IMPLEMENTING', 'DONE', 'CANCELLED')),
    category      text,
    planned_start timestamptz,
    planned_end   timestamptz,
    planned       tstzrange generated always as (
        case when planned_start is null then null else tstzrange(planned_start, planned_end, '[)') end
    ) stored,
    implementer   text,
    service       text,
    customer      text,
    sites         text[]      not null,
    group_key     text,
    assignee      text,
    requester     text        not null,
    sequence      int         not null,
    changed_at    timestamptz not null,
    check ((planned_start is null) = (planned_end is null)),
    check (planned_start < planned_end)
);
create index change_schedule_planned on change_schedule using gist (planned);
create index change_schedule_implementer on change_schedule (implementer) where phase in ('REQUESTED', 'AUTHORISED', 'IMPLEMENTING');
comment on table change_schedule is 'When changes and releases are planned (8.5.1.2), and what of them a calendar shows; kept from the work item in the same commit';
comment on column change_schedule.sequence is 'Grows with each revision that a subscribed calendar has to take over';

create table change_ci (
    work_item_id bigint not null references change_schedule on delete cascade deferrable initially deferred,
    ci           text   not null,
    role         text   not null check (role in ('AFFECTED', 'DEPENDENT', 'DEGRADED')),
    depth        int    not null,
    path         jsonb  not null,
    primary key (work_item_id, ci)
);
create index change_ci_ci on change_ci (ci, work_item_id);
comment on column change_ci.role is 'AFFECTED: worked on; DEPENDENT: down while it is; DEGRADED: has lost redundancy and still works';

--changeset attesta:811-change-assessment
create table change_assessment (
    work_item_id        bigint      primary key references change_schedule deferrable initially deferred,
    at                  timestamptz not null,
    graph_as_of         timestamptz not null,
    hits                int         not null,
    services            jsonb       not null,
    customers           jsonb       not null,
    highest_criticality text,
    truncated           boolean     not null
);
comment on column change_assessment.services is 'Services reached, each with its criticality and the shortest path to it';

--changeset attesta:812-change-conflict
create table change_check (
    id           bigint generated always as identity primary key,
    work_item_id bigint      not null references change_schedule deferrable initially deferred,
    occasion     text        not null check (occasion in ('ASSESSMENT', 'APPROVAL', 'IMPLEMENTATION')),
    at           timestamptz not null,
    planned_start timestamptz,
    planned_end   timestamptz,
    free_slots   text
);
create index change_check_item on change_check (work_item_id, id);

create table change_conflict (
    id          bigint generated always as identity primary key,
    check_id    bigint      not null references change_check,
    kind        text        not null,
    blocking    boolean     not null,
    other       text,
    subject     text,
    overlap_start timestamptz not null,
    overlap_end   timestamptz not null,
    path        jsonb       not null,
    explanation text        not null,
    fingerprint text        not null,
    accepted    boolean     not null
);
create index change_conflict_check on change_conflict (check_id);

create table change_conflict_acceptance (
    work_item_id bigint      not null references change_schedule deferrable initially deferred,
    fingerprint  text        not null,
    conflict_id  bigint      not null references change_conflict,
    reason       text        not null,
    accepted_by  text        not null,
    accepted_at  timestamptz not null,
    primary key (work_item_id, fingerprint)
);
comment on table change_conflict_acceptance is 'Conflicts somebody answers for; the fingerprint says exactly what was accepted';

--changeset attesta:813-change-freeze
create table change_freeze (
    key         text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name        text      not null,
    reason      text,
    service     text,
    customer    text,
    site        text,
    zone        text      not null,
    first_start timestamp not null,
    first_end   timestamp not null,
    recurrence  text,
    exempt      text[]    not null,
    blocking    boolean   not null,
    retired     boolean   not null,
    version     int       not null,
    changed_by  text      not null,
    changed_at  timestamptz not null,
    check (first_start < first_end)
);
comment on table change_freeze is 'Periods in which nothing is changed; start and end are wall clock times in the zone';

create table maintenance_window (
    key         text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name        text      not null,
    service     text,
    ci_class    text,
    zone        text      not null,
    first_start timestamp not null,
    first_end   timestamp not null,
    recurrence  text,
    exempt      text[]    not null,
    blocking    boolean   not null,
    retired     boolean   not null,
    version     int       not null,
    changed_by  text      not null,
    changed_at  timestamptz not null,
    check (first_start < first_end),
    check ((service is null) <> (ci_class is null))
);
comment on table maintenance_window is 'When work on a service or a class of configuration items is agreed; outside of them a change conflicts';

--changeset attesta:814-calendar-token
create table calendar_token (
    id         text        primary key,
    person     text        not null,
    name       text        not null,
    hash       bytea       not null,
    created_at timestamptz not null,
    revoked_at timestamptz
);
create index calendar_token_person on calendar_token (person, id);
comment on table calendar_token is 'Tokens for the calendar feed; only their hash is kept';
