--liquibase formatted sql

--changeset attesta:910-problem-trend
create table problem_trend (
    kind        text        not null,
    key         text        not null,
    proposal    text,
    proposed_at timestamptz not null,
    primary key (kind, key)
);
comment on table problem_trend is 'Trends in incidents that were proposed to problem managers (8.6.3), so that none is proposed again while somebody looks at it or has just done so';
