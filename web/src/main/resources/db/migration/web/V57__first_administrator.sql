-- What whoever started the site proves it with: one code for all nodes, so that any of them takes it.
create table first_administrator (
    only_one boolean primary key default true check (only_one),
    code     text not null
);
