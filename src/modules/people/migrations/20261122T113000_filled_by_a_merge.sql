-- Names of the blanks of the kept record that a merge filled from the merged one, so that an undo empties just those.
alter table merges add column filled text[] not null default '{}';
