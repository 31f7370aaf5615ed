-- A fact that is withdrawn puts back what it corrected. One that is amended does not: the words it replaced stay replaced.
create or replace function put_in_force(p_org uuid, p_id uuid, p_force boolean) returns void
  language plpgsql security definer set search_path = public as $$
declare
  target uuid;
  how text;
begin
  update facts set in_force = p_force where org_id = p_org and id = p_id
    returning corrects_id, correction into target, how;
  if target is null then return; end if;
  if p_force and how = 'amend' then
    update facts set in_force = false where org_id = p_org and id = target;
  else
    perform put_in_force(p_org, target, not p_force);
  end if;
end $$;

create or replace function correct_fact() returns trigger
  language plpgsql security definer set search_path = public as $$
declare target facts%rowtype;
begin
  select * into target from facts where org_id = new.org_id and id = new.corrects_id for update;
  if not found or target.participant_id <> new.participant_id then
    raise exception 'no such fact to correct' using errcode = 'TL404';
  end if;
  if not target.in_force then
    raise exception 'already corrected' using errcode = 'TL409';
  end if;
  if new.correction = 'amend' then
    update facts set in_force = false where org_id = new.org_id and id = new.corrects_id;
  else
    perform put_in_force(new.org_id, new.corrects_id, false);
  end if;
  return new;
end $$;
