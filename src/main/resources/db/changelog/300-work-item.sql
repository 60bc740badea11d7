--liquibase formatted sql

--changeset attesta:300-work-item
create sequence work_item_id increment by 50;

create table work_item (
    id               bigint primary key,
    number           text        not null unique,
    practice         text        not null,
    title            text        not null,
    description      text,
    status           text        not null check (status in ('NEW','IN_PROGRESS','ON_HOLD','RESOLVED','CLOSED','CANCELLED')),
    hold_reason      text,
    phase            text,
    priority         text,
    requester        text        not null,
    customer         text,
    service          text,
    group_key        text,
    assignee         text,
    opened_at        timestamptz not null,
    responded_at     timestamptz,
    resolved_at      timestamptz,
    closed_at        timestamptz,
    due_at           timestamptz,
    clock_state      text,
    details          jsonb       not null,
    process_key      text,
    process_version  int,
    process_instance text,
    source           text,
    source_key       text,
    journal_length   int         not null,
    journal_head     text        not null,
    version          int         not null,
    search           tsvector generated always as (
        to_tsvector('simple', number || ' ' || coalesce(source_key, '') || ' ' || title || ' ' || left(coalesce(description, ''), 100000))
    ) stored,
    unique (source, source_key)
);
create index work_item_opened on work_item (opened_at desc, id desc);
create index work_item_open on work_item (opened_at desc, id desc) where status not in ('CLOSED', 'CANCELLED');
create index work_item_open_group on work_item (group_key, opened_at desc, id desc) where status not in ('CLOSED', 'CANCELLED');
create index work_item_open_priority on work_item (priority, opened_at desc, id desc) where status not in ('CLOSED', 'CANCELLED');
create index work_item_open_due on work_item (due_at, id) where status not in ('CLOSED', 'CANCELLED') and due_at is not null;
create index work_item_assignee on work_item (assignee, opened_at desc, id desc) where assignee is not null;
create index work_item_requester on work_item (requester, opened_at desc, id desc);
create index work_item_service on work_item (service, opened_at desc, id desc) where service is not null;
create index work_item_search on work_item using gin (search);

--changeset attesta:301-journal
create table journal_entry (
    work_item_id bigint      not null references work_item deferrable initially deferred,
    position     int         not null,
    at           timestamptz not null,
    recorded_at  timestamptz not null default now(),
    actor        text        not null,
    kind         text        not null,
    content      text        not null,
    hash         text        not null,
    primary key (work_item_id, position)
);

-- Seals look for what was recorded since the last one; a block range index costs a writer next to nothing.
create index journal_entry_recorded on journal_entry using brin (recorded_at);

create table journal_seal (
    id         bigint generated always as identity primary key,
    sealed_at  timestamptz not null default now(),
    heads      int         not null,
    entries    bigint      not null,
    hash       text        not null
);

create table journal_sealed_head (
    seal_id        bigint not null references journal_seal,
    work_item_id   bigint not null,
    journal_length int    not null,
    journal_head   text   not null,
    primary key (work_item_id, seal_id)
);

--changeset attesta:302-append-only splitStatements:false
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end
$$;
create trigger journal_entry_append_only before update or delete or truncate on journal_entry
    for each statement execute function refuse_change();
create trigger journal_seal_append_only before update or delete or truncate on journal_seal
    for each statement execute function refuse_change();
create trigger journal_sealed_head_append_only before update or delete or truncate on journal_sealed_head
    for each statement execute function refuse_change();

--changeset attesta:303-conversation
create table comment (
    id           bigint generated always as identity primary key,
    work_item_id bigint      not null references work_item,
    author       text        not null,
    at           timestamptz not null default now(),
    visibility   text        not null check (visibility in ('PUBLIC', 'INTERNAL')),
    text         text        not null
);
create index comment_work_item on comment (work_item_id, id);

create table link (
    id         bigint generated always as identity primary key,
    from_item  bigint      not null references work_item,
    type       text        not null,
    to_item    bigint      not null references work_item,
    created_at timestamptz not null default now(),
    created_by text        not null,
    unique (from_item, type, to_item),
    check (from_item <> to_item)
);
create index link_to on link (to_item, type);

create table attachment (
    id           bigint generated always as identity primary key,
    work_item_id bigint      not null references work_item,
    name         text        not null,
    media_type   text        not null,
    size         bigint      not null,
    sha256       text        not null,
    visibility   text        not null check (visibility in ('PUBLIC', 'INTERNAL')),
    content      bytea       not null,
    added_at     timestamptz not null default now(),
    added_by     text        not null
);
create index attachment_work_item on attachment (work_item_id, id);

create table watcher (
    work_item_id bigint not null references work_item,
    watcher      text   not null,
    primary key (work_item_id, watcher)
);

--changeset attesta:304-idempotency
create table idempotent_call (
    person     text        not null,
    key        text        not null,
    request    text        not null,
    status     int,
    location   text,
    etag       text,
    body       text,
    created_at timestamptz not null default now(),
    primary key (person, key)
);
create index idempotent_call_age on idempotent_call (created_at);
