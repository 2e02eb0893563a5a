-- People who sign in. A partner's people are seen by that partner; what they sign in with is seen by nobody but the
-- check at the door, which runs in the operator's role.
create table saikne.account (
  id uuid primary key,
  -- null: the operator's own people.
  partner_id uuid references saikne.partner (id),
  name text not null check (name <> ''),
  login text,
  email text not null,
  email_verified_at timestamptz,
  pending_email text,
  language text not null,
  roles text[] not null check (cardinality(roles) > 0),
  status text not null check (status in ('invited', 'active', 'blocked', 'closed')),
  status_since timestamptz not null,
  -- The number of this account's facts in the journal.
  version integer not null check (version >= 0),
  has_second_factor boolean not null default false,
  last_seen_at timestamptz,
  demo boolean not null default false,
  made_at timestamptz not null,
  check (status in ('invited', 'closed') or login is not null)
);
create unique index account_login on saikne.account (lower(login));
-- An address belongs to one living person (Telema 3.1.3).
create unique index account_email on saikne.account (lower(email)) where status <> 'closed';
create index account_by_partner on saikne.account (partner_id, id);

-- What a person knows: the password's hash; the authenticator's secret, sealed with the installation's own.
create table saikne.account_credential (
  account_id uuid primary key references saikne.account (id),
  -- In PHC text form, with its parameters; null: none, or revoked.
  password_hash text,
  password_set_at timestamptz,
  totp_sealed bytea,
  totp_confirmed_at timestamptz,
  -- The time step of the last code that was taken: no code works twice.
  totp_last_step bigint,
  -- SHA-256 of each recovery code that is left.
  recovery_sha256 bytea[] not null default '{}'
);

-- What a person has: passkeys (WebAuthn).
create table saikne.account_passkey (
  id uuid primary key,
  account_id uuid not null references saikne.account (id),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  made_at timestamptz not null,
  last_used_at timestamptz
);
create index account_passkey_by_account on saikne.account_passkey (account_id);

create table saikne.account_session (
  id uuid primary key,
  account_id uuid not null references saikne.account (id),
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  token_since timestamptz not null,
  token_seen_at timestamptz,
  previous_sha256 bytea unique,
  -- The password was right; a second factor is awaited.
  pending boolean not null,
  started_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  network text not null,
  device_id uuid,
  device text not null,
  -- What a passkey was asked to sign last, and until when it may.
  challenge text,
  challenge_until timestamptz
);
create index account_session_by_account on saikne.account_session (account_id, started_at) where ended_at is null;

-- Browsers that keep our cookie, and whose they are. More than one person on one browser is told to the main user.
create table saikne.account_device (
  account_id uuid not null references saikne.account (id),
  device_id uuid not null,
  first_seen_at timestamptz not null,
  primary key (account_id, device_id)
);
create index account_device_by_device on saikne.account_device (device_id);

-- Links that work once: only the hash of the token is kept.
create table saikne.account_link (
  token_sha256 bytea primary key check (length(token_sha256) = 32),
  account_id uuid not null references saikne.account (id),
  kind text not null check (kind in ('invitation', 'password-reset', 'email')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_link_by_account on saikne.account_link (account_id);

-- Challenges of sign-ins without a user name: nobody is known yet.
create table saikne.passkey_challenge (
  challenge text primary key,
  until timestamptz not null
);
create index passkey_challenge_by_time on saikne.passkey_challenge (until);

-- Failed attempts, by the hash of the budget they are counted on.
create table saikne.sign_in_attempt (
  budget_sha256 bytea primary key,
  failures integer not null,
  last_at timestamptz not null
);
create index sign_in_attempt_by_time on saikne.sign_in_attempt (last_at);

-- Letters that wait to be mailed. The link works once and is sealed with the installation's secret.
create table saikne.outgoing_mail (
  id uuid primary key,
  account_id uuid not null references saikne.account (id),
  recipient text not null,
  kind text not null check (kind in ('invitation', 'password-reset', 'email')),
  language text not null,
  link_sealed bytea not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  sent_at timestamptz
);

-- Every reading of a document's content (Telema 3.3), append-only. The parties are the document's at that moment.
create table saikne.content_access (
  id uuid primary key,
  at timestamptz not null,
  document_id uuid not null,
  sender_id uuid not null,
  receiver_id uuid,
  kind text not null,
  -- The partner whose person or key read it; null: the operator.
  partner_id uuid,
  account_id uuid,
  -- The role of the operator's that it was read in, or what machine it was.
  role text,
  reason text,
  check (partner_id is not null or reason is not null)
);
create index content_access_by_document on saikne.content_access (document_id, id);
create index content_access_by_sender on saikne.content_access (sender_id, id);
create index content_access_by_receiver on saikne.content_access (receiver_id, id);

-- Signs that a credential is in two hands (Telema 3.1.4), append-only.
create table saikne.security_event (
  id uuid primary key,
  at timestamptz not null,
  kind text not null,
  clause text not null,
  account_id uuid,
  partner_id uuid,
  network text,
  device text,
  message_values jsonb not null default '{}'
);
create index security_event_by_partner on saikne.security_event (partner_id, id);
create index security_event_by_account on saikne.security_event (account_id, id);

-- API keys: until when, last used when, replaced by which. Keys made before there were scopes keep everything.
alter table saikne.api_key
  add column expires_at timestamptz,
  add column last_used_at timestamptz,
  add column replaced_by uuid references saikne.api_key (id);
update saikne.api_key set scopes = array['documents:send', 'documents:read', 'mailbox', 'links:read', 'links:write',
  'company:read', 'contracts:read', 'contracts:act', 'billing:read'] where scopes = '{}';

-- The fingerprint of the installation's secret: a process with another one must not start.
create table saikne.installation (
  one boolean primary key default true check (one),
  secret_fingerprint bytea not null
);

alter table saikne.account enable row level security;
alter table saikne.account_credential enable row level security;
alter table saikne.account_passkey enable row level security;
alter table saikne.account_session enable row level security;
alter table saikne.account_device enable row level security;
alter table saikne.account_link enable row level security;
alter table saikne.passkey_challenge enable row level security;
alter table saikne.sign_in_attempt enable row level security;
alter table saikne.outgoing_mail enable row level security;
alter table saikne.content_access enable row level security;
alter table saikne.security_event enable row level security;
alter table saikne.installation enable row level security;

create policy operator_all on saikne.account to saikne_operator using (true) with check (true);
create policy operator_all on saikne.account_credential to saikne_operator using (true) with check (true);
create policy operator_all on saikne.account_passkey to saikne_operator using (true) with check (true);
create policy operator_all on saikne.account_session to saikne_operator using (true) with check (true);
create policy operator_all on saikne.account_device to saikne_operator using (true) with check (true);
create policy operator_all on saikne.account_link to saikne_operator using (true) with check (true);
create policy operator_all on saikne.passkey_challenge to saikne_operator using (true) with check (true);
create policy operator_all on saikne.sign_in_attempt to saikne_operator using (true) with check (true);
create policy operator_all on saikne.outgoing_mail to saikne_operator using (true) with check (true);
create policy operator_all on saikne.content_access to saikne_operator using (true) with check (true);
create policy operator_all on saikne.security_event to saikne_operator using (true) with check (true);
create policy operator_all on saikne.installation to saikne_operator using (true) with check (true);

create policy tenant_own on saikne.account for select to saikne_tenant
  using (partner_id = any ((select saikne.tenants())::uuid[]));
create policy tenant_own on saikne.security_event for select to saikne_tenant
  using (partner_id = any ((select saikne.tenants())::uuid[]));
-- A party sees who read its documents, itself included.
create policy tenant_party on saikne.content_access for select to saikne_tenant
  using ((sender_id = any ((select saikne.tenants())::uuid[]) or receiver_id = any ((select saikne.tenants())::uuid[]))
    -- The receiver learns of a document only once it is delivered.
    and exists (select 1 from saikne.document where document.id = content_access.document_id));
-- A partner's reading is recorded by the very transaction that reads, in its own name alone.
create policy tenant_reads on saikne.content_access for insert to saikne_tenant
  with check (partner_id = any ((select saikne.tenants())::uuid[]) and role is null and exists (
    select 1 from saikne.document where document.id = content_access.document_id
      and document.sender_id = content_access.sender_id
      and document.receiver_id is not distinct from content_access.receiver_id));

grant select, insert, update on saikne.account, saikne.account_credential, saikne.account_session, saikne.account_link,
  saikne.outgoing_mail to saikne_operator;
grant select, insert, update, delete on saikne.account_passkey, saikne.passkey_challenge, saikne.sign_in_attempt
  to saikne_operator;
grant select, insert on saikne.account_device, saikne.content_access, saikne.security_event, saikne.installation
  to saikne_operator;
grant select, insert on saikne.content_access to saikne_tenant;
grant select on saikne.security_event to saikne_tenant;
grant select on saikne.account to saikne_tenant;
grant select (expires_at, last_used_at, replaced_by) on saikne.api_key to saikne_tenant;
