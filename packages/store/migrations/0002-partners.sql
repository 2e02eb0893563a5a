-- A partner is a legal person with a contract, and the tenant of everything that is its own.
create table saikne.partner (
  id uuid primary key,
  name text not null check (name <> ''),
  state text not null check (state in ('active', 'suspended', 'ended')),
  state_since timestamptz not null,
  version integer not null check (version >= 0)
);

-- What the contract fixes for the exchange (Telema 2.2.1). One row for a partner.
create table saikne.partner_settings (
  partner_id uuid primary key references saikne.partner (id),
  connection text not null check (connection in ('EDIDIRECT', 'WEB', 'ROAMING', 'ERPCLOUD', 'PROXY')),
  format text not null,
  -- Technical terms that a format demands: character set, endpoint ids, profile.
  format_options jsonb not null default '{}',
  language text not null,
  -- The active period: days for which content is readable.
  active_days integer not null check (active_days > 0),
  -- The registration period: days for which the transfer record is readable; never shorter than the active period.
  registration_days integer not null check (registration_days >= active_days)
);

-- Numbers a partner is known by: VAT number, GLN, registration number, endpoint id. Each belongs to one partner.
create table saikne.partner_identifier (
  scheme text not null,
  value text not null,
  partner_id uuid not null references saikne.partner (id),
  primary key (scheme, value)
);
create index partner_identifier_by_partner on saikne.partner_identifier (partner_id);

-- A partner that may send in another's name: self-billing, PROXY, ERPCLOUD, groups (Telema 2.7.2, house rule).
create table saikne.acting_right (
  partner_id uuid not null references saikne.partner (id),
  acts_for_id uuid not null references saikne.partner (id),
  reason text not null,
  granted_at timestamptz not null,
  primary key (partner_id, acts_for_id)
);

-- Only the hash of a key is kept; the prefix is shown to people so that they can tell keys apart.
create table saikne.api_key (
  id uuid primary key,
  partner_id uuid not null references saikne.partner (id),
  key_sha256 bytea not null unique check (length(key_sha256) = 32),
  prefix text not null,
  label text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index api_key_by_partner on saikne.api_key (partner_id);

-- A trading link: both sides accept before documents move. The asker has accepted by asking.
create table saikne.trading_link (
  id uuid primary key,
  requester_id uuid not null references saikne.partner (id),
  other_id uuid not null references saikne.partner (id),
  state text not null check (state in ('requested', 'accepted', 'refused', 'ended')),
  requested_at timestamptz not null,
  answered_at timestamptz,
  ended_at timestamptz,
  version integer not null check (version >= 0),
  check (requester_id <> other_id)
);
-- At most one living link between two partners, whoever asked.
create unique index trading_link_living on saikne.trading_link
  (least(requester_id, other_id), greatest(requester_id, other_id)) where state in ('requested', 'accepted');
create index trading_link_by_requester on saikne.trading_link (requester_id);
create index trading_link_by_other on saikne.trading_link (other_id);

alter table saikne.partner enable row level security;
alter table saikne.partner_settings enable row level security;
alter table saikne.partner_identifier enable row level security;
alter table saikne.acting_right enable row level security;
alter table saikne.api_key enable row level security;
alter table saikne.trading_link enable row level security;

create policy operator_all on saikne.partner to saikne_operator using (true) with check (true);
create policy operator_all on saikne.partner_settings to saikne_operator using (true) with check (true);
create policy operator_all on saikne.partner_identifier to saikne_operator using (true) with check (true);
create policy operator_all on saikne.acting_right to saikne_operator using (true) with check (true);
create policy operator_all on saikne.api_key to saikne_operator using (true) with check (true);
create policy operator_all on saikne.trading_link to saikne_operator using (true) with check (true);

-- A tenant sees itself and those it has a link with (by name and number, never their settings or keys: Telema 4.4.3).
create policy tenant_own on saikne.partner for select to saikne_tenant
  using (id = any ((select saikne.tenants())::uuid[]));
create policy tenant_linked on saikne.partner for select to saikne_tenant
  using (exists (
    select 1 from saikne.trading_link link
    where (link.requester_id = partner.id and link.other_id = any ((select saikne.tenants())::uuid[]))
       or (link.other_id = partner.id and link.requester_id = any ((select saikne.tenants())::uuid[]))
  ));
create policy tenant_own on saikne.partner_settings for select to saikne_tenant
  using (partner_id = any ((select saikne.tenants())::uuid[]));
create policy tenant_visible on saikne.partner_identifier for select to saikne_tenant
  using (exists (select 1 from saikne.partner where partner.id = partner_identifier.partner_id));
create policy tenant_own on saikne.acting_right for select to saikne_tenant
  using (partner_id = any ((select saikne.tenants())::uuid[]) or acts_for_id = any ((select saikne.tenants())::uuid[]));
create policy tenant_own on saikne.api_key for select to saikne_tenant
  using (partner_id = any ((select saikne.tenants())::uuid[]));
create policy tenant_own on saikne.trading_link for select to saikne_tenant
  using (requester_id = any ((select saikne.tenants())::uuid[]) or other_id = any ((select saikne.tenants())::uuid[]));

grant select, insert, update on saikne.partner, saikne.partner_settings, saikne.api_key, saikne.trading_link
  to saikne_operator;
grant select, insert, delete on saikne.partner_identifier, saikne.acting_right to saikne_operator;
grant select on saikne.partner, saikne.partner_settings, saikne.partner_identifier, saikne.acting_right,
  saikne.trading_link to saikne_tenant;
-- The hash of a key is nobody's business but the check's.
grant select (id, partner_id, prefix, label, scopes, created_at, revoked_at) on saikne.api_key to saikne_tenant;
