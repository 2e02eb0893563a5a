import { readAct, type ActTable, type AnyCommand } from '@saikne/contract';
import { invariant, type Id, type Instant } from '@saikne/kernel';
import {
  findContractAct,
  findRequests,
  lockContracts,
  recordContractAct,
  recordRequests,
  type ContractActRecord,
  type ContractSide,
  type OperatorTransaction,
} from '@saikne/store';
import { Refused, refusedByApi } from '../api/problems.js';
import { sha256Of } from '../checks/sha256.js';
import { installationId } from '../running/mark.js';
import { newId } from '../time/ids.js';
import { appendPlayed } from './append.js';
import { loadContract } from './loaded.js';
import type { ContractParts } from './parts.js';
import { permitted } from './permitted-acts.js';
import { playAct } from './play.js';
import { inStep } from './steps.js';

/** Who acts: a side of the contract, and which person or key it was. */
export interface ActingSide {
  readonly side: ContractSide;
  /** The partner that asks; null: the operator. */
  readonly partnerId: Id<'partner'> | null;
  /** As journals name it. */
  readonly actor: string;
  /** Software that tells what happened outside, such as a bank: no person's name goes under what it does. */
  readonly isMachine?: true;
}

export interface ContractActRequest {
  readonly contractId: Id<'contract'>;
  /** The act's name and arguments: amounts as decimal text, days as text. */
  readonly request: unknown;
  readonly by: ActingSide;
  /** The asker's own name for this request: sent again, it is done once. */
  readonly idempotencyKey?: string;
}

export interface ContractActDone {
  readonly act: ContractActRecord;
  /** The same request was done before; this is what it brought then. */
  readonly repeated: boolean;
}

/**
 * Does an act in a transaction of its own. Throws `Refused`: what the contract refuses changes nothing. Where somebody
 * else holds the contract it waits.
 */
export function actOnContract(parts: ContractParts, request: ContractActRequest): Promise<ContractActDone> {
  return inStep(parts.store, 'contract-act', (tx) => actInTransaction(tx, parts, request));
}

/** Does an act in an open transaction, for what must happen together with it. */
export async function actInTransaction(
  tx: OperatorTransaction,
  parts: Pick<ContractParts, 'clock' | 'shelf'>,
  asked: ContractActRequest,
): Promise<ContractActDone> {
  const now = parts.clock.now();
  const actId = newId<'contract-act'>(now);
  const earlier = asked.idempotencyKey === undefined ? undefined : await claimKey(tx, asked, actId, now);
  if (earlier !== undefined) return { act: earlier, repeated: true };
  const [row] = await lockContracts(tx, [asked.contractId]);
  if (row === undefined) throw refusedByApi('NOT_FOUND');
  const { book, state } = await loadContract(tx, parts.shelf, row);
  const command = permitted(parsed(book.book.acts, inOwnName(book.book.acts, asked)), asked.by.side, state);
  if (command === undefined) throw refusedByApi('ACT_NOT_YOURS');
  const played = playAct(book, state, command, now);
  if (!played.ok) throw new Refused(played.error);
  await appendPlayed(tx, [{ ...played.value, row, book }], now);
  const act: ContractActRecord = {
    id: actId,
    contractId: row.id,
    ...asked.by,
    act: command.do,
    request: asked.request,
    firstPosition: row.position + 1,
    lastPosition: row.position + played.value.facts.length,
    doneAt: now,
  };
  await recordContractAct(tx, act);
  return { act, repeated: false };
}

/** The act that a key was used for; undefined: it is new and now taken by this one. Another request under it is refused. */
async function claimKey(
  tx: OperatorTransaction,
  { contractId, request, by, idempotencyKey: key = '' }: ContractActRequest,
  actId: Id<'contract-act'>,
  now: Instant,
): Promise<ContractActRecord | undefined> {
  const partnerId = by.partnerId ?? installationId;
  const sha256 = sha256Of(Buffer.from(JSON.stringify([contractId, request])));
  const fresh = await recordRequests(tx, [{ partnerId, key, sha256, subjectId: actId, answeredAt: now }]);
  if (fresh.size > 0) return undefined;
  const [first] = await findRequests(tx, [{ partnerId, key }]);
  invariant(first !== undefined, 'a key that is taken was taken by a request');
  // The subject of a request about a contract is its act; of another request it is something else.
  const act = await findContractAct(tx, first.subjectId as Id<'contract-act'>);
  if (first.sha256 !== sha256 || act === undefined) throw refusedByApi('KEY_OF_ANOTHER_REQUEST');
  return act;
}

/** An act that says who does it says who asks: nobody approves in another's name. */
function inOwnName(acts: ActTable, { request, by }: ContractActRequest): unknown {
  if (typeof request !== 'object' || request === null || !('do' in request)) return request;
  const name = request.do;
  const spec = typeof name === 'string' && Object.hasOwn(acts, name) ? acts[name] : undefined;
  return spec !== undefined && 'who' in spec && by.isMachine !== true ? { ...request, who: by.actor } : request;
}

function parsed(acts: ActTable, request: unknown): AnyCommand {
  const command = readAct(request, acts);
  if (command.ok) return command.value;
  const problem = command.error.map((one) => `${one.path}: ${one.problem}`).join('; ');
  throw refusedByApi('REQUEST_MALFORMED', { problem });
}
