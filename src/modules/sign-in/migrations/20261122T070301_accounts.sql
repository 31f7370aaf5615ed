-- Who may sign in, and what they may do once inside. `id` is the person's own: a staff member's or a participant's.
create table accounts (
  org_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('staff', 'participant')),
  -- As the person types it; a participant may have none.
  login text,
  -- Case-folded: one installation holds each at most once, whatever the organization.
  login_key text unique,
  -- How the welcome page and the browser's list of passkeys greet the person.
  name text,
  password_hash text,
  -- Sealed with the installation's key; the pending one waits until a first code proves it.
  totp_sealed bytea,
  totp_pending bytea,
  -- The last 30-second step whose code was used: a code is good once (RFC 6238, section 5.2).
  totp_step bigint,
  -- Issuer and subject at the organization's own sign-in.
  oidc_subject text unique,
  roles text[] not null default '{}',
  program_ids uuid[] not null default '{}',
  status text not null check (status in ('invited', 'active', 'ended')),
  made_at timestamptz not null default now(),
  last_sign_in_at timestamptz,
  -- Wrong tries since the last sign-in, shown to the person and to administrators.
  failed_tries integer not null default 0,
  last_failed_at timestamptz,
  primary key (org_id, id),
  check ((login is null) = (login_key is null))
);

-- The cookie's 256-bit token is kept as its SHA-256 alone. `idle_seconds` and `ends_by` are the two limits of its life.
create table sessions (
  org_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null unique,
  how text not null check (how in ('password', 'passkey', 'code', 'invitation', 'oidc', 'opened')),
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  idle_seconds integer not null,
  ends_by timestamptz not null,
  ended_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, account_id) references accounts
);
create index sessions_open on sessions (org_id, account_id) where ended_at is null;

create table passkeys (
  org_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  device text not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  -- When the last accepted challenge was issued: an answer to it or to an older one is a replay.
  challenged_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, account_id) references accounts
);
create index passkeys_of_account on passkeys (org_id, account_id);

create table recovery_codes (
  org_id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  primary key (org_id, account_id, code_hash),
  foreign key (org_id, account_id) references accounts
);

-- A link for a staff member, or eight characters that a coach hands over to a participant. Each opens once.
create table invitations (
  org_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('link', 'handed')),
  code_hash bytea not null unique,
  made_at timestamptz not null,
  made_by uuid,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (org_id, id),
  foreign key (org_id, account_id) references accounts
);
create index invitations_waiting on invitations (org_id, account_id) where used_at is null;

-- Named, scoped, expiring secrets for scripts. A token rests when its maker is no longer an administrator.
create table tokens (
  org_id uuid not null,
  id uuid not null,
  name text not null,
  secret_hash bytea not null unique,
  roles text[] not null,
  program_ids uuid[] not null default '{}',
  scopes text[] not null,
  made_at timestamptz not null,
  -- Null when made on the command line of the installation.
  made_by uuid,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  primary key (org_id, id)
);

-- Wrong tries, counted before anybody knows whose account is meant. `key` is a keyed digest: no login, no address.
create table sign_in_tries (
  key bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);

alter table accounts enable row level security;
alter table accounts force row level security;
create policy tenant on accounts using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on accounts to throughline_owner using (true) with check (true);
grant select, insert, update on accounts to throughline_app;

alter table sessions enable row level security;
alter table sessions force row level security;
create policy tenant on sessions using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on sessions to throughline_owner using (true) with check (true);
grant select, insert, update on sessions to throughline_app;

alter table passkeys enable row level security;
alter table passkeys force row level security;
create policy tenant on passkeys using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on passkeys to throughline_owner using (true) with check (true);
grant select, insert, update, delete on passkeys to throughline_app;

alter table recovery_codes enable row level security;
alter table recovery_codes force row level security;
create policy tenant on recovery_codes using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on recovery_codes to throughline_owner using (true) with check (true);
grant select, insert, update, delete on recovery_codes to throughline_app;

alter table invitations enable row level security;
alter table invitations force row level security;
create policy tenant on invitations using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on invitations to throughline_owner using (true) with check (true);
grant select, insert, update on invitations to throughline_app;

alter table tokens enable row level security;
alter table tokens force row level security;
create policy tenant on tokens using (org_id = app_org()) with check (org_id = app_org());
create policy owner_all on tokens to throughline_owner using (true) with check (true);
grant select, insert, update on tokens to throughline_app;

-- Belongs to no organization: the app role reaches it through the functions alone.
alter table sign_in_tries enable row level security;
alter table sign_in_tries force row level security;
create policy owner_all on sign_in_tries to throughline_owner using (true) with check (true);
