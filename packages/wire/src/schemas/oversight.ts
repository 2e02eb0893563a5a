import { z } from 'zod';
import { clauseRef, id, instant, messageValues, pageSize } from './values.js';

const named = z.object({ id, name: z.string() });

export const accessQuery = z.object({
  document: id.optional(),
  /** `next` of the page before. */
  after: id.optional(),
  limit: pageSize,
});

/** One reading of a document's content (Telema 3.3). Own people are named; of another party the company only. */
export const contentAccess = z.object({
  id,
  at: instant,
  document: id,
  kind: z.string(),
  side: z.enum(['own', 'other-party', 'operator']),
  by: named.nullable(),
  /** The operator's role that it was read in; `api-key` for a machine. */
  role: z.string().nullable(),
  /** Why the operator read it. */
  reason: z.string().nullable(),
  partner: named.nullable(),
});
export const contentAccessPage = z
  .object({ items: z.array(contentAccess), next: id.nullable() })
  .meta({ id: 'ContentAccessPage' });
export type ContentAccess = z.infer<typeof contentAccess>;
export type ContentAccessPage = z.infer<typeof contentAccessPage>;

/** Something that looks as if a credential were in two hands (Telema 3.1.4), newest first. */
export const securityEvent = z.object({
  id,
  at: instant,
  kind: z.string(),
  account: named.nullable(),
  partner: named.nullable(),
  network: z.string().nullable(),
  device: z.string().nullable(),
  clause: clauseRef,
  message: z.string(),
  values: messageValues,
});
export const securityEventPage = z
  .object({ items: z.array(securityEvent), next: id.nullable() })
  .meta({ id: 'SecurityEventPage' });
export type SecurityEventPage = z.infer<typeof securityEventPage>;

/** A letter that waits to be mailed. Until mail goes out by itself, the administrator hands its link on. */
export const outgoingMailItem = z.object({
  id,
  to: z.string(),
  kind: z.enum(['invitation', 'password-reset', 'email']),
  subject: z.string(),
  link: z.string(),
  madeAt: instant,
  sentAt: instant.nullable(),
});
export const outgoingMailList = z.object({ items: z.array(outgoingMailItem) }).meta({ id: 'OutgoingMailList' });
export type OutgoingMailList = z.infer<typeof outgoingMailList>;
