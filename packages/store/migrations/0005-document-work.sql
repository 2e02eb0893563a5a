-- Documents that have a next step now. Rows are few and short-lived. A claim belongs to a worker's session, which
-- holds an advisory lock for as long as it lives.
create table saikne.document_queue (
  document_id uuid primary key,
  sender_id uuid not null,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  claimed_by integer,
  last_error text,
  -- Set when the attempts are used up; a person looks at it and retries it or refuses it.
  died_at timestamptz,
  -- What it waited for last, and since when; null: it has not waited.
  waited_for text,
  waited_since timestamptz
) with (
  fillfactor = 70,
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000, autovacuum_vacuum_cost_delay = 0
);
create index document_queue_fresh on saikne.document_queue (sender_id, document_id)
  where claimed_by is null and attempts = 0 and died_at is null;
create index document_queue_retry on saikne.document_queue (next_attempt_at)
  where claimed_by is null and attempts > 0 and died_at is null;

-- Workers' sessions that may hold claims. One whose advisory lock is free is gone: what it held is given back, which
-- takes a look through the queue, and then its row is removed.
create table saikne.worker_session (
  id integer generated always as identity primary key,
  opened_at timestamptz not null default now()
);

-- Where a document and the event that ends its waiting meet: both lock the point's row before they look.
create table saikne.waiting_point (
  key text primary key
);

-- Documents whose next step needs an event: a link, a partner, a resumption.
create table saikne.document_waiting (
  document_id uuid primary key,
  sender_id uuid not null,
  point_key text not null,
  since timestamptz not null,
  -- The moment at which the sender is told that it will not be delivered; null: none.
  until timestamptz
);
create index document_waiting_by_point on saikne.document_waiting (point_key);
create index document_waiting_by_limit on saikne.document_waiting (until) where until is not null;

alter table saikne.document_queue enable row level security;
alter table saikne.worker_session enable row level security;
alter table saikne.waiting_point enable row level security;
alter table saikne.document_waiting enable row level security;

create policy operator_all on saikne.document_queue to saikne_operator using (true) with check (true);
create policy operator_all on saikne.worker_session to saikne_operator using (true) with check (true);
create policy operator_all on saikne.waiting_point to saikne_operator using (true) with check (true);
create policy operator_all on saikne.document_waiting to saikne_operator using (true) with check (true);
create policy tenant_sends on saikne.document_queue for insert to saikne_tenant
  with check (sender_id = any ((select saikne.tenants())::uuid[]) and claimed_by is null and died_at is null);
create policy tenant_sent on saikne.document_waiting for select to saikne_tenant
  using (sender_id = any ((select saikne.tenants())::uuid[]));

grant select, insert, update, delete on saikne.document_queue to saikne_operator;
grant select, insert, update, delete on saikne.waiting_point, saikne.document_waiting to saikne_operator;
-- To lock a row takes the right to update it.
grant select, insert, update, delete on saikne.worker_session to saikne_operator;
grant insert on saikne.document_queue to saikne_tenant;
grant select on saikne.document_waiting to saikne_tenant;
