import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { ContractEffect, RecordedContractFact } from '../model/contract.js';
import { plainArray, textArray } from './array.js';
import { factColumns } from './contract-columns.js';

const take = {
  name: 'take-contract-effects',
  text: `
    select outbox.topic, outbox.attempts, contract.client_id as "clientId", contract.number as "contractNumber",
      ${factColumns}
    from saikne.contract_outbox outbox
    join saikne.contract on contract.id = outbox.contract_id
    join saikne.contract_fact on contract_fact.contract_id = outbox.contract_id
      and contract_fact.position = outbox.position
    where outbox.topic = $1 and outbox.next_attempt_at <= $2
    order by outbox.next_attempt_at, outbox.contract_id, outbox.position limit $3
    for update of outbox skip locked`,
};

const settle = {
  name: 'settle-contract-effects',
  text: 'delete from saikne.contract_outbox where topic = $1 and fact_id = any ($2::uuid[])',
};

const postpone = {
  name: 'postpone-contract-effects',
  text: `
    update saikne.contract_outbox set attempts = contract_outbox.attempts + 1, next_attempt_at = put_off.until,
      last_error = put_off.error
    from unnest($2::uuid[], $3::timestamptz[], $4::text[]) as put_off (fact_id, until, error)
    where contract_outbox.topic = $1 and contract_outbox.fact_id = put_off.fact_id`,
};

const next = {
  name: 'next-contract-effect',
  text: `
    select next_attempt_at as "dueAt" from saikne.contract_outbox
    where topic = any ($1::text[]) order by next_attempt_at limit 1`,
};

type Row = Pick<ContractEffect, 'topic' | 'attempts' | 'clientId' | 'contractNumber'> & RecordedContractFact;

/** What is asked for under a topic, locked until the transaction ends: do it, and settle it in the same transaction. */
export async function takeContractEffects(
  tx: OperatorTransaction,
  wanted: { readonly topic: string; readonly now: Instant; readonly limit: number },
): Promise<readonly ContractEffect[]> {
  const rows = await tx.run<Row>(take, [wanted.topic, wanted.now, wanted.limit]);
  return rows.map(({ topic, attempts, clientId, contractNumber, ...fact }) => {
    const { contractId, factId } = fact;
    return { topic, factId, contractId, clientId, contractNumber, attempts, fact };
  });
}

/** Says that these were done. */
export async function settleContractEffects(
  tx: OperatorTransaction,
  topic: string,
  factIds: readonly Id<'contract-fact'>[],
): Promise<void> {
  if (factIds.length > 0) await tx.run(settle, [topic, plainArray(factIds)]);
}

/** Puts off what failed; the error is kept for people. */
export async function postponeContractEffects(
  tx: OperatorTransaction,
  topic: string,
  failed: readonly { readonly factId: Id<'contract-fact'>; readonly until: Instant; readonly error: string }[],
): Promise<void> {
  if (failed.length === 0) return;
  await tx.run(postpone, [
    topic,
    plainArray(failed.map(({ factId }) => factId)),
    plainArray(failed.map(({ until }) => until)),
    textArray(failed.map(({ error }) => error)),
  ]);
}

/** The earliest moment at which one of these topics has something to do; undefined: nothing is asked for. */
export async function nextContractEffect(
  tx: OperatorTransaction,
  topics: readonly string[],
): Promise<Instant | undefined> {
  return (await tx.run<{ readonly dueAt: Instant }>(next, [textArray(topics)]))[0]?.dueAt;
}
