-- How people sign in. What an account is and may do is decided by its events; this repeats what signing in needs.
create table credential (
    account        text primary key,
    username       text not null,
    username_key   text not null,
    display_name   text not null,
    email          text not null,
    email_key      text not null,
    email_verified boolean not null,
    password_hash  text not null,
    roles          text[] not null,
    state          text not null,
    registered_at  timestamptz not null
);

create index on credential (username_key);
create index on credential (email_key);
create unique index on credential (username_key) where state <> 'PENDING';

-- Links sent by mail; only a hash of what opens them is kept.
create table mail_link (
    token_hash text primary key,
    purpose    text not null,
    account    text not null,
    email      text not null,
    expires_at timestamptz not null
);

create index on mail_link (account);
create index on mail_link (expires_at);
