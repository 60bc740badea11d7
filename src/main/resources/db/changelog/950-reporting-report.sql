--liquibase formatted sql

--changeset attesta:950-service-report
create table service_report (
    id          bigint generated always as identity primary key,
    scope_kind  text        not null check (scope_kind in ('SERVICE', 'CUSTOMER', 'ALL')),
    scope_key   text,
    scope_name  text,
    period_kind text        not null check (period_kind in ('MONTH', 'QUARTER')),
    period_from date        not null,
    edition     int         not null,
    provisional boolean     not null,
    created_at  timestamptz not null,
    created_by  text        not null,
    input_hash  text        not null,
    basis       jsonb       not null,
    content     jsonb       not null,
    check ((scope_kind = 'ALL') = (scope_key is null)),
    unique nulls not distinct (scope_kind, scope_key, period_kind, period_from, edition)
);
comment on table service_report is 'Service reports as they were made (9.4)';
comment on column service_report.basis is 'Versions of measures, agreements, calendars and sources it was made with';

create table service_report_input (
    report_id bigint primary key references service_report,
    items     bigint[] not null,
    digests   uuid[]   not null,
    check (cardinality(items) = cardinality(digests))
);
comment on table service_report_input is 'For each work item that a report counts, a digest of its facts: tells later which of them have changed';

--changeset attesta:951-service-report-fixed splitStatements:false
create function refuse_change_of_report() returns trigger language plpgsql as $$
begin
    raise exception 'a report stays as it was made';
end
$$;
create trigger service_report_fixed before update or delete or truncate on service_report
    for each statement execute function refuse_change_of_report();
create trigger service_report_input_fixed before update or delete or truncate on service_report_input
    for each statement execute function refuse_change_of_report();
