-- Money that enters the house: files from banks, the payments in them, and what each went to.
create table saikne.bank_file (
  id uuid primary key,
  -- The same bytes are one file, however often they come.
  sha256 bytea not null unique check (length(sha256) = 32),
  file_name text,
  message text not null,
  imported_by text not null,
  imported_at timestamptz not null,
  -- What came of it, as it was answered.
  outcome json not null
);

-- Entries that were taken, by their keys: an entry counts once, in whatever files it comes.
create table saikne.bank_entry (
  key text primary key,
  file_id uuid not null references saikne.bank_file (id)
);

create table saikne.bank_payment (
  id uuid primary key,
  file_id uuid not null references saikne.bank_file (id),
  key text not null unique,
  entry_key text not null,
  account text not null,
  currency text not null,
  cents bigint not null check (cents > 0),
  booked_on date not null,
  -- By what the bank may name it when it takes it back.
  names text[] not null,
  reference_text text not null,
  payer json not null,
  -- open: for a person; placed: it went to contracts; dismissed: not ours, with a reason; reversed: taken back.
  state text not null check (state in ('open', 'placed', 'dismissed', 'reversed')),
  matched_by text,
  why text[] not null default '{}',
  candidates json not null default '[]',
  settled_by text,
  settled_at timestamptz,
  note text
);
create index bank_payment_names on saikne.bank_payment using gin (names);
create index bank_payment_open on saikne.bank_payment (booked_on, id) where state = 'open';
create index bank_payment_entry on saikne.bank_payment (entry_key);

-- The parts of a placed payment, each an act on a contract; the act's key is the part's id, so it is done once.
create table saikne.bank_part (
  id uuid primary key,
  payment_id uuid not null references saikne.bank_payment (id),
  contract_id uuid not null,
  claim text,
  cents bigint not null check (cents > 0),
  -- wanted: to be done; done; refused: a person is asked.
  paid text not null default 'wanted' check (paid in ('wanted', 'done', 'refused')),
  taken_back text check (taken_back in ('wanted', 'done', 'refused')),
  refusal json
);
create index bank_part_by_payment on saikne.bank_part (payment_id);
create index bank_part_wanted on saikne.bank_part (id) where paid = 'wanted' or taken_back = 'wanted';

-- Entries of which no payment could be made, or reversals that name nothing: for a person.
create table saikne.bank_question (
  id uuid primary key,
  file_id uuid not null references saikne.bank_file (id),
  key text not null,
  why text not null,
  entry json not null,
  candidates json not null,
  settled_by text,
  settled_at timestamptz,
  note text
);
create index bank_question_open on saikne.bank_question (id) where settled_at is null;

alter table saikne.bank_file enable row level security;
alter table saikne.bank_entry enable row level security;
alter table saikne.bank_payment enable row level security;
alter table saikne.bank_part enable row level security;
alter table saikne.bank_question enable row level security;
-- The operator's own bank account: no tenant reads any of it.
create policy operator_all on saikne.bank_file to saikne_operator using (true) with check (true);
create policy operator_all on saikne.bank_entry to saikne_operator using (true) with check (true);
create policy operator_all on saikne.bank_payment to saikne_operator using (true) with check (true);
create policy operator_all on saikne.bank_part to saikne_operator using (true) with check (true);
create policy operator_all on saikne.bank_question to saikne_operator using (true) with check (true);
grant select, insert on saikne.bank_file, saikne.bank_entry to saikne_operator;
grant select, insert, update on saikne.bank_payment, saikne.bank_part, saikne.bank_question to saikne_operator;
