--liquibase formatted sql

--changeset attesta:958-reporting-fact-service
-- For the reports of a service, which say what they were made from, fact by fact.
create index report_fact_service on report_fact (service, day);
