--liquibase formatted sql

--changeset attesta:705-ci-first-version
--comment A key is one item for ever; the first version is also what writers of the item queue at.
create unique index configuration_item_key on configuration_item (key) where version = 1;

--changeset attesta:705-ci-search
create index configuration_item_key_prefix on configuration_item (key text_pattern_ops)
    where valid_to = 'infinity';
create index configuration_item_words on configuration_item using gin (to_tsvector('simple', name))
    where valid_to = 'infinity';

--changeset attesta:705-relation-end
alter table ci_relation add column ended_by text, add column ended_under text;
comment on column ci_relation.ended_by is 'Who ended the relation at valid_to; null while it is current, and in versions that were replaced';
create index ci_relation_ends on ci_relation (from_ci, type, to_ci, version);

--changeset attesta:706-unauthorised-change
create table unauthorised_change (
    id            bigint generated always as identity primary key,
    run           uuid        not null,
    key           text        not null,
    what          text        not null,
    objection     text        not null,
    change_number text,
    person        text        not null,
    source        text        not null,
    at            timestamptz not null,
    work_item     text
);
create index unauthorised_change_run on unauthorised_change (run);
create index unauthorised_change_work_item on unauthorised_change (work_item);
create index unauthorised_change_waiting on unauthorised_change (at) where work_item is null;
comment on table unauthorised_change is 'Edits of controlled configuration items that no change authorised; one work item a run of edits';
