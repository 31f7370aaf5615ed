-- Since when the participant wants to hear what this family member would suggest for the plan.
alter table family_links add column suggest_asked_at timestamptz;
grant update (suggest_asked_at) on family_links to throughline_app;

create or replace function keep_sides_apart() returns trigger language plpgsql as $$
begin
  if app_kind() = 'family' and (new.voice_asked_at is distinct from old.voice_asked_at
      or new.suggest_asked_at is distinct from old.suggest_asked_at) then
    raise exception 'not this side' using errcode = 'TL403';
  end if;
  if app_kind() = 'participant' and (new.accepted_at is distinct from old.accepted_at
      or new.team_reads_at is distinct from old.team_reads_at) then
    raise exception 'not this side' using errcode = 'TL403';
  end if;
  if new.ended_by is distinct from old.ended_by and new.ended_by <> app_kind() then
    raise exception 'not this side' using errcode = 'TL403';
  end if;
  return new;
end $$;
