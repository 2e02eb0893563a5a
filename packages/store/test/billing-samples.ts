import { randomBytes } from 'node:crypto';
import { day, uuidV7, type Id } from '@saikne/kernel';
import { insertBillingDocuments, takeNumbers, type NumberedDocument, type Store } from '@saikne/store';
import { now } from './samples.js';

let made = 0;

/** A batch of documents, their numbers taken in the same transaction. */
export function issueBatch(
  store: Store,
  batch: { readonly clientId: Id<'partner'>; readonly count: number; readonly series?: string },
  step = 'number',
): Promise<readonly string[]> {
  return store.asOperator(async (tx) => {
    const { clientId, count, series = 'INV' } = batch;
    const first = await takeNumbers(tx, { series, year: 2026, count });
    const documents = Array.from({ length: count }, (_, at) => document(clientId, series, first + at));
    await insertBillingDocuments(tx, documents);
    return documents.map(({ number }) => number);
  }, step);
}

export function document(clientId: Id<'partner'>, series: string, sequence: number): NumberedDocument {
  made += 1;
  return {
    factId: uuidV7(Date.now() + made, randomBytes(10)),
    contractId: uuidV7(1, randomBytes(10)),
    position: 1,
    clientId,
    kind: 'invoice',
    series,
    year: 2026,
    sequence,
    number: `${series}-2026-${String(sequence).padStart(6, '0')}`,
    reference: `RF18${series}${String(sequence)}`,
    claim: '2026-03',
    issuedOn: day('2026-03-01'),
    dueOn: day('2026-03-08'),
    netCents: 10_000,
    vatCents: 2100,
    lateCents: 0,
    numberedAt: now,
  };
}
