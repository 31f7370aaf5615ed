-- The version a place had once an undo closed it. While it still has that version nobody has touched it since, and the
-- next import that names it opens it again; any other closed place was closed by a person.
alter table import_places add column closed_version int;
grant update (closed_version) on import_places to throughline_app;
