import { linkDecider, type LinkCommand, type LinkFact, type LinkState } from '@saikne/exchange';
import { normalIdentifier } from '@saikne/exchange';
import { clause, type Id, type Instant } from '@saikne/kernel';
import {
  appendFacts,
  findPartnerNames,
  findPartnersByIdentifier,
  findLivingLinks,
  insertTradingLink,
  listTradingLinks,
  lockTradingLink,
  releaseWaiting,
  updateTradingLink,
  type OperatorTransaction,
  type TradingLink,
} from '@saikne/store';
import type { Link, LinkList, LinkRequest } from '@saikne/wire';
import { toNewFact } from '../../pipeline/fact-rows.js';
import { newId } from '../../time/ids.js';
import type { ApiParts, ApiRequest, RequestById } from '../parts.js';
import { Refused, refusedByApi } from '../problems.js';
import { partnerOf } from '../scope.js';
import { toWireLink } from '../show/parties.js';
import type { Handlers } from './handler.js';

async function listLinks(parts: ApiParts, { asker, query }: ApiRequest<'listLinks'>): Promise<LinkList> {
  const { partnerId: by } = partnerOf(asker);
  const { state, before, limit } = query;
  const page = {
    partnerId: by,
    limit,
    ...(state === undefined ? {} : { states: state }),
    ...(before === undefined ? {} : { before: before as Id<'link'> }), // A UUID by its schema.
  };
  const links = await parts.store.asTenant([by], (tx) => listTradingLinks(tx, page));
  const names = await namesOf(parts, links);
  const last = links.length === limit ? links.at(-1) : undefined;
  return { items: links.map((link) => toWireLink(link, by, names)), next: last?.id ?? null };
}

/** Asks for a link. Where the other side has asked already, that is the agreement. */
async function requestLink(parts: ApiParts, { asker, body }: ApiRequest<'requestLink'>): Promise<Link> {
  const { partnerId: by } = partnerOf(asker);
  const link = await parts.store.asOperator(async (tx) => {
    const otherId = await otherPartner(tx, body);
    if (otherId === by) throw refusedByApi('LINK_WITH_YOURSELF');
    const [living] = await findLivingLinks(tx, [{ oneId: by, otherId }]);
    if (living !== undefined) return answer(tx, parts, living.id, { do: 'RequestLink', by });
    const now = parts.clock.now();
    const facts = decideOn({ is: 'none' }, { do: 'RequestLink', by }, now);
    const id = newId<'link'>(now);
    const made: TradingLink = {
      id,
      requesterId: by,
      otherId,
      state: 'requested',
      requestedAt: now,
      answeredAt: null,
      endedAt: null,
      version: facts.length,
    };
    // Both sides asked at this very moment: the other request is the one that lives, and this one answers it.
    if (!(await insertTradingLink(tx, made))) {
      const [theirs] = await findLivingLinks(tx, [{ oneId: by, otherId }]);
      if (theirs === undefined) throw refusedByApi('NOT_FOUND');
      return answer(tx, parts, theirs.id, { do: 'RequestLink', by });
    }
    await appendFacts(tx, [{ subjectId: id, ownerId: by, version: 0, facts: facts.map((fact) => toNewFact(fact)) }]);
    return made;
  }, 'link');
  return toWireLink(link, by, await namesOf(parts, [link]));
}

/** Accepts, refuses or ends a link. Documents that wait for an acceptance move on by the same transaction. */
function answerLink(what: Exclude<LinkCommand['do'], 'RequestLink'>) {
  return async (parts: ApiParts, { asker, params }: RequestById): Promise<Link> => {
    const { partnerId: by } = partnerOf(asker);
    const id = params.id as Id<'link'>; // A UUID by its schema.
    const link = await parts.store.asOperator((tx) => answer(tx, parts, id, { do: what, by }), 'link');
    return toWireLink(link, by, await namesOf(parts, [link]));
  };
}

async function answer(
  tx: OperatorTransaction,
  parts: ApiParts,
  id: Id<'link'>,
  command: LinkCommand,
): Promise<TradingLink> {
  const link = await lockTradingLink(tx, id);
  if (link === undefined || (link.requesterId !== command.by && link.otherId !== command.by))
    throw refusedByApi('NOT_FOUND');
  const now = parts.clock.now();
  const facts = decideOn(stateOf(link), command, now);
  if (facts.length === 0) return link;
  const changed = facts.reduce(afterFact, link);
  await updateTradingLink(tx, changed);
  await appendFacts(tx, [
    { subjectId: id, ownerId: command.by, version: link.version, facts: facts.map((fact) => toNewFact(fact)) },
  ]);
  if (changed.state === 'accepted') {
    await releaseWaiting(tx, { kind: 'link', oneId: link.requesterId, otherId: link.otherId }, now);
  }
  return changed;
}

function decideOn(state: LinkState, command: LinkCommand, now: Instant): readonly LinkFact[] {
  const decision = linkDecider.decide(state, command, now);
  if (!decision.ok) throw new Refused(decision.error);
  return decision.value;
}

function stateOf({ state, requesterId, otherId, requestedAt, answeredAt, endedAt }: TradingLink): LinkState {
  switch (state) {
    case 'requested':
      return { is: 'requested', by: requesterId, at: requestedAt };
    case 'accepted':
      return { is: 'active', since: answeredAt ?? requestedAt };
    case 'refused':
      return { is: 'refused', by: otherId, at: answeredAt ?? requestedAt };
    case 'ended':
      return { is: 'ended', by: requesterId, at: endedAt ?? requestedAt };
  }
}

function afterFact(link: TradingLink, { fact, occurredAt }: LinkFact): TradingLink {
  const version = link.version + 1;
  switch (fact) {
    case 'LinkRequested':
      return { ...link, state: 'requested', version };
    case 'LinkAccepted':
      return { ...link, state: 'accepted', answeredAt: occurredAt, version };
    case 'LinkRefused':
      return { ...link, state: 'refused', answeredAt: occurredAt, version };
    case 'LinkEnded':
      return { ...link, state: 'ended', endedAt: occurredAt, version };
  }
}

async function otherPartner(tx: OperatorTransaction, request: LinkRequest): Promise<Id<'partner'>> {
  if ('partner' in request) {
    const id = request.partner as Id<'partner'>; // A UUID by its schema.
    if ((await findPartnerNames(tx, [id])).has(id)) return id;
  } else {
    const [id] = await findPartnersByIdentifier(tx, [normalIdentifier(request.identifier)]);
    if (id !== undefined) return id;
  }
  throw new Refused({ code: 'PARTNER_UNKNOWN', clause: clause('telema:2.2.1'), values: {}, instead: [] });
}

async function namesOf(
  { store }: ApiParts,
  links: readonly TradingLink[],
): Promise<ReadonlyMap<Id<'partner'>, string>> {
  const ids = new Set(links.flatMap(({ requesterId, otherId }) => [requesterId, otherId]));
  return store.asOperator((tx) => findPartnerNames(tx, [...ids]));
}

export const linkHandlers = {
  listLinks,
  requestLink,
  acceptLink: answerLink('AcceptLink'),
  refuseLink: answerLink('RefuseLink'),
  endLink: answerLink('EndLink'),
} satisfies Handlers<'listLinks' | 'requestLink' | 'acceptLink' | 'refuseLink' | 'endLink'>;
