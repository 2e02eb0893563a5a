-- Where in its contract's journal the fact of a document stands: facts are found by their places.
alter table saikne.billing_document add column position integer not null;
