import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';

const place = {
  name: 'place-legal-hold',
  text: `
    insert into saikne.legal_hold (document_id, reason, placed_at) values ($1, $2, $3)
    on conflict (document_id) do nothing`,
};

const lift = { name: 'lift-legal-hold', text: 'delete from saikne.legal_hold where document_id = $1' };

/** Keeps a document's content beyond its day: it is copied out before its partition is dropped. */
export async function placeLegalHold(
  tx: OperatorTransaction,
  hold: { readonly documentId: Id<'document'>; readonly reason: string; readonly placedAt: Instant },
): Promise<void> {
  await tx.run(place, [hold.documentId, hold.reason, hold.placedAt]);
}

/** Lifts a hold; content that had been copied out because of it vanishes now. */
export async function liftLegalHold(tx: OperatorTransaction, documentId: Id<'document'>): Promise<void> {
  await tx.run(lift, [documentId]);
}
