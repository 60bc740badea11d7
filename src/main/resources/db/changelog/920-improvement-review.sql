--liquibase formatted sql

--changeset attesta:920-process-review
create table process_review (
    practice       text        primary key,
    reviewed_until timestamptz not null,
    review         text
);
comment on table process_review is 'Until when each control process has been reviewed, and the last review (9.1, 9.3)';
