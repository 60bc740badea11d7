--liquibase formatted sql

--changeset attesta:225-service-state
alter table service add column state text not null default 'LIVE' check (state in ('PLANNED', 'LIVE', 'RETIRED'));
alter table service add column live_by text;
update service set state = 'RETIRED' where retired;
alter table service add constraint service_retired check (retired = (state = 'RETIRED'));
comment on column service.live_by is 'Release that brought the service into operation';
