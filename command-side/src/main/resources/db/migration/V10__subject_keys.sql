-- One secret per subject (a person or a room), wrapped by the master key; without it, what it sealed is erased.
create table subject_key (
    subject      text primary key,
    root         bigint not null,
    wrapped      bytea,
    created_at   timestamptz not null default now(),
    forgotten_at timestamptz,
    constraint either_kept_or_forgotten check ((wrapped is null) = (forgotten_at is not null))
);
