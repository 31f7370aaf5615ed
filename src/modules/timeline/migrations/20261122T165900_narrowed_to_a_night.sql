-- The third lock for whoever only reads outside the hours: of a line they see what was said to the team since then and what
-- was answered, and write nothing but answers and what they did about it.
create policy night_reads on facts as restrictive for select using (
  (select app_seen_from()) is null
  or (happened_at >= (select app_seen_from()) and kind in ('check-in', 'message', 'message-read', 'night-note'))
);
create policy night_adds on facts as restrictive for insert with check (
  (select app_seen_from()) is null or kind in ('message', 'message-read', 'night-note')
);
