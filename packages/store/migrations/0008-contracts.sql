-- Contracts: what was signed, and where each contract stands. Everything here but the agreement follows from the
-- contract's facts and can be made again from them.
create table saikne.contract (
  id uuid primary key,
  number text not null unique check (number <> ''),
  -- The partner that signed as the client; the operator is the other side of every contract.
  client_id uuid not null references saikne.partner (id),
  terms_id text not null,
  -- The day from which this version of the terms holds.
  terms_version date not null,
  -- What was signed, as it was signed.
  agreement json not null,
  opened_at timestamptz not null,
  -- How many facts the journal has; whoever appends has seen exactly so many.
  position integer not null check (position >= 0),
  stage text not null check (stage in ('unsigned', 'signed', 'inForce', 'ended')),
  suspended text check (suspended in ('imposed', 'voluntary')),
  ends_on date,
  owed_cents bigint not null default 0,
  oldest_due_on date,
  -- When something next happens by itself; null: never.
  next_moment timestamptz,
  -- When the clock takes it: its next moment, or later where the last attempt failed by a fault of ours.
  wakes_at timestamptz,
  attempts integer not null default 0,
  fault text
) with (fillfactor = 70);
create index contract_by_client on saikne.contract (client_id, id);
create index contract_due on saikne.contract (wakes_at, id) where wakes_at is not null;

-- The state of a contract after so many of its facts: spares folding the whole journal. `shape` names the version of
-- the state's shape; one of another shape is not read but made again.
create table saikne.contract_snapshot (
  contract_id uuid primary key references saikne.contract (id),
  position integer not null,
  shape integer not null,
  state json not null
) with (fillfactor = 50);
-- Written often and read whole: compressing it costs more than it spares.
alter table saikne.contract_snapshot alter column state set storage external;

-- What happened to contracts, append-only: no role may update or delete. Two writers that decided on the same state
-- meet at the primary key.
create table saikne.contract_fact (
  contract_id uuid not null,
  -- Counts the contract's facts from 1, without gaps.
  position integer not null check (position > 0),
  fact_id uuid not null,
  name text not null,
  -- The version of this fact's shape; older ones are brought up to date when they are read.
  version smallint not null check (version > 0),
  -- The local day, and the instant. What happens at a day's end has that day.
  effective_on date not null,
  occurred_at timestamptz not null,
  clause text not null,
  -- json, not jsonb: kept letter for letter as it was written, and cheaper to append.
  body json not null,
  primary key (contract_id, position)
);

-- Who did what, and which facts came of it (those that time brought before it included).
create table saikne.contract_act (
  id uuid primary key,
  contract_id uuid not null,
  -- The partner that asked; null: the operator.
  partner_id uuid,
  side text not null check (side in ('operator', 'client')),
  -- Which person or key, as journals name them.
  actor text not null,
  act text not null,
  -- The act with its arguments, as it was asked for.
  request json not null,
  first_position integer not null,
  last_position integer not null,
  done_at timestamptz not null
);
create index contract_act_by_contract on saikne.contract_act (contract_id, first_position);

-- What facts ask of the outside, written with them. Whoever does it locks the row, does it keyed by the fact's id, and
-- removes the row; it may be done twice, never not at all.
create table saikne.contract_outbox (
  topic text not null,
  fact_id uuid not null,
  contract_id uuid not null,
  position integer not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  last_error text,
  primary key (topic, fact_id)
) with (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_cost_delay = 0
);
create index contract_outbox_due on saikne.contract_outbox (topic, next_attempt_at);

-- Numbers of contracts, counted for each set of terms and year. They may have gaps; numbers of invoices may not.
create table saikne.contract_series (
  terms_id text not null,
  year integer not null,
  last integer not null,
  primary key (terms_id, year)
);

alter table saikne.contract enable row level security;
alter table saikne.contract_snapshot enable row level security;
alter table saikne.contract_fact enable row level security;
alter table saikne.contract_act enable row level security;
alter table saikne.contract_outbox enable row level security;
alter table saikne.contract_series enable row level security;

create policy operator_all on saikne.contract to saikne_operator using (true) with check (true);
create policy operator_all on saikne.contract_snapshot to saikne_operator using (true) with check (true);
create policy operator_all on saikne.contract_fact to saikne_operator using (true) with check (true);
create policy operator_all on saikne.contract_act to saikne_operator using (true) with check (true);
create policy operator_all on saikne.contract_outbox to saikne_operator using (true) with check (true);
create policy operator_all on saikne.contract_series to saikne_operator using (true) with check (true);

-- A client reads its own contracts; what it does to them goes through the operator's clauses and is written by it.
create policy tenant_own on saikne.contract for select to saikne_tenant
  using (client_id = any ((select saikne.tenants())::uuid[]));
create policy tenant_own on saikne.contract_snapshot for select to saikne_tenant
  using (exists (select 1 from saikne.contract where contract.id = contract_snapshot.contract_id));
create policy tenant_own on saikne.contract_fact for select to saikne_tenant
  using (exists (select 1 from saikne.contract where contract.id = contract_fact.contract_id));
create policy tenant_own on saikne.contract_act for select to saikne_tenant
  using (exists (select 1 from saikne.contract where contract.id = contract_act.contract_id));

grant select, insert, update on saikne.contract, saikne.contract_snapshot, saikne.contract_series to saikne_operator;
grant select, insert on saikne.contract_fact, saikne.contract_act to saikne_operator;
grant select, insert, update, delete on saikne.contract_outbox to saikne_operator;
grant select on saikne.contract, saikne.contract_snapshot, saikne.contract_fact, saikne.contract_act to saikne_tenant;
