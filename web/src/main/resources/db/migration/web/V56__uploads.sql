-- What is being uploaded; its bytes are files. A finished one stays for a while, so that its answer can be repeated.
create table upload (
    id         text primary key,
    owner      text not null,
    name       text not null,
    length     bigint not null,
    expires_at timestamptz not null,
    media      text
);
create index upload_of on upload (owner);
create index upload_expiring on upload (expires_at);
