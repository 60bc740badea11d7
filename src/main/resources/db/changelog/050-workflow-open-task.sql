--liquibase formatted sql

--changeset attesta:050-open-task
--comment The engine's open user tasks as the inbox lists them: one row a task, with the number of its work item.
create view open_task as
select t.id_                                                        as id,
       t.name_                                                      as name,
       t.task_def_key_                                              as element,
       e.business_key_                                              as number,
       t.assignee_                                                  as assignee,
       t.create_time_                                               as created_at,
       t.proc_def_id_                                               as definition,
       array(select i.group_id_
             from act_ru_identitylink i
             where i.task_id_ = t.id_ and i.type_ = 'candidate' and i.group_id_ is not null) as groups
from act_ru_task t
         join act_ru_execution e on e.id_ = t.proc_inst_id_
where t.suspension_state_ = 1;
