import { createHash, randomBytes } from 'node:crypto';
import { addDays, clause, day, instantFromEpochMs, uuidV7, type Id } from '@saikne/kernel';
import type { Submission } from '@saikne/store';

/** Who sends to whom, and in which number: everything else of a document follows from it. */
export interface Traffic {
  readonly partners: readonly Id<'partner'>[];
  readonly count: number;
}

const expiresOn = addDays(day('2026-11-23'), 180);
const smallestLines = 6;
const largestLines = 22;

export function newId<Kind extends string>(): Id<Kind> {
  return uuidV7<Kind>(Date.now(), randomBytes(10));
}

/** A small invoice of 2 to 6 KB, as text that compresses and varies the way real ones do. */
export function invoiceText(traffic: Traffic, at: number): string {
  const { partners } = traffic;
  const sender = partners[at % partners.length] ?? '';
  const receiver = partners[(at * 7 + 1 + (at % 3)) % partners.length] ?? '';
  const lines = smallestLines + ((at * 2_654_435_761) % (largestLines - smallestLines));
  const text = [
    `<?xml version="1.0" encoding="UTF-8"?>\n<Invoice number="S-${String(at)}" sender="${sender}" receiver="${receiver}">`,
  ];
  for (let line = 1; line <= lines; line++) {
    const price = ((at * 31 + line * 977) % 99_991) / 100;
    text.push(
      `  <InvoiceLine><ID>${String(line)}</ID><InvoicedQuantity unitCode="C62">${String((at + line) % 40)}</InvoicedQuantity>` +
        `<LineExtensionAmount currencyID="EUR">${price.toFixed(2)}</LineExtensionAmount>` +
        `<Item><Name>Prece ${String((at * line) % 7919)}</Name><SellersItemIdentification>${String(line * at)}</SellersItemIdentification></Item></InvoiceLine>`,
    );
  }
  return `${text.join('\n')}\n</Invoice>\n`;
}

/** The contents of all documents, made before anything is measured. */
export function contentsOf(traffic: Traffic): readonly Buffer[] {
  return Array.from({ length: traffic.count }, (_, at) => Buffer.from(invoiceText(traffic, at), 'utf8'));
}

/** The document as its sender hands it in. The key is the sender's own, so that a retry can be told. */
export function submissionOf(traffic: Traffic, at: number, content: Uint8Array): Submission {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const receivedAt = instantFromEpochMs(Date.now());
  const senderId = traffic.partners[at % traffic.partners.length];
  if (senderId === undefined) throw new Error('there is no partner to send');
  return {
    id: newId<'document'>(),
    senderId,
    idempotencyKey: `spike-${String(at)}`,
    content,
    sha256,
    mediaType: 'application/xml',
    fileName: `S-${String(at)}.xml`,
    channel: 'http',
    receivedAt,
    senderReadsUntil: expiresOn,
    expiresOn,
    facts: [
      {
        type: 'DocumentReceived',
        clause: clause('telema:2.7.2'),
        occurredAt: receivedAt,
        body: { channel: 'http', fileName: `S-${String(at)}.xml`, sha256, bytes: content.length },
      },
    ],
  };
}
