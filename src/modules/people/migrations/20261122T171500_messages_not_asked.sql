-- Whether a message may be left has three answers: never, it may, and not asked yet, which is null. No default: whoever makes a
-- record says which it is.
alter table participants alter column no_messages drop not null;
alter table participants alter column no_messages drop default;
