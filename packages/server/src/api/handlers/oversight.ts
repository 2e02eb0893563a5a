import { accountMessages, type AccountId, type LetterSubject, type LinkKind } from '@saikne/accounts';
import { formatMessage, type Id, type Language } from '@saikne/kernel';
import {
  findAccounts,
  findPartnerNames,
  listContentAccesses,
  listOutgoingMail,
  listSecurityEvents,
  type Account,
  type ContentAccess as AccessRow,
} from '@saikne/store';
import type { ContentAccess, ContentAccessPage, OutgoingMailList, SecurityEventPage } from '@saikne/wire';
import { aboutLink } from '../../accounts/letters.js';
import type { Asker } from '../access.js';
import type { ApiParts, ApiRequest } from '../parts.js';
import { asAsker } from '../scope.js';
import type { Handlers } from './handler.js';

interface Names {
  readonly accounts: ReadonlyMap<AccountId, Account>;
  readonly partners: ReadonlyMap<Id<'partner'>, string>;
}

/** Who read the content of the asker's documents; a tenant's rows come through row-level security. */
async function listAccesses(parts: ApiParts, request: ApiRequest<'contentAccesses'>): Promise<ContentAccessPage> {
  const { asker, query } = request;
  const { document, after, limit } = query;
  // UUIDs by their schema.
  const page = {
    limit,
    ...(document === undefined ? {} : { document: document as Id<'document'> }),
    ...(after === undefined ? {} : { after: after as Id<'access'> }),
  };
  const rows = await asAsker(parts.store, asker, (tx) => listContentAccesses(tx, page));
  const names = await namesOf(parts, rows);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.map((row) => toWireAccess(row, asker, names)), next: last?.id ?? null };
}

/** Own people by name; of another party the company only; of the operator the role and the reason. */
function toWireAccess(row: AccessRow, asker: Asker, { accounts, partners }: Names): ContentAccess {
  const { id, at, documentId: document, kind, partnerId, accountId, role, reason } = row;
  const own = asker.role === 'operator' || (asker.role === 'partner' && asker.partnerId === partnerId);
  const account = accountId === null || !own ? undefined : accounts.get(accountId);
  const isOwn = asker.role === 'partner' && asker.partnerId === partnerId;
  return {
    id,
    at,
    document,
    kind,
    side: partnerId === null ? 'operator' : isOwn ? 'own' : 'other-party',
    by: account === undefined ? null : { id: account.id, name: account.name },
    role,
    reason,
    partner: partnerId === null ? null : { id: partnerId, name: partners.get(partnerId) ?? '' },
  };
}

async function listEvents(parts: ApiParts, request: ApiRequest<'securityEvents'>): Promise<SecurityEventPage> {
  const { asker, query, language } = request;
  const { after, limit } = query;
  const page = { limit, ...(after === undefined ? {} : { after: after as Id<'security-event'> }) }; // A UUID by its schema.
  const rows = await asAsker(parts.store, asker, (tx) => listSecurityEvents(tx, page));
  const names = await namesOf(parts, rows);
  const items = rows.map(({ id, at, kind, clause, accountId, partnerId, network, device, values }) => {
    const account = accountId === null ? undefined : names.accounts.get(accountId);
    return {
      id,
      at,
      kind,
      account: account === undefined ? null : { id: account.id, name: account.name },
      partner: partnerId === null ? null : { id: partnerId, name: names.partners.get(partnerId) ?? '' },
      network,
      device,
      clause,
      message: formatMessage(accountMessages, language, kind, values),
      values,
    };
  });
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items, next: last?.id ?? null };
}

async function namesOf(
  { store }: ApiParts,
  rows: readonly { readonly accountId: AccountId | null; readonly partnerId: Id<'partner'> | null }[],
): Promise<Names> {
  return store.asOperator(async (tx) => ({
    accounts: await findAccounts(
      tx,
      rows.flatMap(({ accountId }) => accountId ?? []),
    ),
    partners: await findPartnerNames(tx, [...new Set(rows.flatMap(({ partnerId }) => partnerId ?? []))]),
  }));
}

const subjects: Readonly<Record<LinkKind, LetterSubject>> = {
  invitation: 'LETTER_INVITATION',
  'password-reset': 'LETTER_PASSWORD_RESET',
  email: 'LETTER_EMAIL',
};

/** What a letter is called, in the reader's language. */
export function subjectOf(kind: LinkKind, language: Language): string {
  return formatMessage(accountMessages, language, subjects[kind]);
}

async function listLetters({ store, clock, accounts }: ApiParts): Promise<OutgoingMailList> {
  const letters = await store.asOperator((tx) => listOutgoingMail(tx, clock.now()));
  const items = letters.map(({ id, recipient, kind, language, linkSealed, madeAt, sentAt }) => ({
    id,
    to: recipient,
    kind,
    subject: subjectOf(kind, language),
    link: accounts.secrets.open(linkSealed, aboutLink(id)),
    madeAt,
    sentAt,
  }));
  return { items };
}

export const oversightHandlers = {
  contentAccesses: listAccesses,
  securityEvents: listEvents,
  outgoingMail: listLetters,
} satisfies Handlers<'contentAccesses' | 'securityEvents' | 'outgoingMail'>;
