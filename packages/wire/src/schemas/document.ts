import { z } from 'zod';
import { finding, refusal, remedy } from './problem.js';
import { clauseRef, day, id, instant, messageValues, pageSize, sha256 } from './values.js';

/** The one state a document is in. `dead`: our own fault, and the attempts are used up; the operator retries it. */
export const documentStates = [
  'received',
  'waiting',
  'delivered',
  'fetched',
  'acknowledged',
  'refused',
  'undeliverable',
  'dead',
] as const;
export const documentState = z.enum(documentStates);
export type DocumentState = z.infer<typeof documentState>;

/** What is answered to a submission: the bytes are stored. The same receipt answers every retry. */
export const receipt = z
  .object({
    document: id,
    state: documentState,
    receivedAt: instant,
    sha256,
    sizeBytes: z.number().int(),
    /** True where the idempotency key and the bytes were seen before: this is the first receipt, nothing was done. */
    repeated: z.boolean(),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof receipt>;

const party = z.object({ id: id.nullable(), name: z.string().nullable() });

/** Why a document waits, and what helps. */
export const hold = z.object({ cause: z.string(), clause: clauseRef, message: z.string(), instead: z.array(remedy) });
export type Hold = z.infer<typeof hold>;

/** One line of the transfer register: type, number, parties, times, amounts. */
export const registerEntry = z
  .object({
    id,
    state: documentState,
    sender: party,
    receiver: party,
    documentType: z.string().nullable(),
    number: z.string().nullable(),
    issuedOn: day.nullable(),
    currency: z.string().nullable(),
    /** Decimal text. */
    amountDue: z.string().nullable(),
    format: z.string().nullable(),
    channel: z.string(),
    fileName: z.string().nullable(),
    sizeBytes: z.number().int(),
    receivedAt: instant,
    deliveredAt: instant.nullable(),
    fetchedAt: instant.nullable(),
    acknowledgedAt: instant.nullable(),
    hold: hold.nullable(),
    refusal: refusal.nullable(),
  })
  .meta({ id: 'RegisterEntry' });
export type RegisterEntry = z.infer<typeof registerEntry>;

export const registerQuery = z.object({
  /** One state or several, separated by commas. */
  state: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(documentState).max(documentStates.length))
    .optional(),
  /** Only what the asker sent, or what came to it. For the operator it goes with `partner`. */
  direction: z.enum(['sent', 'received']).optional(),
  /** Only documents with this partner as sender or receiver. */
  partner: id.optional(),
  documentType: z.string().min(1).max(40).optional(),
  /** Only numbers that begin so. */
  number: z.string().min(1).max(100).optional(),
  /** Received on this day or later, in the operator's time zone. */
  from: day.optional(),
  /** Received on this day or earlier. */
  until: day.optional(),
  /** The id of the last entry of the page before. */
  before: id.optional(),
  limit: pageSize,
});

export const registerPage = z
  .object({ items: z.array(registerEntry), next: id.nullable().meta({ description: '`before` of the next page.' }) })
  .meta({ id: 'RegisterPage' });
export type RegisterPage = z.infer<typeof registerPage>;

export const counts = z
  .object({ byState: z.record(documentState, z.number().int()), total: z.number().int() })
  .meta({ id: 'RegisterCounts' });
export type RegisterCounts = z.infer<typeof counts>;

/** One fact of a document's life. */
export const timelineEntry = z.object({
  fact: z.string(),
  /** The step the fact brought the document into; null where it stayed. */
  step: z.string().nullable(),
  occurredAt: instant,
  clause: clauseRef,
  /** Our own summary of the clause; null for a rule of the house. */
  clauseSummary: z.string().nullable(),
  message: z.string(),
  values: messageValues,
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/** What a conversion could not carry. */
export const loss = z.object({
  term: z.string().nullable(),
  path: z.string(),
  value: z.string(),
  reason: z.string(),
  weight: z.string(),
});
export type Loss = z.infer<typeof loss>;

/** What a target format demanded and the document did not say; it came from the partner's data. */
export const addition = z.object({ path: z.string(), value: z.string() });

export const content = z.object({
  kind: z.enum(['original', 'converted']),
  format: z.string().nullable(),
  mediaType: z.string(),
  sha256,
  sizeBytes: z.number().int(),
  href: z.string(),
  readableUntil: day,
});
export type Content = z.infer<typeof content>;

/** Everything there is to show about one document. */
export const evidence = registerEntry
  .extend({
    sha256,
    profile: z.string().nullable(),
    /** Format the receiver got it in. */
    deliveredFormat: z.string().nullable(),
    /** Milliseconds from arrival to availability, without the time it waited for others. */
    transferMs: z.number().int().nullable(),
    timeline: z.array(timelineEntry),
    findings: z.array(finding),
    losses: z.array(loss),
    added: z.array(addition),
    /** What the asker may read now: the sender both, the receiver what it was given. */
    contents: z.array(content),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof evidence>;
