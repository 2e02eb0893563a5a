import { accountStates, partnerRoles, roles, staffRoles } from '@saikne/accounts';
import { languages } from '@saikne/kernel';
import { z } from 'zod';
import { id, instant } from './values.js';

export const role = z.enum(roles);
/** A user name: letters, digits, dots, hyphens and underscores. */
export const login = z
  .string()
  .trim()
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9._-]{2,63}$/);
export const email = z.email().max(254);
const personName = z.string().trim().min(1).max(200);

/** A person who signs in: of a partner, or of the operator. */
export const account = z
  .object({
    id,
    name: z.string(),
    /** Chosen when the invitation is accepted. */
    login: z.string().nullable(),
    email: z.string(),
    emailVerifiedAt: instant.nullable(),
    language: z.enum(languages),
    roles: z.array(role),
    /** null: the operator's own people. */
    partner: z.object({ id, name: z.string() }).nullable(),
    status: z.enum(accountStates),
    statusSince: instant,
    /** Whether a second factor is asked for, or a passkey can be used. */
    secondFactor: z.boolean(),
    lastSeenAt: instant.nullable(),
    /** Made for the demo; it cannot sign in anywhere else. */
    demo: z.boolean(),
  })
  .meta({ id: 'Account' });
export type Account = z.infer<typeof account>;

export const accountList = z.object({ items: z.array(account) }).meta({ id: 'AccountList' });
export type AccountList = z.infer<typeof accountList>;

const invitee = { name: personName, email, language: z.enum(languages).default('lv') };
export const newUser = z
  .object({ ...invitee, roles: z.array(z.enum(partnerRoles)).min(1).max(partnerRoles.length) })
  .meta({ id: 'NewUser' });
export const newStaff = z
  .object({ ...invitee, roles: z.array(z.enum(staffRoles)).min(1).max(staffRoles.length) })
  .meta({ id: 'NewStaff' });

/** A link that works once. It is shown to whoever made it, and written into the outgoing mail. */
export const handedLink = z
  .object({ account, link: z.string(), token: z.string(), expiresAt: instant })
  .meta({ id: 'HandedLink' });
export type HandedLink = z.infer<typeof handedLink>;

export const newRoles = z.object({ roles: z.array(role).min(1).max(roles.length) }).meta({ id: 'NewRoles' });
export const blocking = z.object({ reason: z.string().trim().min(3).max(500) }).meta({ id: 'Blocking' });

export const passkey = z.object({ id, name: z.string(), createdAt: instant, lastUsedAt: instant.nullable() });
/** My own account, with what only I may see of it. */
export const me = z
  .object({
    account,
    totp: z.boolean(),
    recoveryCodesLeft: z.number().int(),
    passkeys: z.array(passkey),
    /** An address that is not verified yet; until then the old one counts. */
    pendingEmail: z.string().nullable(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

export const changedMe = z.object({ name: personName, language: z.enum(languages), email }).meta({ id: 'ChangedMe' });

/** What is said of a thing that is done and has nothing to show. */
export const done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });
export type Done = z.infer<typeof done>;

export const sessionItem = z.object({
  id,
  startedAt: instant,
  lastSeenAt: instant,
  expiresAt: instant,
  /** The network it was last used from, shortened: enough to recognise, too little to follow a person. */
  network: z.string(),
  /** The browser and system it says it is. */
  device: z.string(),
  current: z.boolean(),
});
export const sessionList = z.object({ items: z.array(sessionItem) }).meta({ id: 'SessionList' });
export type SessionList = z.infer<typeof sessionList>;
export const endedSessions = z.object({ ended: z.number().int() }).meta({ id: 'EndedSessions' });
