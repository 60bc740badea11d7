--liquibase formatted sql

--changeset attesta:720-configuration-import
create table configuration_import (
    id             bigint generated always as identity primary key,
    kind           text        not null check (kind in ('ITEMS', 'RELATIONS')),
    format         text        not null,
    source         text        not null,
    dry_run        boolean     not null,
    change_number  text,
    file_sha256    text        not null,
    state          text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    failure        text,
    started_by     text        not null,
    started_at     timestamptz not null default now(),
    progressed_at  timestamptz not null default now(),
    finished_at    timestamptz,
    rows_read      bigint      not null default 0,
    rows_created   bigint      not null default 0,
    rows_updated   bigint      not null default 0,
    rows_unchanged bigint      not null default 0,
    rows_rejected  bigint      not null default 0,
    unauthorised   bigint      not null default 0,
    work_item      text,
    check (rows_read = rows_created + rows_updated + rows_unchanged + rows_rejected)
);
comment on table configuration_import is 'Imports of configuration items and relations (8.2.6) and what became of their rows';

create table configuration_import_fault (
    import_id  bigint not null references configuration_import,
    row_number bigint not null,
    position   int    not null,
    line       bigint not null,
    field      text,
    code       text   not null,
    message    text   not null,
    primary key (import_id, row_number, position)
);
comment on table configuration_import_fault is 'Faults of the first 1,000 rejected rows of an import';

--changeset attesta:721-baseline
create sequence baseline_id;

create table baseline (
    id            bigint primary key,
    name          text        not null unique,
    reason        text        not null,
    scope         text        not null check (scope in ('ALL', 'CLASS', 'SERVICE', 'ITEMS')),
    scope_keys    jsonb       not null,
    change_number text,
    taken_at      timestamptz not null,
    taken_by      text        not null,
    items         bigint      not null,
    relations     bigint      not null
);
comment on table baseline is 'Named and frozen states of configuration items and relations (8.2.6)';

create table baseline_item (
    baseline_id bigint not null references baseline deferrable initially deferred,
    ci_id       bigint not null,
    version     int    not null,
    primary key (baseline_id, ci_id)
);

create table baseline_relation (
    baseline_id bigint not null references baseline deferrable initially deferred,
    relation_id bigint not null,
    version     int    not null,
    primary key (baseline_id, relation_id)
);

--changeset attesta:722-baseline-frozen splitStatements:false
--comment What a baseline holds is written before the baseline itself; from then on it stays as it is.
create function refuse_baseline_change() returns trigger language plpgsql as $$
begin
    raise exception 'a baseline stays as it was taken';
end
$$;
create function refuse_baseline_addition() returns trigger language plpgsql as $$
begin
    if exists (select 1 from baseline b where b.id in (select a.baseline_id from added a)) then
        raise exception 'a baseline stays as it was taken';
    end if;
    return null;
end
$$;
create trigger baseline_frozen before update or delete or truncate on baseline
    for each statement execute function refuse_baseline_change();
create trigger baseline_item_frozen before update or delete or truncate on baseline_item
    for each statement execute function refuse_baseline_change();
create trigger baseline_relation_frozen before update or delete or truncate on baseline_relation
    for each statement execute function refuse_baseline_change();
create trigger baseline_item_complete after insert on baseline_item
    referencing new table as added for each statement execute function refuse_baseline_addition();
create trigger baseline_relation_complete after insert on baseline_relation
    referencing new table as added for each statement execute function refuse_baseline_addition();

--changeset attesta:723-configuration-audit
create table configuration_audit (
    id              bigint generated always as identity primary key,
    source          text        not null,
    change_number   text,
    classes         jsonb       not null,
    started_by      text        not null,
    started_at      timestamptz not null,
    items_read      bigint      not null,
    relations_read  bigint      not null,
    rows_rejected   bigint      not null,
    findings        bigint      not null,
    unauthorised    bigint      not null,
    work_item       text
);
comment on table configuration_audit is 'Verifications of the recorded against the discovered configuration (8.2.6)';

create table configuration_audit_finding (
    id            bigint generated always as identity primary key,
    audit_id      bigint  not null references configuration_audit deferrable initially deferred,
    kind          text    not null check (kind in ('MISSING_IN_REALITY', 'NOT_RECORDED', 'ATTRIBUTE_DIFFERS', 'RELATION_MISSING', 'RELATION_UNEXPECTED')),
    item          text    not null,
    relation_type text,
    target        text,
    field         text,
    recorded      text,
    discovered    text,
    unauthorised  boolean not null,
    status        text    not null default 'OPEN' check (status in ('OPEN', 'ACCEPTED', 'CORRECTED')),
    comment       text,
    version       int     not null default 1,
    decided_by    text,
    decided_at    timestamptz,
    check ((status = 'OPEN') = (decided_at is null))
);
create index configuration_audit_finding_audit on configuration_audit_finding (audit_id, id);

create table configuration_audit_fault (
    audit_id bigint not null references configuration_audit deferrable initially deferred,
    position int    not null,
    file     text   not null,
    line     bigint not null,
    field    text,
    code     text   not null,
    message  text   not null,
    primary key (audit_id, position)
);

create table ci_verification (
    ci_id       bigint primary key,
    verified_at timestamptz not null,
    audit_id    bigint      not null
);
comment on table ci_verification is 'When a configuration item was last found in reality';

--changeset attesta:724-configuration-health
create index configuration_item_same_name on configuration_item (class, lower(name)) where valid_to = 'infinity';
create index configuration_item_same_serial on configuration_item (class, lower(attributes ->> 'serialNumber'))
    where valid_to = 'infinity' and attributes ->> 'serialNumber' is not null;
create index configuration_item_same_host on configuration_item (class, lower(attributes ->> 'hostname'))
    where valid_to = 'infinity' and attributes ->> 'hostname' is not null;
create index ci_relation_proposed on ci_relation (from_ci) where valid_to = 'infinity' and confidence = 'PROPOSED';
