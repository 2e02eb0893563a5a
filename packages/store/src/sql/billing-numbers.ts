import type { OperatorTransaction } from '../database/transaction.js';
import type { NumberedDocument } from '../model/billing.js';
import { jsonElements } from './array.js';

const take = {
  name: 'take-numbers',
  text: `
    insert into saikne.number_series as known (series, year, last) values ($1, $2, $3)
    on conflict (series, year) do update set last = known.last + excluded.last
    returning last`,
};

const insert = {
  name: 'insert-billing-documents',
  text: `
    insert into saikne.billing_document
      (fact_id, contract_id, position, client_id, kind, series, year, sequence, number, reference, claim, issued_on, due_on,
       net_cents, vat_cents, late_cents, state, numbered_at)
    select fact_id, contract_id, position, client_id, kind, series, year, sequence, number, reference, claim, issued_on, due_on,
       net_cents, vat_cents, late_cents, 'numbered', numbered_at
    from json_array_elements($1::json) as document (value)
    cross join lateral json_to_record(value) as row (
      fact_id uuid, contract_id uuid, position integer, client_id uuid, kind text, series text, year integer, sequence integer,
      number text, reference text, claim text, issued_on date, due_on date, net_cents bigint, vat_cents bigint,
      late_cents bigint, numbered_at timestamptz)`,
};

/**
 * Takes the next numbers of a series and year, and returns the first of them. The counter stays locked until the
 * transaction ends: a rolled-back one leaves no gap, so take them last.
 */
export async function takeNumbers(
  tx: OperatorTransaction,
  { series, year, count }: { readonly series: string; readonly year: number; readonly count: number },
): Promise<number> {
  const [row] = await tx.run<{ readonly last: number }>(take, [series, year, count]);
  if (row === undefined || count < 1) throw new Error('numbers are taken one at least');
  return row.last - count + 1;
}

/** Keeps documents with their numbers, in the transaction that took them. */
export async function insertBillingDocuments(
  tx: OperatorTransaction,
  documents: readonly NumberedDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const rows = documents.map((document) => ({
    fact_id: document.factId,
    contract_id: document.contractId,
    position: document.position,
    client_id: document.clientId,
    kind: document.kind,
    series: document.series,
    year: document.year,
    sequence: document.sequence,
    number: document.number,
    reference: document.reference,
    claim: document.claim,
    issued_on: document.issuedOn,
    due_on: document.dueOn,
    net_cents: document.netCents,
    vat_cents: document.vatCents,
    late_cents: document.lateCents,
    numbered_at: document.numberedAt,
  }));
  await tx.run(insert, [jsonElements(rows)]);
}
