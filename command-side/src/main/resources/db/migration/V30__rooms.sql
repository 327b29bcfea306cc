create table room_rules (
    room  varchar(64) primary key,
    rules text not null
);

create table room_turn (
    room     varchar(64) not null,
    account  varchar(64) not null,
    taken_at timestamptz not null,
    primary key (room, account)
);
