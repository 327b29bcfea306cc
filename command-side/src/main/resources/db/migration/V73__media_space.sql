-- How many bytes of files each person has, to be locked while something is decided by it.
create table media_space (
    owner text primary key,
    bytes bigint not null
);

alter table media add column bytes bigint not null default 0;
