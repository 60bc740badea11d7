--liquibase formatted sql

--changeset attesta:410-clock
-- What clocks show, kept for the sweep and for lists; the events say why.
create table sla_clock (
    work_item_id      bigint      not null references work_item deferrable initially deferred,
    metric            text        not null check (metric in ('RESPONSE', 'RESOLUTION')),
    number            text        not null,
    agreement         text        not null,
    agreement_version int         not null,
    calendar          text        not null,
    calendar_version  int         not null,
    decision          text        not null,
    decision_version  int         not null,
    target_ms         bigint      not null,
    warning_percent   int         not null,
    state             text        not null check (state in ('RUNNING', 'PAUSED', 'STOPPED', 'CANCELLED')),
    started_at        timestamptz not null,
    stopped_at        timestamptz,
    elapsed_ms        bigint      not null,
    warn_at           timestamptz,
    due_at            timestamptz,
    next_at           timestamptz,
    warned_at         timestamptz,
    breached_at       timestamptz,
    verdict           text check (verdict in ('MET', 'BREACHED')),
    events            int         not null,
    primary key (work_item_id, metric)
);
-- The sweep looks at nothing else.
create index sla_clock_next on sla_clock (next_at) where next_at is not null;
-- Open clocks that follow an edited calendar.
create index sla_clock_calendar on sla_clock (calendar, calendar_version) where state in ('RUNNING', 'PAUSED');

create table sla_clock_event (
    work_item_id bigint      not null,
    metric       text        not null,
    position     int         not null,
    at           timestamptz not null,
    kind         text        not null,
    reason       text,
    terms        jsonb,
    primary key (work_item_id, metric, position),
    foreign key (work_item_id, metric) references sla_clock deferrable initially deferred
);
