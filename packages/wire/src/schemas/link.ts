import { z } from 'zod';
import { partyIdentifier } from './partner.js';
import { id, instant } from './values.js';

export const link = z
  .object({
    id,
    requester: z.object({ id, name: z.string().nullable() }),
    other: z.object({ id, name: z.string().nullable() }),
    state: z.enum(['requested', 'accepted', 'refused', 'ended']),
    requestedAt: instant,
    answeredAt: instant.nullable(),
    endedAt: instant.nullable(),
    /** What the asker may do with it now. */
    may: z.array(z.enum(['accept', 'refuse', 'end'])),
  })
  .meta({ id: 'Link' });
export type Link = z.infer<typeof link>;

export const linkList = z.object({ items: z.array(link) }).meta({ id: 'LinkList' });
export type LinkList = z.infer<typeof linkList>;

/** Whom to trade with: by the partner's id, or by one of its identifiers. */
export const linkRequest = z
  .union([z.object({ partner: id }).strict(), z.object({ identifier: partyIdentifier }).strict()])
  .meta({ id: 'LinkRequest' });
export type LinkRequest = z.infer<typeof linkRequest>;
