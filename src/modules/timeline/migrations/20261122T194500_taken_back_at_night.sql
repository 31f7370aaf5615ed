-- Whoever reads outside the hours takes back what they wrote in their turn themselves, as anybody does by day. With the
-- rights of the asker: what they may not read they take back neither.
create function written_by_me_at_night(p_fact uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from public.facts f where f.org_id = public.app_org() and f.id = p_fact
    and f.author_id = public.app_person() and f.kind in ('message', 'night-note') and f.in_force);
end $$;

drop policy night_reads on facts;
create policy night_reads on facts as restrictive for select using (
  (select app_seen_from()) is null
  or (happened_at >= (select app_seen_from()) and (kind in ('check-in', 'message', 'message-read', 'night-note')
    or (kind = 'withdrawal' and author_id = (select app_person()))))
);
drop policy night_adds on facts;
create policy night_adds on facts as restrictive for insert with check (
  (select app_seen_from()) is null or kind in ('message', 'message-read', 'night-note')
  or (kind = 'withdrawal' and correction = 'withdraw' and words is null and written_by_me_at_night(corrects_id))
);
