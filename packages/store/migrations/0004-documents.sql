-- One row for each document the exchange ever acknowledged. Foreign keys are left out of this and the following
-- tables on purpose: each would lock a partner's row for every document, and no role may delete a partner.
create table saikne.document (
  id uuid primary key,
  sender_id uuid not null,
  receiver_id uuid,
  state text not null check (state in
    ('received', 'waiting', 'refused', 'undeliverable', 'delivered', 'fetched', 'acknowledged', 'dead')),
  -- The number of this document's facts in the journal.
  version integer not null check (version >= 0),
  channel text not null,
  file_name text,
  format text,
  profile text,
  document_type text,
  number text,
  issued_on date,
  sha256 bytea not null check (length(sha256) = 32),
  bytes integer not null check (bytes >= 0),
  received_at timestamptz not null,
  -- When the receiver could first take it; transfer time is available_at - received_at (Telema, definition).
  available_at timestamptz,
  fetched_at timestamptz,
  acknowledged_at timestamptz,
  -- From when the receiver may read it: set on delivery, and earlier while it is suspended (Telema 6.3.2).
  receiver_reads_from timestamptz,
  -- Each reader's own window on the content: its last day.
  sender_reads_until date not null,
  receiver_reads_until date,
  -- The day of the payload's partition: the latest day any reader is entitled to.
  expires_on date not null,
  refusal json
) with (fillfactor = 50);
create index document_by_sender on saikne.document (sender_id, id);

-- The bytes themselves, original and converted. Content must vanish on a day, so it lies in a partition of that day.
create table saikne.payload (
  document_id uuid not null,
  kind text not null check (kind in ('original', 'converted')),
  expires_on date not null,
  format text,
  media_type text not null,
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null,
  primary key (document_id, kind, expires_on)
) partition by range (expires_on);
alter table saikne.payload alter column content set storage external;

-- Content copied out of its partition because of a legal hold; lives until the hold is lifted.
create table saikne.legal_hold (
  document_id uuid primary key,
  reason text not null,
  placed_at timestamptz not null
);
create table saikne.held_payload (
  document_id uuid not null references saikne.legal_hold (document_id) on delete cascade,
  kind text not null,
  expires_on date not null,
  format text,
  media_type text not null,
  sha256 bytea not null,
  content bytea not null,
  primary key (document_id, kind)
);

-- What a reader takes from: one entry for each document delivered to a receiver, kept as that receiver's register.
create table saikne.mailbox (
  receiver_id uuid not null,
  document_id uuid not null,
  payload_kind text not null check (payload_kind in ('original', 'converted')),
  available_at timestamptz not null,
  fetched_at timestamptz,
  acknowledged_at timestamptz,
  primary key (receiver_id, document_id)
) with (fillfactor = 70);
create index mailbox_open on saikne.mailbox (receiver_id, available_at, document_id) where acknowledged_at is null;

-- Numbers in use: unique for each sender, neutral document type and calendar year (Telema 2.8.4). Not partitioned: it
-- must refuse a repeat however late it comes. Only the refusal of the first document frees its number.
create table saikne.document_number (
  sender_id uuid not null,
  document_type text not null,
  number text not null,
  document_year integer not null,
  document_id uuid not null,
  primary key (sender_id, document_type, number, document_year)
);

-- Requests already answered: a key, the hash of what came with it, and what it made.
create table saikne.idempotency (
  partner_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_sha256 bytea not null check (length(request_sha256) = 32),
  subject_id uuid not null,
  answered_at timestamptz not null,
  primary key (partner_id, key)
);

alter table saikne.document enable row level security;
alter table saikne.payload enable row level security;
alter table saikne.legal_hold enable row level security;
alter table saikne.held_payload enable row level security;
alter table saikne.mailbox enable row level security;
alter table saikne.document_number enable row level security;
alter table saikne.idempotency enable row level security;

create policy operator_all on saikne.document to saikne_operator using (true) with check (true);
create policy operator_all on saikne.payload to saikne_operator using (true) with check (true);
create policy operator_all on saikne.legal_hold to saikne_operator using (true) with check (true);
create policy operator_all on saikne.held_payload to saikne_operator using (true) with check (true);
create policy operator_all on saikne.mailbox to saikne_operator using (true) with check (true);
create policy operator_all on saikne.document_number to saikne_operator using (true) with check (true);
create policy operator_all on saikne.idempotency to saikne_operator using (true) with check (true);

-- The sender hands in as itself and sees what it sent; the receiver sees what it may already read.
create policy tenant_sends on saikne.document for insert to saikne_tenant
  with check (sender_id = any ((select saikne.tenants())::uuid[]) and receiver_id is null and state = 'received');
create policy tenant_sent on saikne.document for select to saikne_tenant
  using (sender_id = any ((select saikne.tenants())::uuid[]));
create policy tenant_receives on saikne.document for select to saikne_tenant
  using (receiver_id = any ((select saikne.tenants())::uuid[]) and receiver_reads_from is not null);
create policy tenant_acknowledges on saikne.document for update to saikne_tenant
  using (receiver_id = any ((select saikne.tenants())::uuid[]) and available_at is not null)
  with check (receiver_id = any ((select saikne.tenants())::uuid[]) and available_at is not null
    and state in ('fetched', 'acknowledged'));
create policy tenant_sends on saikne.payload for insert to saikne_tenant
  with check (kind = 'original' and exists (
    select 1 from saikne.document
    where document.id = payload.document_id and document.sender_id = any ((select saikne.tenants())::uuid[])));
create policy tenant_reads on saikne.payload for select to saikne_tenant
  using (exists (select 1 from saikne.document where document.id = payload.document_id));
create policy tenant_own on saikne.mailbox to saikne_tenant
  using (receiver_id = any ((select saikne.tenants())::uuid[]));
create policy tenant_own on saikne.idempotency to saikne_tenant
  using (partner_id = any ((select saikne.tenants())::uuid[]));
-- A document's parties read its evidence and add to it, each in its own name.
create policy tenant_party on saikne.journal for select to saikne_tenant
  using (exists (select 1 from saikne.document where document.id = journal.subject_id));
create policy tenant_party_appends on saikne.journal for insert to saikne_tenant
  with check (owner_id = any ((select saikne.tenants())::uuid[])
    and exists (select 1 from saikne.document where document.id = journal.subject_id));

grant select, insert, update on saikne.document, saikne.mailbox to saikne_operator;
grant select, insert on saikne.payload, saikne.idempotency to saikne_operator;
grant select, insert, delete on saikne.document_number, saikne.legal_hold, saikne.held_payload to saikne_operator;
grant select, insert on saikne.document, saikne.payload, saikne.idempotency to saikne_tenant;
grant update (state, version, fetched_at, acknowledged_at) on saikne.document to saikne_tenant;
grant select on saikne.mailbox to saikne_tenant;
grant update (fetched_at, acknowledged_at) on saikne.mailbox to saikne_tenant;
