-- Administrators who may sign in; the last one can't be dismissed.
create table administrator (
    account text primary key
);
