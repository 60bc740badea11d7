--liquibase formatted sql

--changeset attesta:821-change-configuration-update
create table change_configuration_update (
    change_id      bigint not null references work_item deferrable initially deferred,
    position       int    not null,
    kind           text   not null check (kind in ('ITEM', 'RELATION', 'REMOVE_RELATION')),
    key            text   not null,
    patch          jsonb  not null,
    state          text   not null check (state in ('PLANNED', 'APPLIED', 'REVERTED', 'KEPT')),
    version_before int,
    version_after  int,
    relation_before jsonb,
    written_at     timestamptz,
    note           text,
    primary key (change_id, position),
    unique (change_id, kind, key)
);
comment on table change_configuration_update is 'What a change will have changed of the configuration once it is implemented (8.2.6)';
comment on column change_configuration_update.key is 'Key of the configuration item; of a relation its source, type and target, separated by spaces';
comment on column change_configuration_update.version_before is 'Version that was current before it was applied; 0 where there was none';
comment on column change_configuration_update.state is 'KEPT: somebody has edited it since it was applied, so taking the change back has left it alone';
