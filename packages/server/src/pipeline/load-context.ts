import { identifierKey, linkPair, normalIdentifier, type Partner } from '@saikne/exchange';
import type { Id } from '@saikne/kernel';
import {
  findActingRights,
  findPartners,
  findPartnersByIdentifier,
  findLivingLinks,
  type OperatorTransaction,
} from '@saikne/store';
import { summaryOf, type Case, type Context } from './case.js';
import { fromPartnerRow } from './partner-rows.js';

/** Loads the partners, acting rights and links that a batch's decisions rest on. */
export async function loadContext(tx: OperatorTransaction, cases: readonly Case[]): Promise<Context> {
  const summaries = cases.flatMap((one) => summaryOf(one) ?? []);
  const submitters = [...new Set(cases.map(({ claimed }) => claimed.senderId))];
  const identifiers = new Map(
    summaries
      .flatMap(({ sender, receiver }) => [...sender.identifiers, ...receiver.identifiers])
      .map((identifier) => [identifierKey(identifier), normalIdentifier(identifier)]),
  );
  const holders = await findPartnersByIdentifier(tx, [...identifiers.values()]);
  const byKey = new Map([...identifiers.keys()].map((key, at) => [key, holders[at]]));
  const ids = [...new Set([...submitters, ...holders.flatMap((id) => id ?? [])])];
  const rows = await findPartners(tx, ids);
  const rights = await findActingRights(tx, submitters);
  const actsFor = (id: Id<'partner'>) =>
    rights.filter((right) => right.partnerId === id).map((right) => right.actsForId);
  const partners = new Map([...rows].map(([id, row]) => [id, fromPartnerRow(row, actsFor(id))]));
  const named: Context['named'] = (asked) => {
    const holding = new Set(asked.flatMap((identifier) => byKey.get(identifierKey(identifier)) ?? []));
    return [...holding].flatMap((id) => partners.get(id) ?? []);
  };
  const links = await loadLinks(
    tx,
    summaries.map(({ sender, receiver }) => [named(sender.identifiers), named(receiver.identifiers)] as const),
  );
  return {
    partner: (id) => partners.get(id),
    named,
    linked: (one, other) => one !== other && links.has(linkPair(one, other).join()),
  };
}

async function loadLinks(
  tx: OperatorTransaction,
  sides: readonly (readonly [readonly Partner[], readonly Partner[]])[],
): Promise<ReadonlySet<string>> {
  const pairs = new Map(
    sides
      .flatMap(([senders, receivers]) =>
        senders.flatMap((one) => receivers.map((other) => [one.id, other.id] as const)),
      )
      .filter(([one, other]) => one !== other)
      .map(([one, other]) => linkPair(one, other))
      .map((pair) => [pair.join(), { oneId: pair[0], otherId: pair[1] }]),
  );
  const living = await findLivingLinks(tx, [...pairs.values()]);
  const accepted = living.filter((link) => link.state === 'accepted');
  return new Set(accepted.map((link) => linkPair(link.requesterId, link.otherId).join()));
}
