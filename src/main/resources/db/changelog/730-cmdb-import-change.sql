--liquibase formatted sql

--changeset attesta:730-import-change
create table configuration_import_change (
    import_id  bigint not null references configuration_import,
    row_number bigint not null,
    key        text   not null,
    change     text   not null check (change in ('ADDED', 'CHANGED')),
    fields     jsonb  not null,
    primary key (import_id, row_number)
);
comment on table configuration_import_change is 'What the first 1,000 written rows of an import changed, or would change';
