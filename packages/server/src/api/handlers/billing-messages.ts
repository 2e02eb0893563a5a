import type { Day, Id } from '@saikne/kernel';
import {
  findContractMessage,
  listContractMessages as listRows,
  markContractMessageRead,
  readContractMessagePage,
  type Transaction,
} from '@saikne/store';
import type { ContractMessage, ContractMessagePage } from '@saikne/wire';
import { postLetter, writeLetter as write } from '../../billing/letters.js';
import { refusedByBilling } from '../../billing/refusals.js';
import type { ApiParts, ApiRequest, Bytes } from '../parts.js';
import { refusedByApi } from '../problems.js';
import { actorOf, asAsker } from '../scope.js';
import { toContractMessage } from '../show/billing.js';
import type { Handlers } from './handler.js';

async function listMessages(
  parts: ApiParts,
  { asker, query, language }: ApiRequest<'listContractMessages'>,
): Promise<ContractMessagePage> {
  const { contract, unposted, before, limit } = query;
  const rows = await asAsker(parts.store, asker, (tx) =>
    listRows(tx, {
      limit,
      // UUIDs by the route's schema.
      ...(contract === undefined ? {} : { contractId: contract as Id<'contract'> }),
      ...(unposted === undefined ? {} : { unposted: unposted === 'true' }),
      ...(before === undefined ? {} : { before: before as Id<'contract-message'> }),
    }),
  );
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.map((row) => toContractMessage(row, language)), next: last?.id ?? null };
}

/** A client that opens a message has read it; whoever of the operator looks at it has not read it for the client. */
async function showMessage(
  parts: ApiParts,
  { asker, params, language }: ApiRequest<'contractMessage'>,
): Promise<ContractMessage> {
  const id = params.id as Id<'contract-message'>; // A UUID by its schema.
  return asAsker(
    parts.store,
    asker,
    async (tx) => {
      if (asker.role === 'partner') await markContractMessageRead(tx, id, parts.clock.now());
      return toContractMessage(await messageOf(tx, id), language);
    },
    'message-read',
  );
}

async function showPage(parts: ApiParts, { asker, params }: ApiRequest<'contractMessagePage'>): Promise<Bytes> {
  const id = params.id as Id<'contract-message'>; // A UUID by its schema.
  return asAsker(parts.store, asker, async (tx) => {
    const { kind } = await messageOf(tx, id);
    const page = await readContractMessagePage(tx, id);
    if (page === undefined) throw refusedByBilling('LETTER_HAS_NO_PAGE');
    return { ...page, mediaType: 'application/pdf', fileName: `${kind}-${id}.pdf` };
  });
}

async function writeLetter(
  parts: ApiParts,
  { params, body, language }: ApiRequest<'writeLetter'>,
): Promise<ContractMessage> {
  const contractId = params.id as Id<'contract'>; // A UUID by its schema.
  return parts.store.asOperator(async (tx) => {
    const id = await write(tx, parts, contractId, body);
    return toContractMessage(await messageOf(tx, id), language);
  }, 'letter');
}

async function recordPosting(
  parts: ApiParts,
  { asker, params, body, language }: ApiRequest<'recordPosting'>,
): Promise<ContractMessage> {
  const id = params.id as Id<'contract-message'>; // A UUID by its schema.
  const { postedOn, trackingId } = body;
  return parts.store.asOperator(async (tx) => {
    await postLetter(tx, parts, {
      id,
      by: { side: 'operator', partnerId: null, actor: actorOf(asker) },
      // A day by its schema.
      ...(postedOn === undefined ? {} : { postedOn: postedOn as Day }),
      ...(trackingId === undefined ? {} : { trackingId }),
    });
    return toContractMessage(await messageOf(tx, id), language);
  }, 'letter-posted');
}

async function messageOf(tx: Transaction, id: Id<'contract-message'>) {
  const message = await findContractMessage(tx, id);
  if (message === undefined) throw refusedByApi('NOT_FOUND');
  return message;
}

export const billingMessageHandlers = {
  listContractMessages: listMessages,
  contractMessage: showMessage,
  contractMessagePage: showPage,
  writeLetter,
  recordPosting,
} satisfies Handlers<
  'listContractMessages' | 'contractMessage' | 'contractMessagePage' | 'writeLetter' | 'recordPosting'
>;
