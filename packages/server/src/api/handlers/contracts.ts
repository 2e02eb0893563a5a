import { explanationText } from '@saikne/billing';
import { explain, ledgerOf, readAgreement, type AnyFact } from '@saikne/contract';
import { addDays, dayAt, invariant, parseDay, type Id } from '@saikne/kernel';
import {
  countContractFactsByClause,
  findContract,
  findContractActs,
  listContracts as listRows,
  maxIdempotencyKeyLength,
  readContractFacts,
  type RecordedContractFact,
  type Transaction,
} from '@saikne/store';
import type {
  Contract,
  ContractAccount,
  ContractActOutcome,
  ContractClauses,
  ContractDuties,
  ContractExplanation,
  ContractFactPage,
  ContractPage,
  ContractRights,
  ForeseenContractFacts,
  NewContract,
  PossibleContractActs,
} from '@saikne/wire';
import { actOnContract } from '../../contracts/act.js';
import { readHistory, tryActs } from '../../contracts/dated-acts.js';
import { agreementOf, stateFromFacts } from '../../contracts/loaded.js';
import { openContract as open } from '../../contracts/open.js';
import { contractNow, type ContractNow } from '../../contracts/read.js';
import { fromRecordedFact } from '../../contracts/recorded.js';
import type { Asker } from '../access.js';
import type { ApiParts, ApiRequest } from '../parts.js';
import { refusedByApi } from '../problems.js';
import { inAgentsName } from '../../accounts/agents.js';
import { actorOf, asAsker } from '../scope.js';
import { toAccount } from '../show/contract-account.js';
import { toPossibleActs } from '../show/contract-acts.js';
import { toClauses, toDuties, toRights } from '../show/contract-outlook.js';
import { toContract, toContractFact, toContractSummary, toPossibleFact } from '../show/contract.js';
import { clauseSummary } from '../show/clause-summary.js';
import type { Handlers } from './handler.js';

/** Over this sum a correction waits for a second person, unless the contract's policy says otherwise. In EUR. */
const defaultCorrectionLimit = '500.00';
/** How far ahead a contract is played for an answer, in days. */
const maxForeseenDays = 3660;
/** The most facts that one answer foresees. */
const maxForeseenFacts = 5000;

/** Acts that lead to a signature or stand in for it. */
const signingActs: ReadonlySet<string> = new Set([
  'takeOver',
  'apply',
  'offerContract',
  'recordSignature',
  'signContract',
]);

/** Facts that tell of duties and rights coming and going; the state has them. */
const tellingFacts = ['DutyArose', 'DutyFulfilled', 'DutyLapsed', 'RightLapsed'];

async function listContracts(parts: ApiParts, { asker, query }: ApiRequest<'listContracts'>): Promise<ContractPage> {
  const { limit, after, client, terms, stage, suspended, overdue, search } = query;
  const today = dayAt(parts.clock.now(), 'Europe/Riga');
  const rows = await asAsker(parts.store, asker, (tx) =>
    listRows(tx, {
      limit,
      // UUIDs by the route's schema.
      ...(after === undefined ? {} : { after: after as Id<'contract'> }),
      ...(client === undefined ? {} : { clientId: client as Id<'partner'> }),
      ...(terms === undefined ? {} : { termsId: terms }),
      ...(stage === undefined ? {} : { stage }),
      ...(suspended === undefined ? {} : { suspended: suspended === 'true' }),
      ...(overdue === undefined ? {} : { overdueOn: { day: today, overdue: overdue === 'true' } }),
      ...(search === undefined ? {} : { search }),
    }),
  );
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.map((row) => toContractSummary(row, parts.shelf)), next: last?.id ?? null };
}

async function openContract(parts: ApiParts, request: ApiRequest<'openContract'>): Promise<Contract> {
  const { body, asker } = request;
  const id = await open(parts, toOpening(parts, body));
  return toContract(await nowOf(parts, asker, id), parts.shelf);
}

function toOpening(parts: ApiParts, body: NewContract) {
  const book = parts.shelf.find(body.terms);
  if (book === undefined) {
    const known = parts.shelf.all.map(({ terms }) => terms.id).join(', ');
    throw refusedByApi('TERMS_UNKNOWN', { terms: body.terms, known });
  }
  const { inForceOn, lastDay, country, vatRatePercent: vatRate, parameters, deviations, policy } = body;
  const now = parts.clock.now();
  const today = dayAt(now, 'Europe/Riga');
  const signedOn = body.signedOn ?? today;
  const housePolicy = { correctionLimit: defaultCorrectionLimit, ...policy };
  const raw = { signedOn, inForceOn, lastDay, country, vatRate, parameters, deviations, policy: housePolicy };
  const agreement = readAgreement(raw, book.terms.id);
  if (!agreement.ok) throw malformed(agreement.error);
  const { zone } = agreement.value;
  const signing = isSignedByActs(body) ? ('byActs' as const) : ('agreed' as const);
  if (agreement.value.signedOn > today && signing === 'agreed') {
    throw refusedByApi('REQUEST_MALFORMED', {
      problem: 'signedOn: lies ahead; a contract is opened once it is signed',
    });
  }
  return {
    book,
    clientId: body.client as Id<'partner'>, // A UUID by its schema.
    agreement: agreement.value,
    signing,
    history: readHistory(body.history, book, zone, now),
    ...(body.number === undefined ? {} : { number: body.number }),
  };
}

/** Without a day of signing, or where what was done under it begins before its signing. */
function isSignedByActs({ signedOn, history: [first] }: NewContract): boolean {
  return signedOn === undefined || (first !== undefined && signingActs.has(first.do));
}

function malformed(problems: readonly { readonly path: string; readonly problem: string }[]) {
  return refusedByApi('REQUEST_MALFORMED', {
    problem: problems.map(({ path, problem }) => `${path}: ${problem}`).join('; '),
  });
}

async function showContract(parts: ApiParts, { asker, params }: ApiRequest<'contract'>): Promise<Contract> {
  return toContract(await nowOf(parts, asker, params.id), parts.shelf);
}

async function listFacts(parts: ApiParts, request: ApiRequest<'contractFacts'>): Promise<ContractFactPage> {
  const { asker, language, params, query } = request;
  const contractId = params.id as Id<'contract'>; // A UUID by its schema.
  const { limit, order, after, fact, essential } = query;
  return asAsker(parts.store, asker, async (tx) => {
    if ((await findContract(tx, contractId)) === undefined) throw refusedByApi('NOT_FOUND');
    const recorded = await readContractFacts(tx, {
      contractId,
      order,
      limit,
      ...(after === undefined ? {} : { after }),
      ...(fact === undefined ? {} : { names: fact.split(',') }),
      ...(essential === 'true' ? { exceptNames: tellingFacts } : {}),
    });
    const items = await toWireFacts(tx, contractId, recorded, language);
    return { items, next: recorded.length === limit ? (recorded.at(-1)?.position ?? null) : null };
  });
}

async function toWireFacts(
  tx: Transaction,
  contractId: Id<'contract'>,
  recorded: readonly RecordedContractFact[],
  language: ApiRequest<'contractFacts'>['language'],
) {
  const positions = recorded.map(({ position }) => position);
  const places = { first: Math.min(...positions), last: Math.max(...positions) };
  const acts = recorded.length === 0 ? [] : await findContractActs(tx, contractId, places);
  return recorded.map((one) => toContractFact(fromRecordedFact(one), one, acts, language));
}

async function explainFact(parts: ApiParts, request: ApiRequest<'explainContractFact'>): Promise<ContractExplanation> {
  const { asker, language, params } = request;
  const contractId = params.id as Id<'contract'>; // A UUID by its schema.
  return asAsker(parts.store, asker, async (tx) => {
    const now = await visible(tx, parts, contractId);
    const facts = await wholeJournal(tx, contractId);
    const at = facts.findIndex(({ factId }) => factId === params.fact);
    const recorded = facts[at];
    if (recorded === undefined) throw refusedByApi('NOT_FOUND');
    const fact = fromRecordedFact(recorded);
    const before = stateFromFacts(now.book, agreementOf(now.row), facts.slice(0, at).map(fromRecordedFact));
    const program = now.book.book.programFor(before.agreement);
    const told = explain(fact, before, program);
    if (told === undefined) throw refusedByApi('NOT_EXPLAINED');
    const [item] = await toWireFacts(tx, contractId, [recorded], language);
    invariant(item !== undefined, 'one fact gives one item');
    const { amount, clause, formula, values, exact, rounding } = told;
    const summary = clauseSummary(clause, language);
    const text = explanationText(told, language);
    return {
      fact: item,
      amount,
      clause,
      summary,
      formula,
      values: { ...values },
      exact: exact ?? null,
      rounding,
      text,
    };
  });
}

async function listClauses(parts: ApiParts, request: ApiRequest<'contractClauses'>): Promise<ContractClauses> {
  const { asker, language, params } = request;
  const id = params.id as Id<'contract'>; // A UUID by its schema.
  return asAsker(parts.store, asker, async (tx) => {
    const now = await visible(tx, parts, id);
    const counted = await countContractFactsByClause(tx, id);
    const { terms } = now.book.book.programFor(now.state.agreement);
    return { asOf: now.asOf, terms: terms.id, items: toClauses(now, counted, language) };
  });
}

async function listRights(parts: ApiParts, request: ApiRequest<'contractRights'>): Promise<ContractRights> {
  const now = await nowOf(parts, request.asker, request.params.id);
  return { asOf: now.asOf, items: toRights(now, request.language) };
}

async function listDuties(parts: ApiParts, request: ApiRequest<'contractDuties'>): Promise<ContractDuties> {
  const now = await nowOf(parts, request.asker, request.params.id);
  return { asOf: now.asOf, items: toDuties(now, request.language) };
}

async function foresee(parts: ApiParts, request: ApiRequest<'foreseeContract'>): Promise<ForeseenContractFacts> {
  const { asker, language, params, query } = request;
  const now = await nowOf(parts, asker, params.id);
  const until = boundedDay(query.until, now);
  return toForeseen(now, until, now.book.decider.foresee(now.state, until), language);
}

async function tryContractActs(
  parts: ApiParts,
  request: ApiRequest<'tryContractActs'>,
): Promise<ForeseenContractFacts> {
  const { asker, language, params, body } = request;
  const now = await nowOf(parts, asker, params.id);
  const last = body.acts.findLast(({ on }) => on !== undefined)?.on;
  const until = boundedDay(body.until ?? last ?? dayAt(now.asOf, now.state.agreement.zone), now);
  return toForeseen(now, until, tryActs(now, body.acts, sideOf(asker), until), language);
}

function toForeseen(
  { asOf }: ContractNow,
  until: ForeseenContractFacts['until'],
  facts: readonly AnyFact[],
  language: ApiRequest<'foreseeContract'>['language'],
): ForeseenContractFacts {
  const items = facts.slice(0, maxForeseenFacts).map((fact) => toPossibleFact(fact, language));
  return { asOf, until, items, truncated: facts.length > maxForeseenFacts };
}

function boundedDay(text: string, { asOf, state }: ContractNow) {
  const day = parseDay(text);
  invariant(day !== undefined, 'a day by its schema');
  const furthest = addDays(dayAt(asOf, state.agreement.zone), maxForeseenDays);
  if (day > furthest) throw refusedByApi('TOO_FAR_AHEAD', { until: furthest });
  return day;
}

async function listActs(parts: ApiParts, request: ApiRequest<'contractActs'>): Promise<PossibleContractActs> {
  const now = await nowOf(parts, request.asker, request.params.id);
  return { items: toPossibleActs(now, sideOf(request.asker), request.language) };
}

async function doAct(parts: ApiParts, request: ApiRequest<'doContractAct'>): Promise<ContractActOutcome> {
  const { asker, body, params, language } = request;
  const contractId = params.id as Id<'contract'>; // A UUID by its schema.
  // Whether it is the asker's own is the database's to say.
  await nowOf(parts, asker, contractId);
  const key = request.header('idempotency-key');
  if (key !== undefined && (key.length === 0 || key.length > maxIdempotencyKeyLength)) {
    throw refusedByApi('REQUEST_MALFORMED', { problem: `Idempotency-Key: 1 to ${maxIdempotencyKeyLength} characters` });
  }
  const partnerId = asker.role === 'partner' ? asker.partnerId : null;
  const by = { side: sideOf(asker), partnerId, actor: actorOf(asker) };
  const { act, repeated } = await actOnContract(parts, {
    contractId,
    request: inAgentsName(asker, body),
    by,
    ...(key === undefined ? {} : { idempotencyKey: key }),
  });
  return asAsker(parts.store, asker, async (tx) => {
    const row = await findContract(tx, contractId);
    invariant(row !== undefined, 'a contract that was acted on is there');
    const { firstPosition, lastPosition } = act;
    const limit = lastPosition - firstPosition + 1;
    const recorded = limit === 0 ? [] : await readContractFacts(tx, { contractId, after: firstPosition - 1, limit });
    const facts = await toWireFacts(tx, contractId, recorded, language);
    const { id, act: name, side, doneAt } = act;
    return { id, do: name, by: side, at: doneAt, repeated, facts, contract: toContractSummary(row, parts.shelf) };
  });
}

async function showAccount(parts: ApiParts, request: ApiRequest<'contractAccount'>): Promise<ContractAccount> {
  const { asker, params, query } = request;
  const id = params.id as Id<'contract'>; // A UUID by its schema.
  return asAsker(parts.store, asker, async (tx) => {
    const now = await visible(tx, parts, id);
    const facts = query.ledger === 'true' ? (await wholeJournal(tx, id)).map(fromRecordedFact) : [];
    return toAccount(now, ledgerOf([...facts, ...now.pending]));
  });
}

/** The contract as it stands, where the asker may see it. */
function nowOf(parts: ApiParts, asker: Asker, id: string): Promise<ContractNow> {
  return asAsker(parts.store, asker, (tx) => visible(tx, parts, id as Id<'contract'>)); // A UUID by its schema.
}

async function visible(tx: Transaction, { shelf, clock }: ApiParts, id: Id<'contract'>): Promise<ContractNow> {
  const now = await contractNow(tx, shelf, id, clock.now());
  if (now === undefined) throw refusedByApi('NOT_FOUND');
  return now;
}

/** Every fact of a contract, page by page. */
async function wholeJournal(tx: Transaction, contractId: Id<'contract'>): Promise<readonly RecordedContractFact[]> {
  const facts: RecordedContractFact[] = [];
  for (;;) {
    const page = await readContractFacts(tx, { contractId, after: facts.at(-1)?.position ?? 0 });
    facts.push(...page);
    if (page.length === 0) return facts;
  }
}

function sideOf(asker: Asker): 'operator' | 'client' {
  return asker.role === 'partner' ? 'client' : 'operator';
}

export const contractHandlers = {
  listContracts,
  openContract,
  contract: showContract,
  contractFacts: listFacts,
  explainContractFact: explainFact,
  contractClauses: listClauses,
  contractRights: listRights,
  contractDuties: listDuties,
  foreseeContract: foresee,
  tryContractActs,
  contractActs: listActs,
  doContractAct: doAct,
  contractAccount: showAccount,
} satisfies Handlers<
  | 'listContracts'
  | 'openContract'
  | 'contract'
  | 'contractFacts'
  | 'explainContractFact'
  | 'contractClauses'
  | 'contractRights'
  | 'contractDuties'
  | 'foreseeContract'
  | 'tryContractActs'
  | 'contractActs'
  | 'doContractAct'
  | 'contractAccount'
>;
