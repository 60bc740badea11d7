--liquibase formatted sql

--changeset attesta:818-work-item-open-major
--comment Few at any time; changes ask for them without reading all that is open.
create index work_item_open_major on work_item (opened_at desc)
    where status not in ('CLOSED', 'CANCELLED')
      and (practice = 'major-incident' or details ->> 'majorIncidentImpact' is not null);
