--liquibase formatted sql

--changeset attesta:850-change-release
create table release_test (
    release_id    bigint      not null references work_item deferrable initially deferred,
    change_number text        not null,
    build         text        not null,
    criteria      text        not null,
    evidence      text        not null,
    result        text        not null check (result in ('passed', 'failed')),
    tested_by     text        not null,
    tested_at     timestamptz not null,
    primary key (release_id, change_number)
);
comment on table release_test is 'The last test of each change of a release (8.5.3); earlier ones stand in the journal';
comment on column release_test.build is 'What was tested; evidence for one build says nothing of another';

create table release_builder (
    release_id bigint not null references work_item deferrable initially deferred,
    person     text   not null,
    primary key (release_id, person)
);
comment on table release_builder is 'Who built a release may not approve it';

create table release_freeze (
    release_id bigint primary key references work_item deferrable initially deferred,
    frozen_at  timestamptz not null
);
comment on table release_freeze is 'Releases whose changes and tests are fixed, because they are, or were, up for approval';
