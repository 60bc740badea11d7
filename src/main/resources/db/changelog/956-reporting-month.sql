--liquibase formatted sql

--changeset attesta:956-reporting-month
create table report_month (
    source   text   not null,
    month    date   not null,
    practice text   not null,
    service  text,
    customer text,
    priority text,
    team     text,
    subject  text,
    variant  text,
    n        bigint not null,
    hit      bigint not null,
    amount   bigint not null,
    -- With the sums in it: a month is read from the index alone, one piece for each source.
    constraint report_month_cell unique nulls not distinct
        (source, month, practice, service, customer, priority, team, subject, variant) include (n, hit, amount)
);
comment on table report_month is 'Sums of the days of a month, kept by triggers whoever changes these';
insert into report_month
select source, date_trunc('month', day)::date, practice, service, customer, priority, team, subject, variant, sum(n), sum(hit), sum(amount)
from report_day group by 1, 2, 3, 4, 5, 6, 7, 8, 9;

--changeset attesta:957-reporting-month-triggers splitStatements:false
create function sum_report_months() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into report_month as m
        select source, date_trunc('month', day)::date, practice, service, customer, priority, team, subject, variant, sum(n), sum(hit), sum(amount)
        from come group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        on conflict on constraint report_month_cell do update
        set n = m.n + excluded.n, hit = m.hit + excluded.hit, amount = m.amount + excluded.amount;
    elsif tg_op = 'UPDATE' then
        insert into report_month as m
        select source, date_trunc('month', day)::date, practice, service, customer, priority, team, subject, variant, sum(n), sum(hit), sum(amount)
        from (select * from come
              union all
              select source, day, practice, service, customer, priority, team, subject, variant, -n, -hit, -amount from gone) moved
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        having sum(n) <> 0 or sum(hit) <> 0 or sum(amount) <> 0
        on conflict on constraint report_month_cell do update
        set n = m.n + excluded.n, hit = m.hit + excluded.hit, amount = m.amount + excluded.amount;
    else
        insert into report_month as m
        select source, date_trunc('month', day)::date, practice, service, customer, priority, team, subject, variant, -sum(n), -sum(hit), -sum(amount)
        from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        on conflict on constraint report_month_cell do update
        set n = m.n + excluded.n, hit = m.hit + excluded.hit, amount = m.amount + excluded.amount;
    end if;
    return null;
end
$$;
create trigger report_day_inserted after insert on report_day referencing new table as come
    for each statement execute function sum_report_months();
create trigger report_day_updated after update on report_day referencing old table as gone new table as come
    for each statement execute function sum_report_months();
create trigger report_day_deleted after delete on report_day referencing old table as gone
    for each statement execute function sum_report_months();
