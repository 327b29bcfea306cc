-- Which messages people keep for themselves, to be counted before one more is.
create table saved_message (
    account text not null,
    message text not null,
    primary key (account, message)
);
