--liquibase formatted sql

--changeset attesta:900-known-error
create table known_error (
    problem_id   bigint      primary key references work_item deferrable initially deferred,
    number       text        not null unique,
    title        text        not null,
    symptoms     text,
    workaround   text,
    root_cause   text,
    service      text,
    category     text,
    ci_keys      text[]      not null,
    accepted     boolean     not null,
    published_at timestamptz not null,
    search       tsvector generated always as (to_tsvector('simple',
        title || ' ' || coalesce(symptoms, '') || ' ' || coalesce(workaround, '') || ' ' || coalesce(root_cause, ''))) stored
);
create index known_error_search on known_error using gin (search);
create index known_error_ci on known_error using gin (ci_keys);
comment on table known_error is 'Published known errors (8.6.3): what problems tell those who handle incidents; the problem itself is the work item';
