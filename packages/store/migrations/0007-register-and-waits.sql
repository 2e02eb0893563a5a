-- The transfer record shows amounts and parties (Telema, definition of the registration period).
alter table saikne.document
  add column currency text,
  -- Decimal text, as the document has it.
  add column amount_due text,
  -- As the document names the receiver, who may be nobody we know.
  add column receiver_name text;

-- A document may wait for any of several events: a receiver that joins under any of its numbers.
alter table saikne.document_waiting drop constraint document_waiting_pkey;
alter table saikne.document_waiting add primary key (document_id, point_key);
