-- A help line of the place's own, shown beside the country's, signed in or not: so the door tells of it.
alter table organizations
  add column help_line_name text,
  add column help_line_number text,
  add column help_line_when text,
  add constraint help_line_is_whole check ((help_line_name is null) = (help_line_number is null));

drop function door_facts(uuid);
create function door_facts(mine uuid) returns table (
    org_id uuid, name text, language text, time_zone text, invented boolean,
    help_line_name text, help_line_number text, help_line_when text
  )
  language sql stable security definer set search_path = public
  as $$ select o.org_id, o.name, o.language, o.time_zone, o.invented,
          o.help_line_name, o.help_line_number, o.help_line_when
        from organizations o
        where mine is null or o.org_id = mine order by o.created_at, o.org_id limit 2 $$;
revoke execute on function door_facts(uuid) from public;
grant execute on function door_facts(uuid) to throughline_app;
