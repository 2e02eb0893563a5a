-- What the operator says to a client in words: notices by e-mail and letters by registered post, each with the words,
-- the language and the address of that moment.
create table saikne.contract_message (
  id uuid primary key,
  contract_id uuid not null,
  client_id uuid not null,
  -- The fact that it tells of; null: a letter that is not posted yet.
  fact_id uuid unique,
  -- What it is: the name of the fact, or the kind of the letter.
  kind text not null,
  channel text not null check (channel in ('email', 'post')),
  language text not null,
  address text,
  subject text not null,
  body text not null,
  clause text not null,
  made_at timestamptz not null,
  -- Letters: the page to print, what is done to the contract by posting it, and the posting record.
  page bytea,
  sha256 bytea check (length(sha256) = 32),
  act json,
  posted_on date,
  posted_by text,
  tracking_id text,
  delivered_on date,
  -- When the client first read it here.
  read_at timestamptz
) with (fillfactor = 80);
alter table saikne.contract_message alter column page set storage external;
create index contract_message_by_contract on saikne.contract_message (contract_id, id desc);
create index contract_message_by_client on saikne.contract_message (client_id, id desc);

alter table saikne.contract_message enable row level security;
create policy operator_all on saikne.contract_message to saikne_operator using (true) with check (true);
-- A letter that lies unposted says nothing to anybody yet.
create policy tenant_own on saikne.contract_message for select to saikne_tenant
  using (client_id = any ((select saikne.tenants())::uuid[]) and (channel = 'email' or posted_on is not null));
create policy tenant_reads on saikne.contract_message for update to saikne_tenant
  using (client_id = any ((select saikne.tenants())::uuid[]) and (channel = 'email' or posted_on is not null));

grant select, insert, update on saikne.contract_message to saikne_operator;
grant select on saikne.contract_message to saikne_tenant;
grant update (read_at) on saikne.contract_message to saikne_tenant;
