--liquibase formatted sql

--changeset attesta:436-party-clock
alter table party_time
    add warning_percent int,
    add next_at         timestamptz,
    add verdict         text check (verdict in ('MET', 'BREACHED'));
drop index party_time_due;
drop index party_time_warn;
comment on column party_time.warn_at is 'When the share of the contract after which to warn is used up';
-- The sweep looks at nothing else.
create index party_time_next on party_time (next_at) where next_at is not null;
-- Stretches that follow an edited calendar.
create index party_time_calendar on party_time (calendar, calendar_version) where stopped_at is null;

create table party_time_event (
    party_time_id bigint      not null references party_time,
    position      int         not null,
    at            timestamptz not null,
    kind          text        not null,
    terms         jsonb,
    primary key (party_time_id, position)
);
comment on table party_time_event is 'What happened to the clock of a promise of a supplier, as sla_clock_event of those to customers';

--changeset attesta:437-party-clock-known
-- Nobody is warned of what began before there were warnings.
insert into party_time_event
select id, 0, started_at, 'START',
       jsonb_build_object('targetMillis', target_ms, 'warningPercent', case when warn_at is null then 100 else 80 end, 'pausing', jsonb_build_array(),
                          'calendar', calendar, 'calendarVersion', calendar_version, 'agreement', contract,
                          'agreementVersion', contract_version, 'decision', null, 'decisionVersion', 0)
from party_time where target_ms is not null and calendar is not null;
insert into party_time_event
select id, 1, stopped_at, 'STOP', null
from party_time where target_ms is not null and calendar is not null and stopped_at is not null;
update party_time
set warning_percent = case when warn_at is null then 100 else 80 end, warn_at = coalesce(warn_at, due_at),
    next_at = case when stopped_at is null and breached_at is null
                   then case when warned_at is null then coalesce(warn_at, due_at) else due_at end end,
    verdict = case when breached_at is not null then 'BREACHED' when stopped_at is not null then 'MET' end
where target_ms is not null and calendar is not null;

--changeset attesta:438-contract-warning
alter table supplier_contract add warning_percent int not null default 80 check (warning_percent between 1 and 100);
