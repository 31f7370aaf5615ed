-- How far the scores of one scale spread among the people here: of each the latest of their own. A participant may not
-- read the others' rows, so the owner's role counts, and tells nothing below thirty people.
create function spread_of_scores(p_instrument text, p_version text, p_scale text)
  returns table (people int, sd float8)
  language sql stable security definer set search_path = public as $$
  select count(*)::int, stddev_samp(latest.value) from (
    select distinct on (f.participant_id) (result ->> 'value')::float8 as value
    from facts f cross join jsonb_array_elements(f.data -> 'results') result
    where f.org_id = app_org() and f.kind = 'form-response' and f.in_force
      and f.correction is distinct from 'withdraw' and f.audience = 'team'
      and f.data @> jsonb_build_object('instrument', p_instrument, 'version', p_version, 'voice', 'participant')
      and result ->> 'key' = p_scale and result ->> 'value' is not null
    order by f.participant_id, f.happened_at desc
  ) latest
  having count(*) >= 30
$$;
revoke execute on function spread_of_scores(text, text, text) from public;
grant execute on function spread_of_scores(text, text, text) to throughline_app;
