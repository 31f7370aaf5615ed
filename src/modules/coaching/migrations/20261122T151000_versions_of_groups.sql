-- Two people who change the same group: the later one is told, and what it was before each change is kept.
alter table groups add column version int not null default 1;
create trigger keep_history before update or delete on groups for each row execute function keep_history('id');
