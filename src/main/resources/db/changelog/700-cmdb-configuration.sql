--liquibase formatted sql

--changeset attesta:700-ci-class
create table ci_class (
    key              text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name             text  not null,
    parent           text references ci_class (key),
    attributes       jsonb not null,
    states           jsonb not null,
    control          text  not null check (control in ('NONE', 'RECORD', 'REFUSE')),
    stale_after_days int check (stale_after_days > 0),
    version          int   not null
);
comment on table ci_class is 'Classes of configuration items (8.2.6): own attributes, inherited ones come from the parent; states of the life cycle; what happens to an unauthorised change';

create table relation_type (
    key          text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name         text    not null,
    inverse_name text    not null,
    propagates   text    not null check (propagates in ('TO_SOURCE', 'TO_TARGET', 'NONE')),
    controlled   boolean not null,
    version      int     not null
);
comment on column relation_type.propagates is 'Which end is affected when the other one fails';

--changeset attesta:701-configuration-item
--comment One row a version; the current one is valid to infinity.
create sequence configuration_item_id increment by 100;

create table configuration_item (
    id            bigint      not null,
    version       int         not null,
    key           text        not null,
    class         text        not null references ci_class (key),
    name          text        not null,
    state         text        not null,
    owner         text,
    support_group text,
    customer      text,
    location      text,
    attributes    jsonb       not null,
    valid_from    timestamptz not null,
    valid_to      timestamptz not null default 'infinity',
    changed_by    text        not null,
    change_number text,
    source        text        not null,
    primary key (id, version),
    check (valid_from <= valid_to)
);
create unique index configuration_item_current on configuration_item (key) where valid_to = 'infinity';
create index configuration_item_class on configuration_item (class, key) where valid_to = 'infinity';
create index configuration_item_history on configuration_item (key, valid_from);
comment on column configuration_item.change_number is 'The change under whose authority this version was made; null outside one';

--changeset attesta:702-ci-relation
create sequence ci_relation_id increment by 100;

create table ci_relation (
    id                bigint      not null,
    version           int         not null,
    from_ci           bigint      not null,
    type              text        not null references relation_type (key),
    to_ci             bigint      not null,
    redundancy_group  text,
    redundancy_needed int check (redundancy_needed > 0),
    confidence        text        not null check (confidence in ('RECORDED', 'IMPORTED', 'PROPOSED')),
    valid_from        timestamptz not null,
    valid_to          timestamptz not null default 'infinity',
    changed_by        text        not null,
    change_number     text,
    primary key (id, version),
    check (valid_from <= valid_to),
    check (from_ci <> to_ci),
    check ((redundancy_group is null) = (redundancy_needed is null))
);
create unique index ci_relation_current on ci_relation (from_ci, type, to_ci) where valid_to = 'infinity';
create index ci_relation_to on ci_relation (to_ci) where valid_to = 'infinity';
create index ci_relation_history on ci_relation (from_ci, valid_from);
create index ci_relation_history_to on ci_relation (to_ci, valid_from);
comment on column ci_relation.redundancy_needed is 'How many of the relations of its group at the dependent end have to be up';

--changeset attesta:703-ci-change
--comment What every node reads to keep its graph in memory fresh; xid tells which entries may still be joined by earlier ones.
create table ci_change (
    id      bigint generated always as identity primary key,
    xid     xid8   not null default pg_current_xact_id(),
    kind    text   not null check (kind in ('CI', 'RELATION')),
    subject bigint not null
);
create index ci_change_xid on ci_change (xid, id);

--changeset attesta:704-work-item-ci
create table work_item_ci (
    work_item_id bigint not null references work_item deferrable initially deferred,
    ci_id        bigint not null,
    primary key (work_item_id, ci_id)
);
create index work_item_ci_ci on work_item_ci (ci_id, work_item_id);
comment on table work_item_ci is 'Index of the configuration items that work items name in the detail configurationItems';
