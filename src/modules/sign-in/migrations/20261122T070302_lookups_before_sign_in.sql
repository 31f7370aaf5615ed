-- Before sign-in no organization is known, so no row policy lets a row through. These functions of the owner role are
-- the only way in: each takes a secret (or the digest of one) and answers about that one account.

-- Who holds this session, if anybody. Keeps `last_seen_at` to five minutes. It is asked inside acts, so it waits for no
-- other act that is noting the same.
create function resume_session(p_hash bytea, p_at timestamptz)
  returns table (org_id uuid, account_id uuid, kind text, session_id uuid, roles text[], program_ids uuid[])
  language plpgsql security definer set search_path = public as $$
declare held sessions%rowtype;
begin
  select s.* into held from sessions s where s.token_hash = p_hash and s.ended_at is null and s.expires_at > p_at;
  if not found then return; end if;
  if held.last_seen_at < p_at - interval '5 minutes' then
    update sessions s
      set last_seen_at = p_at, expires_at = least(p_at + make_interval(secs => s.idle_seconds), s.ends_by)
      where s.org_id = held.org_id and s.id = (
        select o.id from sessions o where o.org_id = held.org_id and o.id = held.id for update skip locked);
  end if;
  return query select a.org_id, a.id, a.kind, held.id, a.roles, a.program_ids from accounts a
    where a.org_id = held.org_id and a.id = held.account_id and a.status = 'active';
end $$;

create function resume_token(p_hash bytea, p_at timestamptz)
  returns table (org_id uuid, token_id uuid, roles text[], program_ids uuid[], scopes text[])
  language plpgsql security definer set search_path = public as $$
declare held tokens%rowtype;
begin
  select t.* into held from tokens t
    where t.secret_hash = p_hash and t.revoked_at is null and t.expires_at > p_at
      and (t.made_by is null or exists (
        select from accounts a
        where a.org_id = t.org_id and a.id = t.made_by and a.status = 'active' and 'admin' = any(a.roles)));
  if not found then return; end if;
  if held.last_used_at is null or held.last_used_at < p_at - interval '5 minutes' then
    update tokens t set last_used_at = p_at
      where t.org_id = held.org_id and t.id = (
        select o.id from tokens o where o.org_id = held.org_id and o.id = held.id for update skip locked);
  end if;
  return query select held.org_id, held.id, held.roles, held.program_ids, held.scopes;
end $$;

-- The opening of an act by whoever holds a secret: who it is, with each tie to the participant it is about; no row where
-- nobody holds it. Runs with the rights of the application; only the look at the secret is the owner's.
create function enter_by_session(p_hash bytea, p_participants uuid[], p_at timestamptz)
  returns table (org_id uuid, account_id uuid, kind text, session_id uuid, roles text[], program_ids uuid[],
    tie text, target_id uuid)
  language plpgsql as $$
begin
  select * into org_id, account_id, kind, session_id, roles, program_ids from public.resume_session(p_hash, p_at);
  if not found then return; end if;
  for tie, target_id in
    select e.tie, e.target_id from public.enter_act(org_id, account_id, kind, p_participants, p_at) e
  loop
    return next;
  end loop;
  if not found then return next; end if;
end $$;

create function enter_by_token(p_hash bytea, p_participants uuid[], p_at timestamptz)
  returns table (org_id uuid, token_id uuid, roles text[], program_ids uuid[], scopes text[], tie text, target_id uuid)
  language plpgsql as $$
begin
  select * into org_id, token_id, roles, program_ids, scopes from public.resume_token(p_hash, p_at);
  if not found then return; end if;
  for tie, target_id in
    select e.tie, e.target_id from public.enter_act(org_id, token_id, 'token', p_participants, p_at) e
  loop
    return next;
  end loop;
  if not found then return next; end if;
end $$;

-- Counts one try in every bucket before it is made, so that a thousand at once are counted too. `p_waits` is a JSON
-- list of ladders: seconds to wait after the first, second, … try. Answers the seconds still to wait; then nothing is counted.
-- A block further away than the ladder's last rung means that the clock was set back: it is no block.
create function take_try(p_keys bytea[], p_waits jsonb, p_forget_seconds integer, p_at timestamptz)
  returns integer language plpgsql security definer set search_path = public as $$
declare
  wait integer := 0;
  ladder jsonb;
  tried integer;
begin
  perform from sign_in_tries t where t.key = any(p_keys) order by t.key for update;
  for i in 1 .. cardinality(p_keys) loop
    select greatest(wait, coalesce(max(ceil(extract(epoch from t.blocked_until - p_at)))::integer, 0)) into wait
      from sign_in_tries t
      where t.key = p_keys[i] and t.blocked_until > p_at
        and t.blocked_until <= p_at + make_interval(secs => (p_waits -> (i - 1) ->> -1)::integer);
  end loop;
  if wait > 0 then return wait; end if;
  for i in 1 .. cardinality(p_keys) loop
    ladder := p_waits -> (i - 1);
    insert into sign_in_tries as t (key, failures, last_at) values (p_keys[i], 1, p_at)
      on conflict (key) do update set last_at = p_at, failures = 1 +
        case when t.last_at < p_at - make_interval(secs => p_forget_seconds) then 0 else t.failures end
      returning t.failures into tried;
    update sign_in_tries t
      set blocked_until = p_at + make_interval(secs => (ladder ->> least(tried, jsonb_array_length(ladder)) - 1)::integer)
      where t.key = p_keys[i];
  end loop;
  return 0;
end $$;

-- After a good try: the person's own buckets are forgotten, shared ones get back the one try that was taken.
create function settle_tries(p_forget bytea[], p_give_back bytea[])
  returns void language plpgsql security definer set search_path = public as $$
begin
  delete from sign_in_tries t where t.key = any(p_forget);
  update sign_in_tries t set failures = greatest(t.failures - 1, 0), blocked_until = null where t.key = any(p_give_back);
end $$;

-- The account of a login, and one wrong try noted on it until the sign-in succeeds.
create function find_login(p_login_key text, p_at timestamptz)
  returns table (org_id uuid, account_id uuid, kind text, status text, password_hash text, two_step boolean)
  language plpgsql security definer set search_path = public as $$
begin
  return query update accounts a set failed_tries = a.failed_tries + 1, last_failed_at = p_at
    where a.login_key = p_login_key
    returning a.org_id, a.id, a.kind, a.status, a.password_hash, a.totp_sealed is not null;
end $$;

create function find_invitation(p_hash bytea)
  returns table (
    org_id uuid, account_id uuid, kind text, status text, two_step boolean, name text, login text, invitation_id uuid,
    how text, expires_at timestamptz, used_at timestamptz)
  language sql stable security definer set search_path = public as $$
    select a.org_id, a.id, a.kind, a.status, a.totp_sealed is not null, a.name, a.login, i.id, i.kind,
      i.expires_at, i.used_at
    from invitations i join accounts a on a.org_id = i.org_id and a.id = i.account_id
    where i.code_hash = p_hash
  $$;

create function find_passkey(p_credential_id text)
  returns table (
    org_id uuid, account_id uuid, kind text, status text, passkey_id uuid, public_key bytea, counter bigint,
    transports text[], challenged_at timestamptz)
  language sql stable security definer set search_path = public as $$
    select a.org_id, a.id, a.kind, a.status, p.id, p.public_key, p.counter, p.transports, p.challenged_at
    from passkeys p join accounts a on a.org_id = p.org_id and a.id = p.account_id
    where p.credential_id = p_credential_id
  $$;

-- By the subject it was linked to, else by an e-mail that the provider has verified. Never makes an account.
create function find_oidc_account(p_subject text, p_login_key text)
  returns table (org_id uuid, account_id uuid, kind text, status text, linked boolean)
  language sql stable security definer set search_path = public as $$
    select a.org_id, a.id, a.kind, a.status, a.oidc_subject is not null from accounts a
    where a.oidc_subject = p_subject or (a.oidc_subject is null and a.login_key = p_login_key)
    order by a.oidc_subject nulls last limit 1
  $$;

-- What nobody needs any more: old tries, sessions and invitations over for a month.
create function sweep_sign_in(p_at timestamptz)
  returns void language plpgsql security definer set search_path = public as $$
begin
  delete from sign_in_tries where last_at < p_at - interval '2 days';
  delete from sessions where coalesce(ended_at, expires_at) < p_at - interval '30 days';
  delete from invitations where expires_at < p_at - interval '30 days';
end $$;

revoke execute on function resume_session(bytea, timestamptz), resume_token(bytea, timestamptz),
  take_try(bytea[], jsonb, integer, timestamptz), settle_tries(bytea[], bytea[]), find_login(text, timestamptz),
  find_invitation(bytea), find_passkey(text), find_oidc_account(text, text), sweep_sign_in(timestamptz) from public;
grant execute on function resume_session(bytea, timestamptz), resume_token(bytea, timestamptz),
  take_try(bytea[], jsonb, integer, timestamptz), settle_tries(bytea[], bytea[]), find_login(text, timestamptz),
  find_invitation(bytea), find_passkey(text), find_oidc_account(text, text), sweep_sign_in(timestamptz) to throughline_app;
