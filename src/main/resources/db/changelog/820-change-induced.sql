--liquibase formatted sql

--changeset attesta:820-proposed-cause
create table proposed_cause (
    incident_id bigint      not null references work_item deferrable initially deferred,
    change_id   bigint      not null references work_item deferrable initially deferred,
    change      text        not null,
    ci          text        not null,
    path        jsonb       not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    induced_window text     not null,
    state       text        not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    proposed_at timestamptz not null,
    decided_by  text,
    decided_at  timestamptz,
    primary key (incident_id, change_id),
    check ((state = 'PROPOSED') = (decided_at is null))
);
create index proposed_cause_change on proposed_cause (change_id, state);
comment on table proposed_cause is 'Changes after whose implementation an incident appeared on what they touched (8.5.1.3, 8.6.1); a person says whether they caused it';
comment on column proposed_cause.path is 'Relations from what the change worked on to the configuration item of the incident; empty where they are the same';
