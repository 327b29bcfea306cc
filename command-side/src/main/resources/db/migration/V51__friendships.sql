-- How people stand to one another, for those who decide: FRIENDS in both directions; ASKED from whoever asked, as
-- long as nobody answered; BLOCKED from whoever blocked.
create table relation (
    kind    text not null,
    account text not null,
    other   text not null,
    primary key (kind, account, other)
);
