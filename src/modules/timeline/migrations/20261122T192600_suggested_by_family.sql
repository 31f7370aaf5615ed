-- What a family member suggested, and the one word of what became of each. Whose line took it up, in which words, and
-- why it was declined is the participant's: none of it comes along. Runs as the owner, since row policies ask it and the
-- answers themselves are not the asker's to read.
create function suggested_by_me() returns table (id uuid, became text)
  language plpgsql stable security definer set search_path = public as $$
begin
  if app_kind() is distinct from 'family' then return; end if;
  return query
    with person as materialized (
      select unnest(coalesce(app_participants(), tied_as('family'))) as id
    ), mine as materialized (
      select f.id from facts f
      where f.org_id = app_org() and f.participant_id = any(tied_as('family')) and f.kind = 'plan-line'
        and f.author_kind = 'family' and f.author_id = app_person() and not f.data ? 'fromId'
        and f.in_force and f.correction is distinct from 'withdraw' and f.struck_at is null
    )
    select m.id, case
      when exists (select from facts line where line.org_id = app_org() and line.participant_id in (select p.id from person p)
        and line.kind = 'plan-line' and line.in_force and line.data ->> 'fromId' = m.id::text) then 'taken-up'
      when exists (select from facts answer where answer.org_id = app_org() and answer.about_id = m.id
        and answer.kind = 'plan-decline' and answer.in_force) then 'declined'
      else 'waiting' end
    from mine m;
end $$;
revoke execute on function suggested_by_me() from public;
grant execute on function suggested_by_me() to throughline_app;

-- As before, and what they suggested themselves: it was their own words.
drop policy reading on facts;
create policy reading on facts for select using (
  org_id = app_org()
  and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
  and (audience = 'team' or (select app_person()) = any(between_ids) or (select app_kind()) in ('system', 'family'))
  and ((select app_kind()) is distinct from 'participant' or (select app_participants()) is not null
    or participant_id = (select app_person()))
  and ((select app_kind()) is distinct from 'family'
    or id = any((select facts_shown_to_me())::uuid[])
    or (audience = 'team' and kind in ('plan-line', 'plan-decline', 'plan-state', 'withdrawal')
      and category = 'plan' and participant_id = any((select tied_as('guardian'))::uuid[]))
    or (kind in ('plan-line', 'withdrawal') and author_kind = 'family' and author_id = (select app_person())
      and participant_id = any((select tied_as('family'))::uuid[])))
);

-- What a family account may add: an answer of a guardian to what waits beside the plan; a suggestion, where the
-- participant asked for it, that takes the place of nothing; and taking back one's own while nobody has answered it.
drop policy family_adds on facts;
create policy family_adds on facts as restrictive for insert with check (
  (select app_kind()) is distinct from 'family'
  or (category = 'plan' and audience = 'team' and (
    ((kind = 'plan-decline' or (kind = 'plan-line' and data ? 'fromId')) and corrects_id is null
      and participant_id = any((select tied_as('guardian'))::uuid[]))
    or (kind = 'plan-line' and corrects_id is null and about_id is null and not data ?| array['fromId', 'insteadOf']
      and participant_id = any((select tied_as('suggests'))::uuid[])
      and participant_id = any((select tied_as('family'))::uuid[]))
    or (kind = 'withdrawal' and correction = 'withdraw' and words is null
      and corrects_id in (select s.id from suggested_by_me() s where s.became = 'waiting'))))
);

-- Whoever nobody has written about yet has no key: the first words may be a suggestion.
drop policy tenant on person_keys;
create policy tenant on person_keys
  using (org_id = app_org()
    and ((select app_participants()) is null or participant_id = any((select app_participants())::uuid[]))
    and ((select app_kind()) is distinct from 'family'
      or participant_id = any((select tied_as('family'))::uuid[])
      or participant_id = any((select tied_as('guardian'))::uuid[])))
  with check (org_id = app_org() and ((select app_kind()) is distinct from 'family'
    or participant_id = any((select tied_as('suggests'))::uuid[])));
