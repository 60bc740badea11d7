--liquibase formatted sql

--changeset attesta:800-change-voting
create table change_voting_round (
    change_id    bigint      not null references work_item deferrable initially deferred,
    round        int         not null,
    category     text,
    authority    text        not null,
    voting_group text,
    quorum       int         not null check (quorum >= 0),
    veto_group   text,
    content_hash text        not null,
    opened_at    timestamptz not null,
    deadline     timestamptz,
    expired_at   timestamptz,
    closed_at    timestamptz,
    outcome      text check (outcome in ('approved', 'rejected', 'needsInformation', 'noQuorum', 'withdrawn')),
    primary key (change_id, round),
    check ((closed_at is null) = (outcome is null))
);
create unique index change_voting_round_open on change_voting_round (change_id) where closed_at is null;
create index change_voting_round_closed on change_voting_round (closed_at);
comment on column change_voting_round.content_hash is 'The content the members were asked about';

create table change_voting_member (
    change_id    bigint  not null,
    round        int     not null,
    member       text    not null,
    veto         boolean not null,
    delegate     text,
    delegated_by text,
    delegated_at timestamptz,
    primary key (change_id, round, member),
    foreign key (change_id, round) references change_voting_round deferrable initially deferred,
    check (delegate <> member)
);

create table change_vote (
    change_id bigint      not null,
    round     int         not null,
    position  int         not null,
    member    text        not null,
    vote      text        not null check (vote in ('approve', 'reject', 'abstain', 'needsInformation')),
    comment   text,
    cast_by   text        not null,
    cast_at   timestamptz not null,
    primary key (change_id, round, member),
    unique (change_id, round, position),
    foreign key (change_id, round, member) references change_voting_member deferrable initially deferred
);
comment on column change_vote.position is 'Order in which the votes were counted; times are those of transactions and may overlap';

--changeset attesta:801-votes-append-only splitStatements:false
create function refuse_change_of_vote() returns trigger language plpgsql as $$
begin
    raise exception 'a vote that was cast stands';
end
$$;
create trigger change_vote_append_only before update or delete or truncate on change_vote
    for each statement execute function refuse_change_of_vote();

--changeset attesta:802-change-authorisation
create table change_decision (
    id           bigint generated always as identity primary key,
    change_id    bigint      not null references work_item deferrable initially deferred,
    element      text        not null,
    groups       text[]      not null,
    person       text        not null,
    decision     text        not null check (decision in ('approved', 'rejected', 'needsInformation')),
    content_hash text        not null,
    decided_at   timestamptz not null
);
create index change_decision_change on change_decision (change_id, id);
create index change_decision_at on change_decision (decided_at);
comment on column change_decision.groups is 'Groups the task was for and the person was a member of at that moment';

create table change_authorisation (
    id               bigint generated always as identity primary key,
    change_id        bigint      not null references work_item deferrable initially deferred,
    category         text        not null,
    authority        text        not null,
    round            int,
    decision_id      bigint references change_decision,
    template         text,
    template_version int,
    content_hash     text        not null,
    authorised_by    text        not null,
    authorised_at    timestamptz not null,
    implementing_at  timestamptz,
    voided_at        timestamptz,
    voided_by        text,
    void_reason      text,
    decide_again     text,
    check (num_nonnulls(round, decision_id, template) = 1),
    check ((voided_at is null) = (void_reason is null))
);
create unique index change_authorisation_live on change_authorisation (change_id) where voided_at is null;
create index change_authorisation_change on change_authorisation (change_id, id);
comment on table change_authorisation is 'Who allowed which content of a change; void as soon as that content is no longer what was allowed';
comment on column change_authorisation.implementing_at is 'When the check before implementation found it valid';

--changeset attesta:803-standard-change-template
create table standard_change_template (
    key                 text primary key check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title               text        not null,
    description         text,
    service             text,
    ci_classes          text[]      not null,
    implementation_plan text        not null,
    test_evidence       text,
    back_out_plan       text        not null,
    deployment          text        not null check (deployment in ('tasks', 'release', 'withRelease')),
    risk                text        not null check (risk in ('LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
    owner               text        not null,
    standing            text        not null check (standing in ('draft', 'inForce', 'suspended')),
    standing_since      timestamptz not null,
    edited_by           text        not null,
    version             int         not null
);

create table standard_change_standing (
    id            bigint generated always as identity primary key,
    template      text        not null references standard_change_template,
    version       int         not null,
    standing      text        not null,
    reason        text        not null,
    changed_by    text        not null,
    change_number text,
    changed_at    timestamptz not null
);
create index standard_change_standing_template on standard_change_standing (template, id);

--changeset attesta:804-change-outcome
create table change_outcome (
    change_id    bigint primary key references work_item deferrable initially deferred,
    outcome      text        not null check (outcome in ('successful', 'successfulWithIssues', 'failed', 'backedOut')),
    category     text,
    authority    text,
    template     text,
    service      text,
    ci_class     text,
    recorded_by  text        not null,
    recorded_at  timestamptz not null
);
create index change_outcome_at on change_outcome (recorded_at);
create index change_outcome_template on change_outcome (template, recorded_at desc) where template is not null;
create index change_outcome_like on change_outcome (service, ci_class);

create table change_review (
    change_id    bigint primary key references work_item deferrable initially deferred,
    element      text        not null,
    completed_by text        not null,
    completed_at timestamptz not null
);
comment on table change_review is 'Post-implementation reviews that were completed; an emergency change is not closed without';
