--liquibase formatted sql

--changeset attesta:051-open-task-candidate
--comment Which groups may take which task, one row each: to ask for the tasks of a group without looking at every task's list.
create view open_task_candidate as
select task_id_ as task, group_id_ as group_key
from act_ru_identitylink
where type_ = 'candidate' and group_id_ is not null and task_id_ is not null;
