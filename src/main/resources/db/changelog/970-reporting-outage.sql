--liquibase formatted sql

--changeset attesta:970-reporting-outage
-- Few work items tell of an outage, and every availability asks for them.
create index work_item_outage on work_item (service) where details ->> 'outageFrom' is not null;
