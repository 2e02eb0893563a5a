import { partnerDecider, type PartnerCommand } from '@saikne/exchange';
import type { Instant } from '@saikne/kernel';
import {
  appendFacts,
  findActingRights,
  listContracts,
  lockPartner,
  releaseWaiting,
  setPartnerState,
  type ContractRecord,
  type OperatorTransaction,
  type Partner,
} from '@saikne/store';
import { toNewFact } from '../pipeline/fact-rows.js';
import { fromPartnerRow } from '../pipeline/partner-rows.js';
import type { TermsShelf } from './books.js';
import type { EffectHandler } from './effect-worker.js';

/**
 * A contract's suspension, resumption or end is the exchange partner's. What counts is where the partner's contracts stand
 * now, not the fact that asks: done twice, or late, it comes to the same.
 */
export function exchangeServiceHandler(shelf: TermsShelf): EffectHandler {
  return {
    topic: 'service',
    async run(tx, effect, now) {
      const row = await lockPartner(tx, effect.clientId);
      if (row === undefined) throw new Error(`the client of contract ${effect.contractNumber} is a partner`);
      const contracts = await listContracts(tx, { clientId: row.id, limit: 500 });
      const command = commandFor(
        row,
        contracts.filter(({ termsId }) => shelf.find(termsId)?.servesExchange === true),
      );
      if (command !== undefined) await changePartner(tx, row, command, now);
    },
  };
}

/** What brings the partner where its contracts are; undefined: it is there. A partner that ended stays ended. */
function commandFor(row: Partner, contracts: readonly ContractRecord[]): PartnerCommand | undefined {
  const running = contracts.filter(({ stage }) => stage === 'inForce');
  const suspended = running.length === 0 || running.some((contract) => contract.suspended !== null);
  if (suspended && row.state === 'active') {
    return { do: 'SuspendPartner', voluntary: running.some((contract) => contract.suspended === 'voluntary') };
  }
  return !suspended && row.state === 'suspended' ? { do: 'ResumePartner' } : undefined;
}

async function changePartner(
  tx: OperatorTransaction,
  row: Partner,
  command: PartnerCommand,
  now: Instant,
): Promise<void> {
  const rights = await findActingRights(tx, [row.id]);
  const partner = fromPartnerRow(
    row,
    rights.map(({ actsForId }) => actsForId),
  );
  const decision = partnerDecider.decide({ is: 'known', partner }, command, now);
  if (!decision.ok) throw new Error(`the exchange refuses ${command.do}: ${decision.error.code}`);
  const facts = decision.value.map((fact) => toNewFact(fact));
  const state = command.do === 'ResumePartner' ? 'active' : 'suspended';
  const version = row.version + facts.length;
  await setPartnerState(tx, { id: row.id, state, since: now, version, versionSeen: row.version });
  await appendFacts(tx, [{ subjectId: row.id, ownerId: null, version: row.version, facts }]);
  if (state === 'active') await releaseWaiting(tx, { kind: 'resumption', partnerId: row.id }, now);
}
