--liquibase formatted sql

--changeset attesta:735-import-progress
alter table configuration_import
    add column rows_so_far bigint not null default 0,
    add column percent     int    not null default 0;
update configuration_import set rows_so_far = rows_read, percent = case state when 'DONE' then 100 else 0 end;
