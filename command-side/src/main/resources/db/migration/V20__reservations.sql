-- What only one owner may hold: usernames, verified mail addresses, room names.
create table reservation (
    kind  text not null,
    name  text not null,
    owner text not null,
    primary key (kind, name)
);
