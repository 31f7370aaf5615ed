-- What is said may be the answers to a check of ours: then `words` holds them, sealed like any other, and this says to which.
alter table family_voices add column form text;
alter table family_voices add column form_version text;
alter table family_voices add constraint family_voices_form_with_version check ((form is null) = (form_version is null));

-- For whom they speak, as the participant asked them: for the family, or for the community around the participant.
alter table family_links add column speaks_as text not null default 'family';
alter table family_links add constraint family_links_speaks_as check (speaks_as in ('family', 'community'));
grant update (speaks_as) on family_links to throughline_app;

create or replace function keep_sides_apart() returns trigger language plpgsql as $$
begin
  if app_kind() = 'family' and (new.voice_asked_at is distinct from old.voice_asked_at
      or new.suggest_asked_at is distinct from old.suggest_asked_at or new.speaks_as <> old.speaks_as) then
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
