import type { Day, Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { ContractMessage } from '../model/billing.js';

const columns = `
  id, contract_id as "contractId", client_id as "clientId", fact_id as "factId", kind, channel, language, address,
  subject, body, clause, made_at as "madeAt", encode(sha256, 'hex') as sha256, act, posted_on as "postedOn",
  posted_by as "postedBy", tracking_id as "trackingId", delivered_on as "deliveredOn", read_at as "readAt"`;

const insert = {
  name: 'insert-contract-message',
  text: `
    insert into saikne.contract_message
      (id, contract_id, client_id, fact_id, kind, channel, language, address, subject, body, clause, made_at, page,
       sha256, act)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, decode($14, 'hex'), $15)
    on conflict (fact_id) do nothing returning id`,
};

const find = { name: 'find-contract-message', text: `select ${columns} from saikne.contract_message where id = $1` };
const lock = { name: 'lock-contract-message', text: `${find.text} for update` };

const list = {
  name: 'list-contract-messages',
  text: `
    select ${columns} from saikne.contract_message
    where ($1::uuid is null or contract_id = $1) and ($2::boolean is null or (channel = 'post' and posted_on is null) = $2)
      and ($3::uuid is null or id < $3)
    order by id desc limit $4`,
};

const page = {
  name: 'read-contract-message-page',
  text: `
    select page as content, encode(sha256, 'hex') as sha256 from saikne.contract_message
    where id = $1 and page is not null`,
};

const post = {
  name: 'post-contract-message',
  text: `
    update saikne.contract_message
    set fact_id = $2, posted_on = $3, posted_by = $4, tracking_id = $5, delivered_on = $6
    where id = $1 and posted_on is null returning id`,
};

const read = {
  name: 'mark-contract-message-read',
  text: 'update saikne.contract_message set read_at = $2 where id = $1 and read_at is null returning id',
};

export const maxContractMessagesListed = 200;

/** A message to keep, a letter with its page. */
export type NewContractMessage = Pick<
  ContractMessage,
  | 'id'
  | 'contractId'
  | 'clientId'
  | 'factId'
  | 'kind'
  | 'channel'
  | 'language'
  | 'address'
  | 'subject'
  | 'body'
  | 'clause'
  | 'madeAt'
  | 'sha256'
  | 'act'
> & { readonly page: Uint8Array | null };

/** Keeps a message; false: one about the same fact is kept already. */
export async function insertContractMessage(tx: OperatorTransaction, message: NewContractMessage): Promise<boolean> {
  const { id, contractId, clientId, factId, kind, channel, language, address, subject, body, clause } = message;
  const first = [id, contractId, clientId, factId, kind, channel, language, address, subject, body, clause];
  const act = message.act === null ? null : JSON.stringify(message.act);
  return (await tx.run(insert, [...first, message.madeAt, message.page, message.sha256, act])).length > 0;
}

export async function findContractMessage(
  tx: Transaction,
  id: Id<'contract-message'>,
): Promise<ContractMessage | undefined> {
  return (await tx.run<ContractMessage>(find, [id]))[0];
}

export async function lockContractMessage(
  tx: OperatorTransaction,
  id: Id<'contract-message'>,
): Promise<ContractMessage | undefined> {
  return (await tx.run<ContractMessage>(lock, [id]))[0];
}

export interface ContractMessagePage {
  readonly contractId?: Id<'contract'>;
  /** Letters that lie unposted alone, or everything but those. */
  readonly unposted?: boolean;
  readonly before?: Id<'contract-message'>;
  readonly limit: number;
}

/** Newest first. */
export function listContractMessages(tx: Transaction, asked: ContractMessagePage): Promise<readonly ContractMessage[]> {
  const { contractId, unposted, before, limit } = asked;
  return tx.run<ContractMessage>(list, [
    contractId ?? null,
    unposted ?? null,
    before ?? null,
    Math.min(limit, maxContractMessagesListed),
  ]);
}

/** The page of a letter, to print. */
export async function readContractMessagePage(
  tx: Transaction,
  id: Id<'contract-message'>,
): Promise<{ readonly content: Uint8Array; readonly sha256: string } | undefined> {
  return (await tx.run<{ readonly content: Uint8Array; readonly sha256: string }>(page, [id]))[0];
}

export interface Posting {
  readonly id: Id<'contract-message'>;
  readonly factId: Id<'contract-fact'> | null;
  readonly postedOn: Day;
  readonly postedBy: string;
  readonly trackingId: string | null;
  readonly deliveredOn: Day | null;
}

/** Records that a letter was posted; false: it was posted before. */
export async function recordPosting(tx: OperatorTransaction, posting: Posting): Promise<boolean> {
  const { id, factId, postedOn, postedBy, trackingId, deliveredOn } = posting;
  return (await tx.run(post, [id, factId, postedOn, postedBy, trackingId, deliveredOn])).length > 0;
}

/** Records the first reading; for the client's own transaction. */
export async function markContractMessageRead(
  tx: Transaction,
  id: Id<'contract-message'>,
  at: Instant,
): Promise<boolean> {
  return (await tx.run(read, [id, at])).length > 0;
}
