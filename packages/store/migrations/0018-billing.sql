-- Money that leaves the house: who sends invoices, who receives them, their numbers without gaps, and the documents.

-- The operator as it stands on its invoices. One row; every change makes a new version of it, and documents keep what
-- they were written from.
create table saikne.seller (
  only_one boolean primary key default true check (only_one),
  -- The operator as a partner of its own exchange: it sends its invoices as that partner.
  partner_id uuid not null references saikne.partner (id),
  details json not null,
  changed_at timestamptz not null
);

-- A client as it stands on invoices: address, numbers, e-address, accounts it pays from.
create table saikne.billing_details (
  partner_id uuid primary key references saikne.partner (id),
  details json not null,
  changed_at timestamptz not null
);

-- What VIES said about a VAT number, append-only: the proof for a reverse charge is the answer of that day.
create table saikne.vat_answer (
  id uuid primary key,
  partner_id uuid not null references saikne.partner (id),
  vat_number text not null,
  kind text not null check (kind in ('valid', 'invalid', 'unavailable')),
  name text,
  address text,
  consultation_number text,
  reason text,
  answered_at timestamptz not null
);
create index vat_answer_by_partner on saikne.vat_answer (partner_id, answered_at desc);

-- The last number of each series and year. A batch takes its numbers by one update inside its transaction: whoever
-- comes next waits for its end, and a rolled-back one has taken none.
create table saikne.number_series (
  series text not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (series, year)
);

-- One row for each invoice and credit note, made with its number in the transaction that records the fact.
create table saikne.billing_document (
  fact_id uuid primary key,
  contract_id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('invoice', 'credit-note')),
  series text not null,
  year integer not null,
  sequence integer not null,
  number text not null unique,
  -- ISO 11649; comes back with the payment.
  reference text not null,
  -- What the contract's own facts call the invoice (of a credit note: the one it credits).
  claim text not null,
  issued_on date not null,
  due_on date,
  net_cents bigint not null,
  vat_cents bigint not null,
  late_cents bigint not null,
  -- numbered: to be written; held: a person is asked; issued: written and valid; sent: handed to the exchange.
  state text not null check (state in ('numbered', 'held', 'issued', 'sent')),
  -- Why it is held.
  hold json,
  -- A person's word on how VAT applies, with the reason and who gave it.
  ruling json,
  vat_category text,
  vat_rate text,
  vat_answer_id uuid references saikne.vat_answer (id),
  profile text,
  -- The neutral invoice, and the same as it is sent.
  neutral json,
  content bytea,
  sha256 bytea check (length(sha256) = 32),
  -- The document of the exchange that carries it.
  document_id uuid,
  numbered_at timestamptz not null,
  written_at timestamptz,
  sent_at timestamptz,
  unique (series, year, sequence)
) with (fillfactor = 60);
alter table saikne.billing_document alter column content set storage external;
create index billing_document_by_contract on saikne.billing_document (contract_id, fact_id);
create index billing_document_by_client on saikne.billing_document (client_id, fact_id);
create index billing_document_by_day on saikne.billing_document (issued_on, number);
create index billing_document_unfinished on saikne.billing_document (client_id) where state in ('numbered', 'held');

alter table saikne.seller enable row level security;
alter table saikne.billing_details enable row level security;
alter table saikne.vat_answer enable row level security;
alter table saikne.number_series enable row level security;
alter table saikne.billing_document enable row level security;

create policy operator_all on saikne.seller to saikne_operator using (true) with check (true);
create policy operator_all on saikne.billing_details to saikne_operator using (true) with check (true);
create policy operator_all on saikne.vat_answer to saikne_operator using (true) with check (true);
create policy operator_all on saikne.number_series to saikne_operator using (true) with check (true);
create policy operator_all on saikne.billing_document to saikne_operator using (true) with check (true);

-- A client reads how it stands on invoices, what was learned about its number, and its documents once they are written.
create policy tenant_own on saikne.billing_details for select to saikne_tenant
  using (partner_id = any ((select saikne.tenants())::uuid[]));
create policy tenant_own on saikne.vat_answer for select to saikne_tenant
  using (partner_id = any ((select saikne.tenants())::uuid[]));
create policy tenant_own on saikne.billing_document for select to saikne_tenant
  using (client_id = any ((select saikne.tenants())::uuid[]) and state in ('issued', 'sent'));

grant select, insert, update on saikne.seller, saikne.billing_details, saikne.number_series, saikne.billing_document
  to saikne_operator;
grant select, insert on saikne.vat_answer to saikne_operator;
grant select on saikne.billing_details, saikne.vat_answer, saikne.billing_document to saikne_tenant;
