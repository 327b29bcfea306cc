-- How many wait for one person's answer.
create index tie_of_other on relation (kind, other);
