-- What happened, append-only: no role may update or delete. The version counts a subject's facts from 1; two writers
-- that decided on the same state meet at the primary key and one of them decides again.
create table saikne.journal (
  subject_id uuid not null,
  version integer not null check (version > 0),
  -- The partner in whose name it was done; null: the operator's.
  owner_id uuid,
  fact_type text not null,
  clause text not null,
  occurred_at timestamptz not null,
  -- json, not jsonb: kept letter for letter as it was written, and cheaper to append.
  body json not null,
  primary key (subject_id, version)
);

alter table saikne.journal enable row level security;
create policy operator_all on saikne.journal to saikne_operator using (true) with check (true);
create policy tenant_own on saikne.journal for select to saikne_tenant
  using (owner_id = any ((select saikne.tenants())::uuid[]));

grant select, insert on saikne.journal to saikne_operator, saikne_tenant;
