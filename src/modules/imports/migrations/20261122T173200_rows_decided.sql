-- A row that a person said is somebody known is known again by that decision, whatever file it comes with.
create index import_rows_decided on import_rows (org_id, row_key)
  where state = 'done' and outcome = 'matched' and reason = 'decided-same';
-- A row may be left out of an import on purpose.
alter table import_rows drop constraint import_rows_decision_check;
alter table import_rows add constraint import_rows_decision_check check (decision in ('same', 'new', 'out'));
