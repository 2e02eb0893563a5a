import { createHash } from 'node:crypto';
import { clause, day, instantFromEpochMs, type Id } from '@saikne/kernel';
import type { BusinessKey, ClaimedDocument, DocumentDecision, FirstDocument, NewFact } from '@saikne/store';

const issuedOn = day('2026-11-23');
const readsUntil = day('2027-05-22');

/** What a worker reads out of the spike's invoices. */
export interface Reading {
  readonly document: ClaimedDocument;
  readonly number: string;
  readonly receiverId: Id<'partner'>;
}

/** Reads a document and proves that its bytes are those that were acknowledged. */
export function read(document: ClaimedDocument): Reading {
  const hash = createHash('sha256').update(document.content).digest('hex');
  if (hash !== document.sha256) throw new Error(`document ${document.id} is not what was received`);
  const head = Buffer.from(document.content.buffer, document.content.byteOffset, 400).toString('utf8');
  const number = /number="([^"]+)"/.exec(head)?.[1] ?? '';
  const receiver = /receiver="([^"]+)"/.exec(head)?.[1] ?? '';
  // The spike writes its invoices itself.
  return { document, number, receiverId: receiver as Id<'partner'> };
}

export function businessKeyOf({ document, number }: Reading): BusinessKey {
  return { documentId: document.id, senderId: document.senderId, documentType: 'invoice', number, documentYear: 2026 };
}

/** The smallest decision with the shape of the real one: every step a fact, a converted content, a mailbox entry. */
export function decide(
  { document, number, receiverId }: Reading,
  duplicates: ReadonlyMap<Id<'document'>, FirstDocument>,
): DocumentDecision {
  const now = instantFromEpochMs(Date.now());
  const terms = {
    format: 'ubl',
    profile: 'spike',
    documentType: 'invoice',
    number,
    issuedOn,
    receiverId,
    receiverName: null,
    currency: 'EUR',
    amountDue: '100.00',
  };
  const fact = (type: string, path: string, body: object): NewFact => ({
    type,
    clause: clause(`telema:${path}`),
    occurredAt: now,
    body,
  });
  const first = duplicates.get(document.id);
  if (first !== undefined) {
    const values = { number, first: first.documentId };
    const refusal = { code: 'DUPLICATE_NUMBER', clause: clause('telema:2.8.4'), values, instead: [] };
    const facts = [fact('DocumentRefused', '2.8.4', { code: 'DUPLICATE_NUMBER', ...values })];
    return { document, terms, facts, outcome: { state: 'refused', refusal, freed: null } };
  }
  const content = convert(document.content);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const facts = [
    fact('DocumentIdentified', '2.7.1', { format: 'ubl', profile: 'spike' }),
    fact('SenderAuthorised', '2.7.2', { senderId: document.senderId }),
    fact('NumberTaken', '2.8.4', { documentType: 'invoice', number, year: 2026 }),
    fact('DocumentValidated', '2.7.3', { findings: 0 }),
    fact('ReceiverFound', '2.2.1', { receiverId }),
    fact('DocumentConverted', '2.7.4', { format: 'cii', sha256, losses: 0 }),
    fact('DocumentDelivered', '2.5', { receiverId }),
  ];
  const converted = { format: 'cii', mediaType: 'application/xml', sha256, content };
  return {
    document,
    terms,
    facts,
    outcome: { state: 'delivered', availableAt: now, receiverReadsUntil: readsUntil, converted },
  };
}

/** Stands for a conversion: other bytes of about the same length. */
function convert(content: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from('<?converted?>\n'), content]);
}
