import { later, linkLifetimes, type LinkKind } from '@saikne/accounts';
import type { Instant } from '@saikne/kernel';
import {
  insertAccountLink,
  insertOutgoingMail,
  voidAccountLinks,
  type Account,
  type OperatorTransaction,
} from '@saikne/store';
import { newId } from '../time/ids.js';
import type { AccountParts } from './account-parts.js';
import { hashOf, newToken } from './secrets.js';

export interface Letter {
  readonly link: string;
  readonly token: string;
  readonly expiresAt: Instant;
}

const places: Readonly<Record<LinkKind, string>> = {
  invitation: 'invitation',
  'password-reset': 'password',
  email: 'email',
};

/** What a sealed link is about, so that it opens as nothing else. */
export function aboutLink(mailId: string): string {
  return `outgoing mail ${mailId}`;
}

/**
 * Makes a link that works once, and the letter that carries it; earlier ones of its kind stop working. The token goes
 * behind the `#`, which no server and no log sees.
 */
export async function writeLetter(
  tx: OperatorTransaction,
  { secrets, publicUrl }: AccountParts,
  letter: {
    readonly account: Account;
    readonly kind: LinkKind;
    readonly recipient: string;
    readonly now: Instant;
  },
): Promise<Letter> {
  const { account, kind, recipient, now } = letter;
  const { id: accountId, language } = account;
  const token = newToken();
  const link = `${publicUrl()}/#/${places[kind]}/${token}`;
  const expiresAt = later(now, linkLifetimes[kind]);
  await voidAccountLinks(tx, accountId, now, kind);
  await insertAccountLink(tx, { accountId, kind, expiresAt, tokenSha256: hashOf(token), madeAt: now });
  const id = newId<'mail'>(now);
  const linkSealed = secrets.seal(link, aboutLink(id));
  await insertOutgoingMail(tx, {
    id,
    accountId,
    recipient,
    kind,
    language,
    linkSealed,
    madeAt: now,
    expiresAt,
    sentAt: null,
  });
  return { link, token, expiresAt };
}
