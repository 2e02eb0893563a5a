import type { Id } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { PartnerPair, TradingLink } from '../model/trading-link.js';
import { plainArray } from './array.js';

const columns = `
  id, requester_id as "requesterId", other_id as "otherId", state, requested_at as "requestedAt",
  answered_at as "answeredAt", ended_at as "endedAt", version`;

const insert = {
  name: 'insert-trading-link',
  text: `
    insert into saikne.trading_link (id, requester_id, other_id, state, requested_at, answered_at, ended_at, version)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (least(requester_id, other_id), greatest(requester_id, other_id))
      where state in ('requested', 'accepted') do nothing
    returning id`,
};

const lock = {
  name: 'lock-trading-link',
  text: `select ${columns} from saikne.trading_link where id = $1 for update`,
};

const update = {
  name: 'update-trading-link',
  text: `
    update saikne.trading_link set state = $2, answered_at = $3, ended_at = $4, version = $5 where id = $1 returning id`,
};

/** Written so that the index of living links serves it. */
const findLiving = {
  name: 'find-living-links',
  text: `
    select ${columns} from unnest($1::uuid[], $2::uuid[]) as asked (one_id, other)
    join saikne.trading_link link
      on least(link.requester_id, link.other_id) = asked.one_id
      and greatest(link.requester_id, link.other_id) = asked.other
    where state in ('requested', 'accepted')`,
};

const list = {
  name: 'list-trading-links',
  text: `
    select ${columns} from saikne.trading_link
    where ($1::uuid is null or requester_id = $1 or other_id = $1)
      and id < coalesce($3::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
      and ($4::text[] is null or state = any ($4))
    order by id desc limit $2`,
};

/** A request shows its asker to the one that is asked, so that it can decide; the other way only after the yes. */
const known = {
  name: 'list-known-partners',
  text: `
    select other_id as id from saikne.trading_link
    where requester_id = $1 and state = 'accepted' and ($2::uuid is null or other_id > $2)
      and ($4::uuid is null or other_id = $4)
    union
    select requester_id as id from saikne.trading_link
    where other_id = $1 and state in ('accepted', 'requested') and ($2::uuid is null or requester_id > $2)
      and ($4::uuid is null or requester_id = $4)
    order by id limit $3`,
};

/** The most links one page lists. */
export const maxLinksListed = 500;

/** Inserts a link; false: the two partners have a living one already, whoever asked for it. */
export async function insertTradingLink(tx: OperatorTransaction, link: TradingLink): Promise<boolean> {
  const { id, requesterId, otherId, state, requestedAt, answeredAt, endedAt, version } = link;
  const values = [id, requesterId, otherId, state, requestedAt, answeredAt, endedAt, version];
  return (await tx.run(insert, values)).length > 0;
}

/** A link, its row locked until the transaction ends: for a command that decides on its state. */
export async function lockTradingLink(tx: OperatorTransaction, id: Id<'link'>): Promise<TradingLink | undefined> {
  return (await tx.run<TradingLink>(lock, [id]))[0];
}

/** Writes a link's new state; lock it first. An acceptance releases what waits: `releaseWaiting`, same transaction. */
export async function updateTradingLink(tx: OperatorTransaction, link: TradingLink): Promise<void> {
  const updated = await tx.run(update, [link.id, link.state, link.answeredAt, link.endedAt, link.version]);
  if (updated.length === 0) throw new Error(`there is no link ${link.id}`);
}

/** The living links among these pairs, in no particular order. */
export function findLivingLinks(tx: Transaction, pairs: readonly PartnerPair[]): Promise<readonly TradingLink[]> {
  const sorted = pairs.map(({ oneId, otherId }) => (oneId < otherId ? [oneId, otherId] : [otherId, oneId]));
  const distinct = [...new Map(sorted.map((pair) => [pair.join(), pair])).values()];
  return tx.run<TradingLink>(findLiving, [
    plainArray(distinct.map((pair) => pair[0] ?? null)),
    plainArray(distinct.map((pair) => pair[1] ?? null)),
  ]);
}

export interface LinkPage {
  /** Whose links; left out: all that the transaction may see. */
  readonly partnerId?: Id<'partner'>;
  readonly states?: readonly TradingLink['state'][];
  /** Older than this one. */
  readonly before?: Id<'link'>;
  readonly limit?: number;
}

/** A partner's links, or everybody's, newest first. */
export function listTradingLinks(tx: Transaction, page: LinkPage = {}): Promise<readonly TradingLink[]> {
  const { partnerId, states, before, limit = maxLinksListed } = page;
  return tx.run<TradingLink>(list, [
    partnerId ?? null,
    Math.min(limit, maxLinksListed),
    before ?? null,
    states === undefined ? null : plainArray(states),
  ]);
}

export interface KnownPartnersPage {
  /** Behind this one, in the order of ids. */
  readonly after?: Id<'partner'>;
  /** Only whether this one is known. */
  readonly only?: Id<'partner'>;
  readonly limit: number;
}

/** Whom a partner knows: those it trades with, and those that ask it to. In the order of their ids. */
export async function listKnownPartners(
  tx: OperatorTransaction,
  partnerId: Id<'partner'>,
  { after, only, limit }: KnownPartnersPage,
): Promise<readonly Id<'partner'>[]> {
  const values = [partnerId, after ?? null, Math.min(limit, maxLinksListed), only ?? null];
  return (await tx.run<{ readonly id: Id<'partner'> }>(known, values)).map(({ id }) => id);
}
