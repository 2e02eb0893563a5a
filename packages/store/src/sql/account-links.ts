import type { AccountId, LinkKind } from '@saikne/accounts';
import type { Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { AccountLink, OutgoingMail } from '../model/account.js';

const insert = {
  name: 'insert-account-link',
  text: `
    insert into saikne.account_link (token_sha256, account_id, kind, made_at, expires_at)
    values (decode($1, 'hex'), $2, $3, $4, $5)`,
};
const find = {
  name: 'find-account-link',
  text: `
    select account_id as "accountId", kind, expires_at as "expiresAt", used_at as "usedAt"
    from saikne.account_link where token_sha256 = decode($1, 'hex')`,
};
const take = {
  name: 'take-account-link',
  text: `
    update saikne.account_link set used_at = $2
    where token_sha256 = decode($1, 'hex') and used_at is null and expires_at > $2 and kind = $3
    returning account_id as "accountId"`,
};
const voidAll = {
  name: 'void-account-links',
  text: `
    update saikne.account_link set used_at = $2
    where account_id = $1 and used_at is null and ($3::text is null or kind = $3)`,
};
const mail = {
  name: 'insert-outgoing-mail',
  text: `
    insert into saikne.outgoing_mail (id, account_id, recipient, kind, language, link_sealed, made_at, expires_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const mails = {
  name: 'list-outgoing-mail',
  text: `
    select id, account_id as "accountId", recipient, kind, language, link_sealed as "linkSealed", made_at as "madeAt",
      expires_at as "expiresAt", sent_at as "sentAt"
    from saikne.outgoing_mail where expires_at > $1 order by id desc limit 200`,
};

/** Records a link by the SHA-256 (hexadecimal) of its token. */
export async function insertAccountLink(
  tx: OperatorTransaction,
  link: Pick<AccountLink, 'accountId' | 'kind' | 'expiresAt'> & {
    readonly tokenSha256: string;
    readonly madeAt: Instant;
  },
): Promise<void> {
  await tx.run(insert, [link.tokenSha256, link.accountId, link.kind, link.madeAt, link.expiresAt]);
}

/** The link with this token, also where it was used or has expired. */
export async function findAccountLink(tx: OperatorTransaction, tokenSha256: string): Promise<AccountLink | undefined> {
  return (await tx.run<AccountLink>(find, [tokenSha256]))[0];
}

/** Uses a link up and tells whose it was; undefined: it cannot be used, or not for this. */
export async function takeAccountLink(
  tx: OperatorTransaction,
  tokenSha256: string,
  kind: LinkKind,
  now: Instant,
): Promise<AccountId | undefined> {
  return (await tx.run<{ readonly accountId: AccountId }>(take, [tokenSha256, now, kind]))[0]?.accountId;
}

/** A person's links that were not used stop working: those of one kind, or all. */
export async function voidAccountLinks(
  tx: OperatorTransaction,
  accountId: AccountId,
  at: Instant,
  kind: LinkKind | null,
): Promise<void> {
  await tx.run(voidAll, [accountId, at, kind]);
}

export async function insertOutgoingMail(tx: OperatorTransaction, letter: OutgoingMail): Promise<void> {
  const { id, accountId, recipient, kind, language, linkSealed, madeAt, expiresAt } = letter;
  await tx.run(mail, [id, accountId, recipient, kind, language, linkSealed, madeAt, expiresAt]);
}

/** Letters whose links still work, newest first; 200 at most. */
export function listOutgoingMail(tx: OperatorTransaction, now: Instant): Promise<readonly OutgoingMail[]> {
  return tx.run<OutgoingMail>(mails, [now]);
}
