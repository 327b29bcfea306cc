-- The secret that an authenticator app shares with the site, sealed under a key of the person's. It counts once it is confirmed.
create table totp (
    account       text primary key,
    sealed_secret bytea not null,
    confirmed_at  timestamptz,
    last_step     bigint not null default 0
);

-- Each opens an account once in place of a code; only a hash is kept.
create table recovery_code (
    account   text not null,
    code_hash text not null,
    primary key (account, code_hash)
);
