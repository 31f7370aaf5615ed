-- What frames every act, as functions whose plans each connection keeps: one is asked in the message that opens the
-- transaction, the other told in the message that commits it. They run with the rights, and under the policies, of the asker.

-- Says for this transaction who asks and about whom (the settings the row policies read), and answers the ties between
-- that participant and those around them that hold at an instant.
create function enter_act(p_org uuid, p_person uuid, p_kind text, p_participants uuid[], p_at timestamptz)
  returns table (tie text, target_id uuid) language plpgsql as $$
begin
  perform set_config('app.org_id', coalesce(p_org::text, ''), true),
    set_config('app.person_id', coalesce(p_person::text, ''), true),
    set_config('app.actor_kind', p_kind, true),
    set_config('app.participant_ids', coalesce(p_participants::text, ''), true);
  if p_org is null or p_participants is null then return; end if;
  return query select t.kind, t.target_id from public.access_ties t
    where t.org_id = p_org and t.participant_id = p_participants[1]
      -- Cover alone is tied ahead of its time. Any other tie that seems to lie ahead was made before the clock was set back.
      and (t.since <= p_at or t.kind <> 'cover')
      and (t.until is null or t.until > p_at);
end $$;

-- One line of the audit.
create function write_audit(p_org uuid, p_id uuid, p_actor uuid, p_actor_kind text, p_action text, p_participant uuid,
  p_seen uuid[], p_subject uuid, p_purpose text, p_outcome text, p_request text, p_detail jsonb) returns void
  language plpgsql as $$
begin
  insert into public.audit_events (org_id, id, actor_id, actor_kind, action, participant_id, seen_ids, subject_id, purpose,
    outcome, request_id, detail)
  values (p_org, p_id, p_actor, p_actor_kind, p_action, p_participant, p_seen, p_subject, p_purpose,
    p_outcome, p_request, p_detail);
end $$;
