import { z } from 'zod';
import { partyIdentifier } from './partner.js';
import { id, instant, pageSize } from './values.js';

export const linkStates = ['requested', 'accepted', 'refused', 'ended'] as const;

export const link = z
  .object({
    id,
    requester: z.object({ id, name: z.string().nullable() }),
    other: z.object({ id, name: z.string().nullable() }),
    state: z.enum(linkStates),
    requestedAt: instant,
    answeredAt: instant.nullable(),
    endedAt: instant.nullable(),
    /** What the asker may do with it now. */
    may: z.array(z.enum(['accept', 'refuse', 'end'])),
  })
  .meta({ id: 'Link' });
export type Link = z.infer<typeof link>;

export const linksQuery = z.object({
  /** One state or several, separated by commas. */
  state: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(linkStates)).max(linkStates.length))
    .optional(),
  /** The id of the last link of the page before. */
  before: id.optional(),
  limit: pageSize,
});

export const linkList = z
  .object({ items: z.array(link), next: id.nullable().meta({ description: '`before` of the next page.' }) })
  .meta({ id: 'LinkList' });
export type LinkList = z.infer<typeof linkList>;

/** Whom to trade with: by the partner's id, or by one of its identifiers. */
export const linkRequest = z
  .union([z.object({ partner: id }).strict(), z.object({ identifier: partyIdentifier }).strict()])
  .meta({ id: 'LinkRequest' });
export type LinkRequest = z.infer<typeof linkRequest>;
