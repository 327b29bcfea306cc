-- Browsers that somebody signed in from; only a hash of what their cookie says is kept.
create table known_device (
    token_hash text not null,
    account    text not null,
    last_seen  timestamptz not null,
    primary key (token_hash, account)
);

create index on known_device (account, last_seen);

-- Sign-ins, refusals and what was done to accounts. Nobody is named whose login is unknown here.
create table security_log (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    act        text not null,
    account    text,
    by_account text,
    address    text not null,
    device     text not null
);

create index on security_log (account, id);
create index on security_log (address, id);
create index on security_log (at);
