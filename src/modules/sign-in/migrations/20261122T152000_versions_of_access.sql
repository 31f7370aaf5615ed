-- Two people who change what the same account may do: the later one is told.
alter table accounts add column access_version int not null default 1;
