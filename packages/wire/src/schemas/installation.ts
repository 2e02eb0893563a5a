import { roles } from '@saikne/accounts';
import { languages } from '@saikne/kernel';
import { z } from 'zod';
import { counts } from './document.js';
import { id, instant } from './values.js';

export const health = z
  .object({
    status: z.enum(['ok', 'stopping']),
    version: z.string(),
    demo: z.boolean(),
    roles: z.array(z.enum(['api', 'worker', 'clock'])),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof health>;

/** Who asks. A `visitor` reads the demo's register and nothing else; it exists in demo mode alone. */
export const session = z
  .object({
    role: z.enum(['partner', 'operator', 'visitor']),
    partner: z.object({ id, name: z.string() }).nullable(),
    demo: z.boolean(),
    /** The person that signed in; null for an API key and the visitor. */
    account: z.object({ id, name: z.string(), login: z.string(), language: z.enum(languages) }).nullable(),
    roles: z.array(z.enum(roles)),
    /** True where a second factor must be added before anything else is answered. */
    secondFactorNeeded: z.boolean(),
    /** The names of the operations the asker may use. */
    may: z.array(z.string()),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof session>;

export const formatRow = z.object({
  id: z.string(),
  name: z.string(),
  reads: z.array(z.string()),
  writes: z.array(z.string()),
});
export const formatList = z.object({ items: z.array(formatRow) }).meta({ id: 'FormatList' });
export type FormatList = z.infer<typeof formatList>;

/**
 * A server-sent event of `/v1/events`, named `change`: something in the asker's register changed. It carries no
 * content: what the asker may see is read again from the register. At most a few a second are sent.
 */
export const changeEvent = z.object({ at: instant, counts }).meta({ id: 'ChangeEvent' });
export type ChangeEvent = z.infer<typeof changeEvent>;
