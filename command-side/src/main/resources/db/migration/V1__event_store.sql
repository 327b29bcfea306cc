-- What happened, in the order of global_index: the source of everything else.
-- global_index may have gaps (a transaction that failed keeps its number).
create table domain_event_entry (
    global_index         bigint generated always as identity primary key,
    event_identifier     text   not null unique,
    aggregate_identifier text   not null,
    sequence_number      bigint not null,
    type                 text,
    time_stamp           text   not null,
    payload_type         text   not null,
    payload_revision     text,
    payload              bytea  not null,
    meta_data            bytea  not null,
    unique (aggregate_identifier, sequence_number)
);

create table snapshot_event_entry (
    event_identifier     text   not null unique,
    aggregate_identifier text   not null,
    sequence_number      bigint not null,
    type                 text   not null,
    time_stamp           text   not null,
    payload_type         text   not null,
    payload_revision     text,
    payload              bytea  not null,
    meta_data            bytea,
    primary key (aggregate_identifier, sequence_number, type)
);

-- Payloads are encrypted or short: trying to compress them costs more than it saves.
alter table domain_event_entry alter column payload set storage external;
