import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';

const ask = {
  name: 'ask-for-later-contract-effect',
  text: `
    insert into saikne.contract_outbox (topic, fact_id, contract_id, position, next_attempt_at)
    values ($1, $2, $3, $4, $5) on conflict (topic, fact_id) do nothing`,
};

/** Asks for something more because of a fact, such as sending what was written; asked for twice it is done once. */
export async function askForContractEffect(
  tx: OperatorTransaction,
  effect: {
    readonly topic: string;
    readonly factId: Id<'contract-fact'>;
    readonly contractId: Id<'contract'>;
    readonly position: number;
    readonly dueAt: Instant;
  },
): Promise<void> {
  await tx.run(ask, [effect.topic, effect.factId, effect.contractId, effect.position, effect.dueAt]);
  tx.wake('contract_outbox');
}
