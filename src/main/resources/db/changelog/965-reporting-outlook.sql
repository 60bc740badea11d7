--liquibase formatted sql

--changeset attesta:965-outlook
create table outlook (
    measure         text    not null references measure,
    measure_version int     not null,
    service         text,
    period_from     date    not null,
    period_until    date    not null,
    made_on         date    not null,
    so_far          numeric,
    target          numeric not null,
    forecast        numeric not null,
    low             numeric not null,
    high            numeric not null,
    miss_percent    int     not null,
    cases           int     not null,
    periods         int     not null,
    mean_error      numeric,
    naive_error     numeric,
    covered_percent int,
    right_percent   int,
    warned_on       date,
    constraint outlook_of_period unique nulls not distinct (measure, service, period_from)
);
create index outlook_until on outlook (period_until);
comment on table outlook is 'What measures will probably say at the end of a period, as last forecast while it ran, with how good such forecasts have been';
