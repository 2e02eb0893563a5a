import { decideDocument, linkDecider, noDocument } from '@saikne/exchange';
import { invariant, type Id, type Instant } from '@saikne/kernel';
import {
  appendFacts,
  findBillingDocuments,
  findLivingLinks,
  findPartners,
  insertTradingLink,
  lockTradingLink,
  markBillingDocumentSent,
  readBillingDocumentContent,
  releaseWaiting,
  updateTradingLink,
  type OperatorTransaction,
} from '@saikne/store';
import { toNewFact } from '../pipeline/fact-rows.js';
import { readingWindows } from '../pipeline/reading-windows.js';
import { newId } from '../time/ids.js';
import { readSeller } from './details.js';
import type { BillingParts } from './parts.js';

/**
 * Hands a written document to the exchange, as the operator's own: the fact's id is its key, so that sent again it is the
 * same document. A client that was not linked with the operator is: its contract says that invoices come so (Telema 5.3).
 */
export async function sendDocument(
  tx: OperatorTransaction,
  { store }: Pick<BillingParts, 'store'>,
  factId: Id<'contract-fact'>,
  now: Instant,
): Promise<void> {
  const document = (await findBillingDocuments(tx, [factId])).get(factId);
  if (document?.state !== 'issued') return;
  const seller = await readSeller(tx);
  const sender = seller === undefined ? undefined : await partnerOf(tx, seller.partner as Id<'partner'>);
  const written = await readBillingDocumentContent(tx, factId);
  invariant(sender !== undefined && written !== undefined, 'a written document has its bytes and its seller');
  if (sender.id !== document.clientId) await link(tx, sender.id, document.clientId, now);
  const { content, sha256 } = written;
  const id = newId<'document'>(now);
  const received = decideDocument(
    noDocument(),
    { do: 'ReceiveDocument', document: id, submitter: sender.id, sha256, sizeBytes: content.length },
    now,
  );
  invariant(received.ok, 'a document that is not there can be received');
  const outcome = await store.submit({
    id,
    senderId: sender.id,
    idempotencyKey: `billing-${factId}`,
    content,
    sha256,
    mediaType: 'application/xml',
    fileName: `${document.number}.xml`,
    channel: 'billing',
    receivedAt: now,
    facts: received.value.map((fact) => toNewFact(fact)),
    ...readingWindows(sender.settings.activeDays, now),
  });
  invariant(outcome.kind !== 'key-conflict', 'a document that was written stays as it is');
  await markBillingDocumentSent(tx, { factId, documentId: outcome.documentId, at: now });
}

async function partnerOf(tx: OperatorTransaction, id: Id<'partner'>) {
  return (await findPartners(tx, [id])).get(id);
}

/** The contract is the agreement of both to trade these documents. */
async function link(
  tx: OperatorTransaction,
  sellerId: Id<'partner'>,
  clientId: Id<'partner'>,
  now: Instant,
): Promise<void> {
  const [living] = await findLivingLinks(tx, [{ oneId: sellerId, otherId: clientId }]);
  if (living?.state === 'accepted') return;
  const asked = linkDecider.decide({ is: 'none' }, { do: 'RequestLink', by: sellerId }, now);
  const agreed = linkDecider.decide(
    { is: 'requested', by: sellerId, at: now },
    { do: 'AcceptLink', by: clientId },
    now,
  );
  invariant(asked.ok && agreed.ok, 'two partners without a link can have one');
  if (living !== undefined) {
    const locked = await lockTradingLink(tx, living.id);
    if (locked?.state !== 'requested') return;
    const version = locked.version + agreed.value.length;
    await updateTradingLink(tx, { ...locked, state: 'accepted', answeredAt: now, version });
    const facts = agreed.value.map((fact) => toNewFact(fact));
    await appendFacts(tx, [{ subjectId: locked.id, ownerId: clientId, version: locked.version, facts }]);
  } else {
    const id = newId<'link'>(now);
    const facts = [...asked.value, ...agreed.value].map((fact) => toNewFact(fact));
    const inserted = await insertTradingLink(tx, {
      id,
      requesterId: sellerId,
      otherId: clientId,
      state: 'accepted',
      requestedAt: now,
      answeredAt: now,
      endedAt: null,
      version: facts.length,
    });
    if (!inserted) return;
    await appendFacts(tx, [{ subjectId: id, ownerId: sellerId, version: 0, facts }]);
  }
  await releaseWaiting(tx, { kind: 'link', oneId: sellerId, otherId: clientId }, now);
}
