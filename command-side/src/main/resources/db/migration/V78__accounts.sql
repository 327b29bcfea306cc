-- Accounts that were ever registered, and whether each may be dealt with now. Those of before this table are taken from
-- what happened to them.
create table account (
    id     text primary key,
    active boolean not null
);

insert into account (id, active)
select registered.aggregate_identifier, active_account.account is not null
from domain_event_entry registered
left join active_account on active_account.account = registered.aggregate_identifier
where registered.payload_type = 'parley.account.AccountEvent$AccountRegistered';

drop table active_account;
