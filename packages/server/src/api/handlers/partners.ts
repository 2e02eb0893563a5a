import {
  identifierKey,
  normalIdentifier,
  partnerDecider,
  type PartnerCommand,
  type PartnerFact,
  type PartnerState,
} from '@saikne/exchange';
import { formats } from '@saikne/documents';
import type { Id } from '@saikne/kernel';
import {
  appendFacts,
  findPartners,
  findPartnersByIdentifier,
  findActingRights,
  grantActingRight,
  insertPartner,
  listKnownPartners,
  listPartners,
  lockWaitingPoints,
  lockPartner,
  releaseWaiting,
  setPartnerSettings,
  setPartnerState,
  withdrawActingRight,
  type OperatorTransaction,
  type Partner as PartnerRow,
} from '@saikne/store';
import type { NewPartner, Partner, PartnerPage } from '@saikne/wire';
import { toNewFact } from '../../pipeline/fact-rows.js';
import { fromPartnerRow } from '../../pipeline/partner-rows.js';
import { newId } from '../../time/ids.js';
import type { Asker } from '../access.js';
import type { ApiParts, ApiRequest, RequestById } from '../parts.js';
import { Refused, refusedByApi } from '../problems.js';
import { toWirePartner } from '../show/parties.js';
import type { Handlers } from './handler.js';

/** All partners; for a partner itself, those it trades with and those that ask it to. */
async function listAllPartners(
  { store }: ApiParts,
  { asker, query }: ApiRequest<'listPartners'>,
): Promise<PartnerPage> {
  const { after, limit } = query;
  const page = after === undefined ? { limit } : { limit, after: after as Id<'partner'> }; // A UUID by its schema.
  const rows = await store.asOperator(async (tx) => {
    if (asker.role !== 'partner') return listPartners(tx, page);
    const ids = [asker.partnerId, ...(await listKnownPartners(tx, asker.partnerId, page))];
    const sorted = ids.filter((id) => after === undefined || id > after).sort();
    return [...(await findPartners(tx, sorted.slice(0, limit))).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  });
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.map((row) => toWirePartner(row, seesSettings(asker, row.id))), next: last?.id ?? null };
}

async function showPartner({ store }: ApiParts, { asker, params }: RequestById): Promise<Partner> {
  const id = params.id as Id<'partner'>; // A UUID by its schema.
  const row = await store.asOperator(async (tx) => {
    const seen = asker.role !== 'partner' || asker.partnerId === id || (await isKnown(tx, asker.partnerId, id));
    return seen ? (await findPartners(tx, [id])).get(id) : undefined;
  });
  if (row === undefined) throw refusedByApi('NOT_FOUND');
  return toWirePartner(row, seesSettings(asker, row.id));
}

async function isKnown(tx: OperatorTransaction, one: Id<'partner'>, other: Id<'partner'>): Promise<boolean> {
  return (await listKnownPartners(tx, one, { only: other, limit: 1 })).length > 0;
}

/** Registers a partner; documents that waited for one of its identifiers move on by the same transaction. */
async function registerPartner(parts: ApiParts, { body }: ApiRequest<'registerPartner'>): Promise<Partner> {
  const { clock, store } = parts;
  const now = clock.now();
  const id = newId<'partner'>(now);
  const profile = toProfile(body);
  const row = await store.asOperator(async (tx) => {
    const holders = await findPartnersByIdentifier(tx, profile.identifiers);
    const taken = profile.identifiers.find((_, at) => holders[at] !== undefined);
    if (taken !== undefined) throw refusedByApi('IDENTIFIER_TAKEN', { identifier: identifierKey(taken) });
    const facts = decideOn({ is: 'none' }, { do: 'RegisterPartner', partner: id, profile }, parts);
    const { activePeriodDays: activeDays, registrationPeriodDays: registrationDays } = profile;
    const { format, settings: formatOptions } = profile.contractFormat;
    const { name, connection, language, identifiers } = profile;
    const made: PartnerRow = {
      id,
      name,
      state: 'active',
      stateSince: now,
      version: facts.length,
      settings: { connection, format, formatOptions, language, activeDays, registrationDays },
      identifiers,
    };
    await insertPartner(tx, made);
    await appendFacts(tx, [{ subjectId: id, ownerId: null, version: 0, facts: facts.map((fact) => toNewFact(fact)) }]);
    const points = identifiers.map((identifier) => ({ kind: 'partner', ...identifier }) as const);
    // All at once and in their order, as the pipeline locks them.
    await lockWaitingPoints(tx, points);
    for (const point of points) await releaseWaiting(tx, point, now);
    return made;
  }, 'partner');
  return toWirePartner(row, true);
}

/** Suspends or resumes a partner's service; on resumption what waited for it moves on. */
function changeService(what: 'SuspendPartner' | 'ResumePartner') {
  return async (parts: ApiParts, { params }: RequestById): Promise<Partner> => {
    const command: PartnerCommand = what === 'SuspendPartner' ? { do: what, voluntary: false } : { do: what };
    return changePartner(parts, params.id, command, async (tx, row) => {
      const since = parts.clock.now();
      const state = what === 'SuspendPartner' ? 'suspended' : 'active';
      if (state === 'active') await releaseWaiting(tx, { kind: 'resumption', partnerId: row.id }, since);
      return { ...row, state, stateSince: since };
    });
  };
}

async function changeContractFormat(parts: ApiParts, request: ApiRequest<'changeContractFormat'>): Promise<Partner> {
  const { params, body } = request;
  requireWritten(body.format);
  return changePartner(parts, params.id, { do: 'ChangeContractFormat', contractFormat: body }, async (tx, row) => {
    const settings = { ...row.settings, format: body.format, formatOptions: body.settings };
    await setPartnerSettings(tx, row.id, settings);
    return { ...row, settings };
  });
}

/** Records that a partner sends in another's name (Telema 2.7.2, house). */
async function grantActing(parts: ApiParts, { params }: ApiRequest<'grantActing'>): Promise<Partner> {
  const of = params.other as Id<'partner'>; // A UUID by its schema.
  return changePartner(parts, params.id, { do: 'RecordRepresentation', of }, async (tx, row) => {
    if (!(await findPartners(tx, [of])).has(of)) throw refusedByApi('NOT_FOUND');
    const grantedAt = parts.clock.now();
    await grantActingRight(tx, { partnerId: row.id, actsForId: of, reason: 'recorded by the operator', grantedAt });
    return row;
  });
}

/** Records that a partner no longer sends in another's name. */
async function withdrawActing(parts: ApiParts, { params }: ApiRequest<'withdrawActing'>): Promise<Partner> {
  const of = params.other as Id<'partner'>; // A UUID by its schema.
  return changePartner(parts, params.id, { do: 'WithdrawRepresentation', of }, async (tx, row) => {
    await withdrawActingRight(tx, { partnerId: row.id, actsForId: of });
    return row;
  });
}

/** Ends a partner's service for good. What waits for it ends by itself, and its people read what is theirs. */
async function endPartner(parts: ApiParts, { params }: RequestById): Promise<Partner> {
  return changePartner(parts, params.id, { do: 'EndPartner' }, async (tx, row) => {
    const since = parts.clock.now();
    // Documents that waited for a resumption learn that it will not come.
    await releaseWaiting(tx, { kind: 'resumption', partnerId: row.id }, since);
    return { ...row, state: 'ended', stateSince: since };
  });
}

/** Locks the partner, decides, stores what changed and appends the facts. */
async function changePartner(
  parts: ApiParts,
  idText: string,
  command: PartnerCommand,
  store: (tx: OperatorTransaction, row: PartnerRow) => Promise<PartnerRow>,
): Promise<Partner> {
  const id = idText as Id<'partner'>; // A UUID by its schema.
  const changed = await parts.store.asOperator(async (tx) => {
    const row = await lockPartner(tx, id);
    if (row === undefined) throw refusedByApi('NOT_FOUND');
    const rights = await findActingRights(tx, [id]);
    const partner = fromPartnerRow(
      row,
      rights.map((right) => right.actsForId),
    );
    const facts = decideOn({ is: 'known', partner }, command, parts);
    if (facts.length === 0) return row;
    const next = await store(tx, { ...row, version: row.version + facts.length });
    const { state, stateSince: since, version } = next;
    await setPartnerState(tx, { id, state, since, version, versionSeen: row.version });
    await appendFacts(tx, [
      { subjectId: id, ownerId: null, version: row.version, facts: facts.map((fact) => toNewFact(fact)) },
    ]);
    return next;
  }, 'partner');
  parts.gate.forget();
  return toWirePartner(changed, true);
}

function decideOn(state: PartnerState, command: PartnerCommand, { clock }: ApiParts): readonly PartnerFact[] {
  const decision = partnerDecider.decide(state, command, clock.now());
  if (!decision.ok) throw new Refused(decision.error);
  return decision.value;
}

function toProfile(body: NewPartner) {
  requireWritten(body.contractFormat.format);
  const identifiers = new Map(body.identifiers.map((one) => [identifierKey(one), normalIdentifier(one)]));
  return { ...body, identifiers: [...identifiers.values()] };
}

function requireWritten(format: string): void {
  const found = formats.find(({ id }) => id === format);
  if (found?.documents.some(({ writes }) => writes) !== true) {
    throw refusedByApi('FORMAT_NOT_WRITTEN', { format });
  }
}

function seesSettings(asker: Asker, id: Id<'partner'>): boolean {
  return asker.role === 'operator' || asker.role === 'visitor' || (asker.role === 'partner' && asker.partnerId === id);
}

export const partnerHandlers = {
  listPartners: listAllPartners,
  partner: showPartner,
  registerPartner,
  suspendPartner: changeService('SuspendPartner'),
  resumePartner: changeService('ResumePartner'),
  changeContractFormat,
  grantActing,
  withdrawActing,
  endPartner,
} satisfies Handlers<
  | 'listPartners'
  | 'partner'
  | 'registerPartner'
  | 'suspendPartner'
  | 'resumePartner'
  | 'changeContractFormat'
  | 'grantActing'
  | 'withdrawActing'
  | 'endPartner'
>;
