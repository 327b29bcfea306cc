-- Accounts that exist and are not deactivated. Those of before this table are taken from what happened to them.
create table active_account (
    account text primary key
);

insert into active_account (account)
select registered.aggregate_identifier
from domain_event_entry registered
where registered.payload_type = 'parley.account.AccountEvent$AccountRegistered'
  and coalesce(
      (select latest.payload_type
       from domain_event_entry latest
       where latest.aggregate_identifier = registered.aggregate_identifier
         and latest.payload_type in (
             'parley.account.AccountEvent$AccountDeactivated', 'parley.account.AccountEvent$AccountReactivated')
       order by latest.sequence_number desc
       limit 1), '') <> 'parley.account.AccountEvent$AccountDeactivated';
