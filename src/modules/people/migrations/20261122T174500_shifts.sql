-- Weekday windows at work, as the participant tells them, in the organization's local time; empty is: none told.
alter table participants add column reach_shifts jsonb not null default '[]';
