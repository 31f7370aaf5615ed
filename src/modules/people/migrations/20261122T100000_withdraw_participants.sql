-- A record that an import made by mistake, and that nobody touched since, stands in no list once the import is undone.
-- The row stays, so that it can be put back, and so that retention reaches it.
alter table participants add column withdrawn_at timestamptz;
alter table participants add column withdrawn_batch uuid;
create index participants_withdrawn on participants (org_id, withdrawn_batch) where withdrawn_at is not null;
