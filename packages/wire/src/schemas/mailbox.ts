import { z } from 'zod';
import { day, id, instant, pageSize } from './values.js';

export const mailboxItem = z
  .object({
    document: id,
    sender: z.object({ id, name: z.string().nullable() }),
    documentType: z.string().nullable(),
    number: z.string().nullable(),
    issuedOn: day.nullable(),
    currency: z.string().nullable(),
    amountDue: z.string().nullable(),
    availableAt: instant,
    fetchedAt: instant.nullable(),
    acknowledgedAt: instant.nullable(),
  })
  .meta({ id: 'MailboxItem' });
export type MailboxItem = z.infer<typeof mailboxItem>;

export const mailboxQuery = z.object({
  /** `open` (default): what is not acknowledged yet. `all`: everything still in the register. */
  show: z.enum(['open', 'all']).default('open'),
  /** `next` of the page before. */
  after: z.string().max(200).optional(),
  limit: pageSize,
});

export const mailboxPage = z
  .object({ items: z.array(mailboxItem), next: z.string().nullable() })
  .meta({ id: 'MailboxPage' });
export type MailboxPage = z.infer<typeof mailboxPage>;

export const acknowledgement = z
  .object({ document: id, state: z.literal('acknowledged'), acknowledgedAt: instant })
  .meta({ id: 'Acknowledgement' });
export type Acknowledgement = z.infer<typeof acknowledgement>;
