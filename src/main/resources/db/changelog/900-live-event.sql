--liquibase formatted sql

--changeset attesta:900-live-event
--comment What has changed, as a hint without content, for pages that are open. Forgotten after an hour.
create table live_event (
    xid     xid8        not null default pg_current_xact_id(),
    at      timestamptz not null default clock_timestamp(),
    kind    text        not null check (kind in ('WORK_ITEM', 'NOTIFICATION')),
    subject text,
    practice text,
    groups  text[]      not null,
    people  text[]      not null
);
-- A transaction may commit long after others that began later: readers ask for what their last snapshot did not see.
create index live_event_xid on live_event (xid);
create index live_event_at on live_event using brin (at);

-- The newest of what has been forgotten: whoever has not seen it reads everything anew.
create table live_horizon (forgotten xid8 not null);
insert into live_horizon values ('0');

--changeset attesta:901-live-triggers splitStatements:false
--comment Whoever writes, and by whatever way, tells; and no use case sends a statement more.
create function tell_work_item() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into live_event (kind, subject, practice, groups, people)
        values ('WORK_ITEM', new.number, new.practice, array_remove(array[new.group_key], null),
                array_remove(array[new.requester, new.assignee], null));
    else
        -- Those who saw it before have to learn that they no longer do.
        insert into live_event (kind, subject, practice, groups, people)
        values ('WORK_ITEM', new.number, new.practice, array_remove(array[new.group_key, old.group_key], null),
                array_remove(array[new.requester, new.assignee, old.requester, old.assignee], null));
    end if;
    return null;
end
$$;
-- Imports of what is long over concern nobody who works.
create trigger work_item_opened_live after insert on work_item
    for each row when (new.status not in ('CLOSED', 'CANCELLED')) execute function tell_work_item();
create trigger work_item_changed_live after update on work_item
    for each row execute function tell_work_item();

create function tell_task() returns trigger language plpgsql as $$
declare
    instance text;
begin
    if tg_op = 'DELETE' then
        instance := old.proc_inst_id_;
    else
        instance := new.proc_inst_id_;
    end if;
    insert into live_event (kind, subject, practice, groups, people)
    select 'WORK_ITEM', w.number, w.practice, array_remove(array[w.group_key], null),
           array_remove(array[w.requester, w.assignee], null)
    from act_ru_execution e join work_item w on w.number = e.business_key_
    where e.id_ = instance;
    return null;
end
$$;
create trigger task_live after insert or delete on act_ru_task
    for each row execute function tell_task();
create trigger task_changed_live after update on act_ru_task
    for each row when (old.assignee_ is distinct from new.assignee_ or old.name_ is distinct from new.name_
                       or old.suspension_state_ is distinct from new.suspension_state_)
    execute function tell_task();

create function tell_notification() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'notification_read' then
        insert into live_event (kind, groups, people) values ('NOTIFICATION', '{}', array[new.person]);
    elsif new.recipient like 'group:%' then
        insert into live_event (kind, groups, people)
        values ('NOTIFICATION', array[substr(new.recipient, 7)], '{}');
    else
        insert into live_event (kind, groups, people) values ('NOTIFICATION', '{}', array[new.recipient]);
    end if;
    return null;
end
$$;
create trigger notification_live after insert on notification
    for each row execute function tell_notification();
create trigger notification_read_live after insert on notification_read
    for each row execute function tell_notification();
