create table conversation_policy (
    conversation varchar(64) primary key,
    kind         varchar(16) not null,
    rules        text not null
);

create table room_turn (
    room     varchar(64) not null,
    account  varchar(64) not null,
    taken_at timestamptz not null,
    primary key (room, account)
);

create table first_message (
    conversation varchar(64) primary key
);
