-- A contract may be opened before it is signed; the days of signing and of entering into force are then those planned,
-- and follow from its facts like the rest of its standing.
alter table saikne.contract
  add column signed_on date,
  add column in_force_on date;
update saikne.contract set signed_on = (agreement ->> 'signedOn')::date, in_force_on = (agreement ->> 'inForceOn')::date;
alter table saikne.contract
  alter column signed_on set not null,
  alter column in_force_on set not null;
